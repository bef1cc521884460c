import { isIP, type Socket } from 'node:net';
import { checkServerIdentity, connect, rootCertificates } from 'node:tls';

import { type SocketTarget, type SocketTrouble } from './sip-socket.js';
import { StreamSipSocket } from './stream-sip-socket.js';

/** What TLS adds to a target. */
export interface TlsTarget extends SocketTarget {
  /** SIP domain: the certificate may name it instead of the host (RFC 5922). */
  readonly domain: string;
  /** PEM of the certificate authority to trust besides the system's. */
  readonly ca?: string;
}

/** SIP over TLS for JsSIP; the certificate must be valid and name the host or the domain. */
export class TlsSipSocket extends StreamSipSocket {
  constructor(private readonly tls: TlsTarget) {
    super('tls', tls);
  }

  protected override open(ready: () => void): Socket {
    const { host, port, localAddress, domain, ca } = this.tls;
    return connect(
      {
        host,
        port,
        ...(isIP(host) === 0 ? { servername: host } : {}),
        ...(localAddress === undefined ? {} : { localAddress }),
        ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }),
        checkServerIdentity: (_name, certificate) =>
          checkServerIdentity(host, certificate) && checkServerIdentity(domain, certificate),
      },
      ready,
    );
  }

  /** A certificate we do not trust is a refusal, not a missing network. */
  protected override troubleOf(error: Error & { code?: string }): SocketTrouble {
    return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(error.code ?? '') ? 'refused' : 'unreachable';
  }
}
