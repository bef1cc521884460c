import { createSocket, type Socket } from 'node:dgram';
import { MediaError } from './media-error.js';

/** Even ports from `first` to `last` are for sound, each with the odd one above for its reports. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** Two bound sockets. */
export interface PortPair {
  readonly port: number;
  readonly rtp: Socket;
  readonly rtcp: Socket;
}

/**
 * Binds a free pair on `address`, beginning somewhere in the range so that a port just given back rests. Throws
 * MediaError `no_ports` when all are taken or the address is not ours.
 */
export async function bindPortPair(address: string, range: PortRange, random = Math.random): Promise<PortPair> {
  const lowest = range.first + (range.first % 2);
  const pairs = Math.floor((range.last - lowest + 1) / 2);
  const start = Math.floor(random() * pairs);
  for (let attempt = 0; attempt < pairs; attempt++) {
    const pair = await tryPair(address, lowest + 2 * ((start + attempt) % pairs));
    if (pair !== undefined) return pair;
  }
  throw new MediaError('no_ports', `No free pair of ports from ${range.first} to ${range.last} on ${address}`);
}

async function tryPair(address: string, port: number): Promise<PortPair | undefined> {
  const rtp = await tryBind(address, port);
  if (rtp === undefined) return undefined;
  const rtcp = await tryBind(address, port + 1).catch((error: unknown) => {
    rtp.close();
    throw error;
  });
  if (rtcp !== undefined) return { port, rtp, rtcp };
  rtp.close();
  return undefined;
}

/** Undefined when the port is taken; another failure would be the same on every port. */
function tryBind(address: string, port: number): Promise<Socket | undefined> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.once('error', (error: NodeJS.ErrnoException) => {
      socket.close();
      // EACCES: Windows reserves whole blocks of ports for itself.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(new MediaError('no_ports', `Cannot open ports on ${address}: ${error.message}`));
    });
    socket.bind({ address, port, exclusive: true }, () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
  });
}
