import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../contract/index.js';
import { startTestStation, type TestStation } from '../support/test-core.js';
import { transportSuite } from './transport-suite.js';

type Invoke = (event: unknown, argument: unknown) => Promise<unknown>;

// Electron's own objects are the only thing faked here; the desktop end-to-end test runs the real ones.
const electron = vi.hoisted(() => ({
  handlers: new Map<string, (event: unknown, argument: unknown) => Promise<unknown>>(),
  listeners: new Map<string, (event: unknown, argument: unknown) => void>(),
  opened: [] as string[],
}));
vi.mock('electron', () => ({
  app: { getApplicationNameForProtocol: () => 'phone', on: () => undefined },
  session: {},
  protocol: {},
  shell: { openExternal: async (url: string) => electron.opened.push(url) },
  ipcMain: {
    handle: (channel: string, handler: Invoke) => electron.handlers.set(channel, handler),
    on: (channel: string, listener: (event: unknown, argument: unknown) => void) =>
      electron.listeners.set(channel, listener),
  },
}));

const { connectWindows } = await import('../../main/ipc-transport.js');
const { channels } = await import('../../main/ipc-channels.js');

let windows = 0;

function openWindow(url = 'app://station/') {
  windows += 1;
  const rows = new EventEmitter();
  const sender = {
    id: windows,
    isDestroyed: () => false,
    send: (_channel: string, row: unknown) => rows.emit('row', row),
  };
  const event = { sender, senderFrame: { url, parent: null }, returnValue: undefined as unknown };
  return { event, rows };
}

describe('IPC', () => {
  let station: TestStation;

  beforeAll(async () => {
    station = await startTestStation();
    connectWindows(station.core, { kind: 'desktop', platform: 'linux', version: 'test', capabilities: ['tel'] });
  });
  afterAll(() => station.close());

  const request = (event: unknown, envelope: unknown) =>
    electron.handlers.get(channels.request)?.(event, envelope) as Promise<Reply<unknown>>;

  transportSuite(async () => {
    const { event, rows } = openWindow();
    return {
      request: (envelope) => request(event, envelope),
      async events(after, onRow) {
        rows.on('row', onRow);
        electron.listeners.get(channels.subscribe)?.(event, after);
        return () => {
          rows.off('row', onRow);
          electron.listeners.get(channels.unsubscribe)?.(event, undefined);
        };
      },
    };
  });

  it('refuses frames that are not the program’s own page', async () => {
    for (const url of ['https://evil.example/', 'data:text/html,x', 'app://other/', 'file:///etc/passwd']) {
      const { event } = openWindow(url);
      expect(await request(event, { operation: 'system.now', input: {} })).toMatchObject({
        ok: false,
        error: { reason: 'request.origin_refused' },
      });
    }
    const { event } = openWindow();
    const framed = { ...event, senderFrame: { url: 'app://station/', parent: {} } };
    expect((await request(framed, { operation: 'system.now', input: {} })).ok).toBe(false);
  });

  it('refuses envelopes of another shape', async () => {
    const { event } = openWindow();
    for (const envelope of [undefined, null, 'x', [], { operation: 5 }, { input: {} }]) {
      expect(await request(event, envelope)).toMatchObject({ ok: false, error: { category: 'invalid_input' } });
    }
  });

  it('hands telephone links to the system and nothing else', async () => {
    const { event } = openWindow();
    const open = electron.handlers.get(channels.openExternal);
    expect(await open?.(event, 'tel:6001')).toBe(true);
    for (const url of ['https://evil.example', 'file:///etc/passwd', 'javascript:alert(1)', 'tel:<b>', 5]) {
      expect(await open?.(event, url)).toBe(false);
    }
    expect(electron.opened).toEqual(['tel:6001']);
  });
});
