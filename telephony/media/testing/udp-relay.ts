import { createSocket, type Socket } from 'node:dgram';

/** A bound UDP socket of a test, gathering what comes. */
export interface UdpListener {
  readonly socket: Socket;
  readonly port: number;
  readonly received: Buffer[];
  close(): void;
}

/** Binds any free port on loopback. */
export async function listenUdp(): Promise<UdpListener> {
  const socket = createSocket('udp4');
  const received: Buffer[] = [];
  socket.on('message', (datagram) => received.push(datagram));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { socket, port: socket.address().port, received, close: () => socket.close() };
}

/** A wire between two calls that may lose packets: each side sends to the end facing it and hears from there. */
export interface UdpWire {
  readonly facingA: UdpListener;
  readonly facingB: UdpListener;
  /** Where the calls' own sockets are. */
  readonly ports: { a: number; b: number };
  close(): void;
}

/** Makes such a wire; `passes` decides about every datagram. */
export async function udpWire(passes: (datagram: Buffer) => boolean = () => true): Promise<UdpWire> {
  const [facingA, facingB] = [await listenUdp(), await listenUdp()];
  const ports = { a: 0, b: 0 };
  facingA.socket.on('message', (datagram) => {
    if (passes(datagram)) facingB.socket.send(datagram, ports.b, '127.0.0.1');
  });
  facingB.socket.on('message', (datagram) => {
    if (passes(datagram)) facingA.socket.send(datagram, ports.a, '127.0.0.1');
  });
  const close = (): void => {
    facingA.close();
    facingB.close();
  };
  return { facingA, facingB, ports, close };
}
