import { connect } from 'node:net';
import type { Clock } from '../../ports/clock.js';

const timeoutMs = 5_000;

/** Whether somebody listens at an address; `undefined` when so, else the system's code, e.g. `ECONNREFUSED`. */
export function probeTcp(address: URL, clock: Clock): Promise<string | undefined> {
  const port = address.port === '' ? (address.protocol === 'https:' ? 443 : 80) : Number(address.port);
  // IPv6 addresses stand in brackets in a URL.
  const host = address.hostname.replaceAll(/^\[|\]$/gu, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (why: string | undefined): void => {
      cancel();
      resolve(why);
      socket.destroy();
    };
    const cancel = clock.schedule(timeoutMs, () => {
      end('timeout');
    });
    socket.once('connect', () => {
      end(undefined);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end(error.code ?? 'failed');
    });
  });
}
