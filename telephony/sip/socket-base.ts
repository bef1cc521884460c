import { isIPv6 } from 'node:net';

import { type SipSocket, type SocketTarget, type SocketTrouble } from './sip-socket.js';

/** What all our transports have in common towards JsSIP. */
export abstract class SocketBase implements SipSocket {
  /** For Via. */
  via_transport: string;
  readonly url: string;
  readonly sip_uri: string;
  // JsSIP puts its own functions here before it connects.
  onconnect: () => void = () => undefined;
  ondisconnect: (error: boolean, code?: number, reason?: string) => void = () => undefined;
  ondata: (event: unknown) => void = () => undefined;
  onfault: (error: unknown) => void = () => undefined;

  protected constructor(
    transport: 'udp' | 'tcp' | 'tls',
    protected readonly target: SocketTarget,
  ) {
    this.via_transport = transport.toUpperCase();
    const host = isIPv6(target.host) ? `[${target.host}]` : target.host;
    this.url = `${transport}:${host}:${target.port}`;
    this.sip_uri = `sip:${host}:${target.port};transport=${transport}`;
  }

  abstract connect(): void;
  abstract disconnect(): void;
  abstract send(message: unknown): boolean;
  abstract isConnected(): boolean;
  abstract isConnecting(): boolean;
  abstract freshen(): void;

  protected deliver(text: string): void {
    try {
      this.ondata(text);
    } catch (error) {
      // NOTE: JsSIP reads messages from the network; one it stumbles over must not take all calls with it.
      this.onfault(error);
    }
  }

  protected fail(reason: SocketTrouble): void {
    this.ondisconnect(true, undefined, reason);
  }
}
