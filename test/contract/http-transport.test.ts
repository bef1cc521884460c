import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Reply } from '../../contract/index.js';
import { type StationHost, startStationHost } from '../../server/station-host.js';
import { silentLogger } from '../../core/log/logger.js';
import { startTestStation, type TestStation } from '../support/test-core.js';
import { transportSuite } from './transport-suite.js';

describe('HTTP and server-sent events', () => {
  let station: TestStation;
  let host: StationHost;
  const rendererDir = mkdtempSync(join(tmpdir(), 'liandong-renderer-'));

  beforeAll(async () => {
    station = await startTestStation();
    host = await startStationHost({
      core: station.core,
      rendererDir,
      host: '127.0.0.1',
      port: 0,
      logger: silentLogger,
    });
  });
  afterAll(async () => {
    await host.close();
    await station.close();
    rmSync(rendererDir, { recursive: true });
  });

  transportSuite(async () => {
    // A browser keeps the cookie; scripts never see it.
    let cookie = '';
    return {
      async request({ operation, input, commandId }) {
        const response = await fetch(`${host.url}/api/${operation}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) },
          body: JSON.stringify({ ...(input as object), ...(commandId === undefined ? {} : { commandId }) }),
        });
        const set = response.headers.get('set-cookie');
        if (set !== null) cookie = set.split(';')[0] ?? '';
        return (await response.json()) as Reply<unknown>;
      },
      async events(after, onRow) {
        const abort = new AbortController();
        const response = await fetch(`${host.url}/api/events?after=${after}`, {
          headers: { cookie },
          signal: abort.signal,
        });
        const read = async (): Promise<void> => {
          let buffer = '';
          for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
            buffer += new TextDecoder().decode(chunk);
            const blocks = buffer.split('\n\n');
            buffer = blocks.pop() ?? '';
            for (const block of blocks) {
              const data = /^data: (.*)$/mu.exec(block)?.[1];
              if (data !== undefined) onRow(JSON.parse(data) as { seq: number; kind: string });
            }
          }
        };
        read().catch(() => undefined);
        return () => {
          abort.abort();
        };
      },
    };
  });
});
