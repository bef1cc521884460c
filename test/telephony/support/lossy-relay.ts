import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** How a relay treats datagrams. */
export interface RelayManners {
  /** Part of the datagrams dropped in each direction, 0…1. */
  readonly loss?: number;
  /** Every datagram comes this late, milliseconds. */
  readonly delayMs?: number;
  readonly seed?: number;
}

/** A bad network between the station and the exchange (this kernel has no netem). */
export class LossyRelay {
  dropped = 0;
  passed = 0;
  private readonly outer = createSocket('udp4');
  private readonly inner = new Map<number, Socket>();
  private state: number;

  private constructor(
    private readonly exchangePort: number,
    private readonly manners: RelayManners,
  ) {
    this.state = manners.seed ?? 1;
  }

  static async open(exchangePort: number, manners: RelayManners): Promise<LossyRelay> {
    const relay = new LossyRelay(exchangePort, manners);
    relay.outer.on('message', (bytes, { port }) =>
      relay.pass(() => relay.innerFor(port).send(bytes, exchangePort, '127.0.0.1', () => undefined)),
    );
    relay.outer.bind(0, '127.0.0.1');
    await once(relay.outer, 'listening');
    return relay;
  }

  get port(): number {
    return this.outer.address().port;
  }

  close(): void {
    this.outer.close();
    this.inner.forEach((socket) => socket.close());
    this.inner.clear();
  }

  private innerFor(clientPort: number): Socket {
    const known = this.inner.get(clientPort);
    if (known !== undefined) {
      return known;
    }
    const socket = createSocket('udp4');
    socket.on('message', (bytes) => this.pass(() => this.outer.send(bytes, clientPort, '127.0.0.1', () => undefined)));
    socket.bind(0, '127.0.0.1');
    this.inner.set(clientPort, socket);
    return socket;
  }

  private pass(send: () => void): void {
    if (this.random() < (this.manners.loss ?? 0)) {
      this.dropped += 1;
      return;
    }
    this.passed += 1;
    setTimeout(() => {
      try {
        send();
      } catch {
        // Closed meanwhile: one more datagram lost.
      }
    }, this.manners.delayMs ?? 0);
  }

  /** mulberry32: the same losses every run. */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  }
}
