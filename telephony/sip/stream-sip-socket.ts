import { type Socket } from 'node:net';

import { forTheWire } from './sip-text.rules.js';
import { SocketBase } from './socket-base.js';
import { StreamFraming } from './stream-framing.js';
import { type SocketTrouble } from './sip-socket.js';

/** RFC 5626 asks for a ping at least every 120 s; firewalls between offices forget sooner. */
const PING_EVERY_MS = 30_000;
/** A connection that does not come about within this is given up. */
const CONNECT_WITHIN_MS = 5_000;

/** SIP over a byte stream; what TCP and TLS share. */
export abstract class StreamSipSocket extends SocketBase {
  private stream: Socket | undefined;
  private established = false;

  /** Opens a connection; `ready` is called when messages may flow. */
  protected abstract open(ready: () => void): Socket;
  /** What an error while connecting means. */
  protected abstract troubleOf(error: Error): SocketTrouble;

  override isConnected(): boolean {
    return this.established;
  }

  override isConnecting(): boolean {
    return this.stream !== undefined && !this.established;
  }

  override connect(): void {
    if (this.stream !== undefined) {
      return;
    }
    const framing = new StreamFraming();
    let trouble: SocketTrouble = 'unreachable';
    let ping: NodeJS.Timeout | undefined;
    const stream = this.open(() => {
      trouble = 'lost';
      clearTimeout(patience);
      ping = setInterval(() => stream.write('\r\n\r\n'), PING_EVERY_MS);
      this.established = true;
      this.onconnect();
    });
    const patience = setTimeout(() => stream.destroy(), CONNECT_WITHIN_MS);
    this.stream = stream;
    stream.setNoDelay(true);
    stream.on('data', (chunk: Buffer) => this.receive(framing, stream, chunk));
    stream.on('error', (error) => {
      trouble = trouble === 'lost' ? 'lost' : this.troubleOf(error);
    });
    stream.on('close', () => {
      clearTimeout(patience);
      clearInterval(ping);
      if (this.stream === stream) {
        this.stream = undefined;
        this.established = false;
        this.fail(trouble);
      }
    });
  }

  override disconnect(): void {
    const stream = this.stream;
    this.stream = undefined;
    this.established = false;
    // What was written last (a BYE, the registration given back) still goes out.
    stream?.end();
    stream?.destroySoon();
  }

  override freshen(): void {
    if (this.established) {
      this.stream?.destroy();
    }
  }

  override send(message: unknown): boolean {
    if (!this.established || this.stream === undefined) {
      return false;
    }
    const { localAddress = '', localPort = 0 } = this.stream;
    const address = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
    this.stream.write(forTheWire(String(message), address, localPort));
    return true;
  }

  private receive(framing: StreamFraming, stream: Socket, chunk: Buffer): void {
    let messages: string[];
    try {
      messages = framing.push(chunk);
    } catch {
      stream.destroy();
      return;
    }
    for (const message of messages) {
      this.deliver(message);
    }
  }
}
