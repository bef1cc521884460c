import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';

/** Address of a host and the own address that packets to it leave from. */
export interface Route {
  readonly address: string;
  readonly family: 4 | 6;
  readonly localAddress: string;
}

/** Asks the operating system for the route to a host; nothing is sent. Rejects when there is none. */
export async function findRoute(host: string, port: number): Promise<Route> {
  const { address, family } = await lookup(host);
  const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.connect(port, address, resolve);
    });
    return { address, family: family === 6 ? 6 : 4, localAddress: socket.address().address };
  } finally {
    socket.close();
  }
}
