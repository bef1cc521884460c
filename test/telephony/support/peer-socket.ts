import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

import { StreamFraming } from '../../../telephony/sip/stream-framing.js';

/** Where a peer's message came from; answers go back there. */
export type Reply = (text: string) => void;

/** A peer's door: one port on loopback, UDP or TCP. */
export interface PeerSocket {
  readonly port: number;
  close(): Promise<void>;
}

export async function openUdp(port: number, heard: (text: string, reply: Reply) => void): Promise<PeerSocket> {
  const socket = createSocket('udp4');
  socket.on('message', (bytes, from) =>
    heard(bytes.toString(), (text) => socket.send(text, from.port, from.address, () => undefined)),
  );
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

export async function openTcp(port: number, heard: (text: string, reply: Reply) => void): Promise<PeerSocket> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const framing = new StreamFraming();
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      for (const message of framing.push(chunk)) {
        // Seven bytes at a time: the other side must put messages together over chunk borders.
        heard(message, (text) => {
          const bytes = Buffer.from(text);
          for (let at = 0; at < bytes.length; at += 7) {
            socket.write(bytes.subarray(at, at + 7));
          }
        });
      }
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async () => {
      for (const socket of open) {
        socket.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}
