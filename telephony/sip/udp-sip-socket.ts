import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';

import { DatagramRepeats, type SipAddress } from './datagram-repeats.js';
import { findRoute, type Route } from './local-address.js';
import { readSipHead, forTheWire, withSource } from './sip-text.rules.js';
import { SocketBase } from './socket-base.js';
import { type SocketTarget } from './sip-socket.js';

/** SIP over UDP for JsSIP: "connected" means bound to a port with a route to the exchange. */
export class UdpSipSocket extends SocketBase {
  private socket: Socket | undefined;
  /** Tells a connect that was overtaken by a disconnect. */
  private attempt = 0;
  private exchange: SipAddress | undefined;
  private own: SipAddress | undefined;
  private repeats: DatagramRepeats | undefined;

  constructor(target: SocketTarget) {
    super('udp', target);
  }

  override isConnected(): boolean {
    return this.own !== undefined;
  }

  override isConnecting(): boolean {
    return this.socket === undefined ? false : this.own === undefined;
  }

  override connect(): void {
    const attempt = (this.attempt += 1);
    void this.open(attempt).catch(() => {
      if (this.attempt === attempt) {
        this.disconnect();
        this.fail('unreachable');
      }
    });
  }

  override disconnect(): void {
    this.attempt += 1;
    this.repeats?.close();
    this.socket?.close();
    this.socket = undefined;
    this.own = undefined;
  }

  override freshen(): void {
    const port = this.own?.port;
    if (port === undefined) {
      return;
    }
    void findRoute(this.target.host, this.target.port).then(
      (route) => {
        if (this.own !== undefined) {
          this.exchange = { address: route.address, port: this.target.port };
          this.own = { address: this.target.localAddress ?? route.localAddress, port };
        }
      },
      // No route now; the old one stays until there is.
      () => undefined,
    );
  }

  override send(message: unknown): boolean {
    if (this.own === undefined) {
      return false;
    }
    const text = forTheWire(String(message), this.own.address, this.own.port);
    this.transmit(text, this.repeats?.sending(text));
    return true;
  }

  private async open(attempt: number): Promise<void> {
    const { host, port, localAddress } = this.target;
    const route = await findRoute(host, port);
    if (this.attempt !== attempt) {
      return;
    }
    const socket = createSocket(route.family === 6 ? 'udp6' : 'udp4');
    this.socket = socket;
    this.repeats = new DatagramRepeats((text, to) => this.transmit(text, to));
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind({ port: 0, ...(localAddress === undefined ? {} : { address: localAddress }) }, resolve);
    });
    if (this.attempt === attempt) {
      this.listen(socket, route);
    }
  }

  private listen(socket: Socket, route: Route): void {
    socket.removeAllListeners('error');
    socket.on('error', () => {
      this.disconnect();
      this.fail('lost');
    });
    socket.on('message', (bytes, from) => this.receive(bytes.toString('utf8'), from));
    this.exchange = { address: route.address, port: this.target.port };
    this.own = { address: this.target.localAddress ?? route.localAddress, port: socket.address().port };
    this.onconnect();
  }

  private receive(text: string, from: RemoteInfo): void {
    const head = readSipHead(text);
    if (head === undefined) {
      return;
    }
    const noted = head.status === undefined ? withSource(text, from.address, from.port) : text;
    if (this.repeats?.isNews(noted, from) === true) {
      this.deliver(noted);
    }
  }

  private transmit(text: string, to: SipAddress | undefined): void {
    const { address, port } = to ?? this.exchange ?? {};
    // A send error (no route just now) is a lost datagram: it is repeated like one.
    this.socket?.send(text, port, address, () => undefined);
  }
}
