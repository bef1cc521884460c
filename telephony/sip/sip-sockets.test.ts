import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';

import { type SipSocket } from './sip-socket.js';
import { TcpSipSocket } from './tcp-sip-socket.js';
import { TEST_CA, TEST_CERTIFICATE, TEST_KEY } from './testing/tls-certificates.js';
import { TlsSipSocket } from './tls-sip-socket.js';
import { UdpSipSocket } from './udp-sip-socket.js';

const message = (start: string, branch: string): string =>
  `${start}\r\nVia: SIP/2.0/UDP own-address.invalid;branch=${branch}\r\nFrom: <sip:a@b>\r\nTo: <sip:c@d>\r\nCall-ID: x\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n`;
const OPTIONS = message('OPTIONS sip:x SIP/2.0', 'z9hG4bK1');

const cleanUp: (() => void)[] = [];
afterEach(() => {
  cleanUp.splice(0).forEach((action) => action());
});

/** Connects; resolves with `undefined` or the reason it failed. */
function connected(socket: SipSocket): Promise<string | undefined> {
  cleanUp.push(() => socket.disconnect());
  return new Promise((resolve) => {
    socket.onconnect = () => resolve(undefined);
    socket.ondisconnect = (_error, _code, reason) => resolve(reason);
    socket.connect();
  });
}

function heardBy(socket: SipSocket): Promise<unknown> {
  return new Promise((resolve) => {
    socket.ondata = resolve;
  });
}

async function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(() => server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Echoes nothing; gives each connection's first bytes and lets the test write. */
function accepting(server: ReturnType<typeof createServer>, event = 'connection'): Promise<Socket> {
  return new Promise((resolve) => server.once(event, resolve));
}

describe('the UDP socket', () => {
  it('sends from the address it names and answers go back to who asked', async () => {
    const peer = createSocket('udp4');
    peer.bind(0, '127.0.0.1');
    await once(peer, 'listening');
    cleanUp.push(() => peer.close());
    const socket = new UdpSipSocket({ host: '127.0.0.1', port: peer.address().port });
    expect(socket.send(OPTIONS)).toBe(false);
    expect(await connected(socket)).toBeUndefined();
    socket.send(OPTIONS);
    const [bytes, from] = (await once(peer, 'message')) as [Buffer, { port: number }];
    expect(bytes.toString()).toContain(`Via: SIP/2.0/UDP 127.0.0.1:${from.port};rport;branch=z9hG4bK1`);

    const stranger = createSocket('udp4');
    stranger.bind(0, '127.0.0.1');
    await once(stranger, 'listening');
    cleanUp.push(() => stranger.close());
    const heard = heardBy(socket);
    stranger.send(message('OPTIONS sip:op@x SIP/2.0', 'z9hG4bK2;rport'), from.port, '127.0.0.1');
    expect(await heard).toContain(`rport=${stranger.address().port};received=127.0.0.1`);
    socket.send(message('SIP/2.0 200 OK', 'z9hG4bK2'));
    expect(String((await once(stranger, 'message'))[0])).toMatch(/^SIP\/2\.0 200/);
  });

  it('says "unreachable" for a host that does not exist', async () => {
    expect(await connected(new UdpSipSocket({ host: 'no-such-host.invalid', port: 5060 }))).toBe('unreachable');
  });

  it('reports what JsSIP stumbles over and lives on', async () => {
    const peer = createSocket('udp4');
    peer.bind(0, '127.0.0.1');
    await once(peer, 'listening');
    cleanUp.push(() => peer.close());
    const socket = new UdpSipSocket({ host: '127.0.0.1', port: peer.address().port });
    await connected(socket);
    socket.send(OPTIONS);
    const [, from] = (await once(peer, 'message')) as [Buffer, { port: number }];
    const fault = new Promise((resolve) => {
      socket.onfault = resolve;
    });
    socket.ondata = () => {
      throw new Error('stumbled');
    };
    peer.send(message('SIP/2.0 200 OK', 'z9hG4bK1'), from.port, '127.0.0.1');
    expect(await fault).toEqual(new Error('stumbled'));
    expect(socket.isConnected()).toBe(true);
  });
});

describe('the TCP socket', () => {
  it('puts messages together and names the connection it uses', async () => {
    const server = createServer();
    const socket = new TcpSipSocket({ host: '127.0.0.1', port: await portOf(server) });
    const [peer, reason] = await Promise.all([accepting(server), connected(socket)]);
    expect(reason).toBeUndefined();
    socket.send(OPTIONS);
    const [bytes] = (await once(peer, 'data')) as [Buffer];
    expect(bytes.toString()).toContain(`127.0.0.1:${peer.remotePort};rport`);
    const heard = heardBy(socket);
    const answer = message('SIP/2.0 200 OK', 'z9hG4bK1');
    peer.write(answer.slice(0, 30), () => peer.write(answer.slice(30)));
    expect(await heard).toBe(answer);
  });

  it('tells a connection lost from one that never came about', async () => {
    const server = createServer();
    const port = await portOf(server);
    const socket = new TcpSipSocket({ host: '127.0.0.1', port });
    const [peer] = await Promise.all([accepting(server), connected(socket)]);
    const lost = new Promise((resolve) => {
      socket.ondisconnect = (_error, _code, reason) => resolve(reason);
    });
    peer.destroy();
    expect(await lost).toBe('lost');
    expect(socket.send(OPTIONS)).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await connected(socket)).toBe('unreachable');
  });

  it('gives up a stream that carries no SIP, and one asked to be freshened', async () => {
    const server = createServer();
    const port = await portOf(server);
    for (const spoil of [(peer: Socket) => peer.write('x'.repeat(70_000)), undefined]) {
      const socket = new TcpSipSocket({ host: '127.0.0.1', port });
      const [peer] = await Promise.all([accepting(server), connected(socket)]);
      peer.on('error', () => undefined);
      const lost = new Promise((resolve) => {
        socket.ondisconnect = (_error, _code, reason) => resolve(reason);
      });
      if (spoil === undefined) {
        socket.freshen();
      } else {
        spoil(peer);
      }
      expect(await lost).toBe('lost');
    }
  });
});

describe('the TLS socket', () => {
  const secured = () => createTlsServer({ cert: TEST_CERTIFICATE, key: TEST_KEY });

  it('trusts the authority it was given when the certificate names the host or the domain', async () => {
    const server = secured();
    const port = await portOf(server);
    for (const [host, domain] of [
      ['localhost', 'other.test'],
      ['127.0.0.1', 'pbx.test'],
    ] as const) {
      const socket = new TlsSipSocket({ host, port, domain, ca: TEST_CA });
      const [peer, reason] = await Promise.all([accepting(server, 'secureConnection'), connected(socket)]);
      expect(reason).toBeUndefined();
      socket.send(OPTIONS);
      expect(String((await once(peer, 'data'))[0])).toContain('OPTIONS sip:x SIP/2.0');
    }
  });

  it('refuses a certificate of an unknown authority or for somebody else', async () => {
    const server = secured();
    server.on('tlsClientError', () => undefined);
    const port = await portOf(server);
    expect(await connected(new TlsSipSocket({ host: 'localhost', port, domain: 'pbx.test' }))).toBe('refused');
    const elsewhere = new TlsSipSocket({ host: '127.0.0.1', port, domain: 'other.test', ca: TEST_CA });
    expect(await connected(elsewhere)).toBe('refused');
  });
});
