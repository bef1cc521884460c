import { type LineAccount } from '../telephony-messages.js';
import { type SipSocket } from './sip-socket.js';
import { TcpSipSocket } from './tcp-sip-socket.js';
import { TlsSipSocket } from './tls-sip-socket.js';
import { UdpSipSocket } from './udp-sip-socket.js';

/** The socket an account asks for, not yet connected. */
export function createSipSocket(account: LineAccount): SipSocket {
  const { transport, host, port, domain, localAddress, tlsCa } = account;
  const target = { host, port, ...(localAddress === undefined ? {} : { localAddress }) };
  switch (transport) {
    case 'udp':
      return new UdpSipSocket(target);
    case 'tcp':
      return new TcpSipSocket(target);
    case 'tls':
      return new TlsSipSocket({ ...target, domain, ...(tlsCa === undefined ? {} : { ca: tlsCa }) });
  }
}
