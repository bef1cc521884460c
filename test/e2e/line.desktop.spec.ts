import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { testPassword } from '../support/passwords.js';
import { projectRoot } from '../support/project-root.js';
import { FrontDoor } from './pages/front-door.js';
import { Seat } from './pages/seat.js';

const electron = process.env['LIANDONG_TEST_ELECTRON'];
let userData: string;
let app: ElectronApplication;
let exchange: Socket;

test.skip(electron === undefined, 'no Electron binary for tests was named');

test.beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'liandong-line-'));
  exchange = createSocket('udp4');
  exchange.bind(0, '127.0.0.1');
  await once(exchange, 'listening');
  app = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    args: ['--no-sandbox', projectRoot],
    env: { ...(process.env as Record<string, string>), LIANDONG_USER_DATA: userData },
  });
});
test.afterEach(async () => {
  await app.close();
  exchange.close();
  rmSync(userData, { recursive: true, force: true });
});

test('the telephony engine of the desktop registers at the exchange an administrator enters', async () => {
  const page = await app.firstWindow();
  const seat = new Seat(page);
  await new FrontDoor(seat).setUp('admin', testPassword);
  const registered = new Promise<string>((resolve) => {
    exchange.on('message', (datagram) => {
      const text = datagram.toString();
      if (text.startsWith('REGISTER ')) resolve(text);
    });
  });
  const { port } = exchange.address();
  await page.evaluate(async (at) => {
    const bridge = (globalThis as unknown as { liandong: { request(envelope: unknown): Promise<{ ok: boolean }> } })
      .liandong;
    const account = {
      transport: 'udp',
      host: '127.0.0.1',
      port: at,
      domain: 'pbx.test',
      user: 'op1',
      lines: 8,
      srtp: false,
      registerSeconds: 300,
    };
    const input = { account, password: 'sample-secret' };
    const reply = await bridge.request({ operation: 'calls.configureLine', input });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  }, port);
  expect(await registered).toMatch(/^REGISTER sip:pbx\.test SIP\/2\.0\r\n/u);
});
