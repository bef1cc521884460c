import { connect, type Socket } from 'node:net';

import { type SocketTarget, type SocketTrouble } from './sip-socket.js';
import { StreamSipSocket } from './stream-sip-socket.js';

/** SIP over TCP for JsSIP, which connects again with growing pauses. */
export class TcpSipSocket extends StreamSipSocket {
  constructor(target: SocketTarget) {
    super('tcp', target);
  }

  protected override open(ready: () => void): Socket {
    const { host, port, localAddress } = this.target;
    return connect({ host, port, ...(localAddress === undefined ? {} : { localAddress }) }, ready);
  }

  protected override troubleOf(): SocketTrouble {
    return 'unreachable';
  }
}
