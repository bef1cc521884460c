import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

import { type MediaStream } from '../../media/media-stream.js';

/** A MediaStream for tests of signalling: PCMA on a bound port that nobody listens to, and a diary. */
export class PlainMediaStream implements MediaStream {
  /** What was asked of it, in order: `describe`, `answer`, `accept`, `start`, `hold`, `unhold`, `close`. */
  readonly diary: string[] = [];
  /** Last description accepted. */
  accepted: string | undefined;
  /** Set to make `accept` refuse. */
  refusing = false;
  private socket: Socket | undefined;
  private held = false;
  private version = 0;

  constructor(private readonly address = '127.0.0.1') {}

  async describe(offer?: string): Promise<string> {
    this.diary.push(offer === undefined ? 'describe' : 'answer');
    if (this.socket === undefined) {
      this.socket = createSocket('udp4');
      this.socket.bind(0, this.address);
      await once(this.socket, 'listening');
    }
    this.version += 1;
    const theirs = /^a=(sendonly|inactive)\r?$/m.exec(offer ?? '')?.[1];
    const direction = theirs === 'sendonly' ? 'recvonly' : (theirs ?? (this.held ? 'sendonly' : 'sendrecv'));
    return [
      'v=0',
      `o=- 1 ${this.version} IN IP4 ${this.address}`,
      's=-',
      `c=IN IP4 ${this.address}`,
      't=0 0',
      `m=audio ${this.socket.address().port} RTP/AVP 8 101`,
      'a=rtpmap:8 PCMA/8000',
      'a=rtpmap:101 telephone-event/8000',
      'a=fmtp:101 0-15',
      'a=ptime:20',
      `a=${direction}`,
      '',
    ].join('\r\n');
  }

  accept(description: string): void {
    this.diary.push('accept');
    if (this.refusing || !/^m=audio \d+ RTP\/AVP\b.*\b8\b/m.test(description)) {
      throw new Error('nothing fits');
    }
    this.accepted = description;
  }

  start(): void {
    this.diary.push('start');
  }

  hold(on: boolean): void {
    this.diary.push(on ? 'hold' : 'unhold');
    this.held = on;
  }

  close(): void {
    this.diary.push('close');
    this.socket?.close();
    this.socket = undefined;
  }
}
