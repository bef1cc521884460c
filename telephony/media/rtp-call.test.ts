import { afterEach, describe, expect, it } from 'vitest';
import { dtmfToneFrame } from './dtmf-tones.rules.js';
import { peakOf } from './sound.js';
import { connect, connectOver, passTime, portIn, sentBy, talk, testCall, type TestCall } from './testing/call-pair.js';
import { levelOf, seededRandom, sine } from './testing/tones.js';
import { listenUdp, udpWire, type UdpListener, type UdpWire } from './testing/udp-relay.js';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function call(more: Parameters<typeof testCall>[0] = {}): TestCall {
  const made = testCall(more);
  open.push(made.call);
  return made;
}

async function listener(): Promise<UdpListener> {
  const made = await listenUdp();
  open.push(made);
  return made;
}

async function wire(passes?: () => boolean): Promise<UdpWire> {
  const made = await udpWire(passes);
  open.push(made);
  return made;
}

/** A minimal RTP packet of A-law silence. */
function rtp(ssrc: number, sequence: number, payload = Buffer.alloc(160, 0xd5)): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt8(0x80, 0);
  header.writeUInt8(8, 1);
  header.writeUInt16BE(sequence, 2);
  header.writeUInt32BE(sequence * 160, 4);
  header.writeUInt32BE(ssrc, 8);
  return Buffer.concat([header, payload]);
}

describe('Two calls over loopback', () => {
  it('hear each other', async () => {
    const [a, b] = [call(), call()];
    await connect(a.call, b.call);
    const [heardByA, heardByB] = await talk(a, b, 50);
    expect(levelOf(heardByB.subarray(1600), 500)).toBeGreaterThan(-12);
    expect(levelOf(heardByA.subarray(1600), 1300)).toBeGreaterThan(-12);
    expect(levelOf(heardByA.subarray(1600), 500)).toBeLessThan(-50);
    expect(b.call.counts).toMatchObject({ received: 50, bad: 0, stray: 0, unauthentic: 0 });
  });

  it('hear each other encrypted, and nothing readable is on the wire', async () => {
    const [a, b] = [call({ offerSrtp: true }), call()];
    const tapped = await wire();
    await connectOver(tapped, a.call, b.call);
    const [heardByA, heardByB] = await talk(a, b, 50);
    expect(levelOf(heardByB.subarray(1600), 500)).toBeGreaterThan(-12);
    expect(levelOf(heardByA.subarray(1600), 1300)).toBeGreaterThan(-12);
    for (const { received } of [tapped.facingA, tapped.facingB]) {
      expect(received).toHaveLength(50);
      expect(received.every((datagram) => datagram.length === 12 + 160 + 10)).toBe(true);
      // A tone would have the same octets in packet after packet.
      expect(new Set(received.map((datagram) => datagram.toString('latin1', 12, 40))).size).toBe(50);
    }
  });

  it('hears nothing of a peer with another key, and counts it', async () => {
    const [a, b] = [call({ offerSrtp: true }), call()];
    const wrong = Buffer.alloc(30, 7).toString('base64');
    await connect(a.call, b.call, { answer: (text) => text.replace(/inline:\S+/, `inline:${wrong}`) });
    const [heardByA, heardByB] = await talk(a, b, 30);
    expect(peakOf(heardByA)).toBe(0);
    expect(a.call.counts).toMatchObject({ received: 0, unauthentic: 30 });
    expect(levelOf(heardByB.subarray(1600), 500)).toBeGreaterThan(-12);
  });

  it('keep their key through hold and back', async () => {
    const [a, b] = [call({ offerSrtp: true }), call()];
    await connect(a.call, b.call);
    await talk(a, b, 10);
    a.call.hold(true);
    await connect(a.call, b.call);
    const [heldA, heldB] = await talk(a, b, 20);
    expect(peakOf(heldA)).toBe(0);
    expect(peakOf(heldB)).toBe(0);
    a.call.hold(false);
    await connect(a.call, b.call);
    const [, heardByB] = await talk(a, b, 30);
    expect(levelOf(heardByB.subarray(1600), 500)).toBeGreaterThan(-12);
    expect(b.call.counts?.unauthentic).toBe(0);
  });

  it('send keys both ways at 20 % loss, each once', async () => {
    const [a, b] = [call(), call()];
    const random = seededRandom(11);
    const lossy = await wire(() => random() >= 0.2);
    await connectOver(lossy, a.call, b.call);
    const relayed = (): (() => Promise<void>) => async () => {
      const passed = (): number => lossy.facingA.received.length + lossy.facingB.received.length;
      await expect.poll(passed, { interval: 1 }).toBe(sentBy(a) + sentBy(b));
    };
    await talk(a, b, 5, relayed);
    a.call.sendDigits('159#0');
    b.call.sendDigits('*7733');
    await talk(a, b, 60, relayed);
    await expect.poll(() => b.told.join('')).toBe('159#0');
    await expect.poll(() => a.told.join('')).toBe('*7733');
  });

  it('hear keys as tones where the peer takes no telephone-events', async () => {
    const [a, b] = [call(), call()];
    const without = (text: string): string => text.replace(/ 101\r/, '\r').replace(/a=(rtpmap|fmtp):101.*\r\n/g, '');
    await connect(a.call, b.call, { offer: without, answer: without });
    a.call.sendDigits('42');
    await talk(a, b, 30);
    expect(b.told).toEqual(['4', '2']);
  });

  it('does not take tones for keys where telephone-events were agreed', async () => {
    const [a, b] = [call(), call()];
    await connect(a.call, b.call);
    await talk(a, b, 2);
    for (let frame = 0; frame < 10; frame++) {
      a.call.sendFrame(dtmfToneFrame('5', frame));
      await expect.poll(() => b.call.counts?.received, { interval: 1 }).toBe(sentBy(a));
      b.call.receiveFrame();
    }
    expect(b.told).toEqual([]);
  });
});

describe('A call', () => {
  it('lets no sound flow before it is started', async () => {
    const [a, b] = [call(), call()];
    const offer = await a.call.describe();
    const answer = await b.call.describe(offer);
    b.call.accept(offer);
    a.call.accept(answer);
    b.call.start();
    b.call.sendFrame(sine(500, 9000, 160));
    await expect.poll(() => a.call.counts?.received).toBe(1);
    expect(peakOf(a.call.receiveFrame())).toBe(0);
    a.call.sendFrame(sine(500, 9000, 160));
    expect(sentBy(a)).toBe(0);
  });

  it('is silent both ways when the peer holds, also when it plays music', async () => {
    const [a, b] = [call(), call()];
    await connect(a.call, b.call);
    await talk(a, b, 10);
    for (const how of ['a=sendonly', 'a=inactive']) {
      const held = (text: string): string => text.replace('a=sendrecv', how);
      const offer = held(await b.call.describe());
      await a.call.describe(offer);
      a.call.accept(offer);
      expect(a.call.takesSound).toBe(false);
      const sent = sentBy(a);
      b.call.sendFrame(sine(500, 9000, 160));
      a.call.sendFrame(sine(500, 9000, 160));
      expect(sentBy(a)).toBe(sent);
      await expect.poll(() => a.call.counts?.received).toBe(sentBy(b));
      expect(peakOf(a.call.receiveFrame())).toBe(0);
    }
  });

  it('drops and counts what is no RTP, and goes on', async () => {
    const [a, b] = [call(), call()];
    await connect(a.call, b.call);
    await talk(a, b, 3);
    const stranger = await listener();
    const port = portIn(await b.call.describe());
    const lying = rtp(1, 1);
    lying.writeUInt8(0x90, 0);
    lying.writeUInt16BE(0xbede, 12);
    lying.writeUInt16BE(0xffff, 14);
    const version1 = rtp(1, 1);
    version1.writeUInt8(0x40, 0);
    const bad = [
      Buffer.alloc(0),
      Buffer.from('hello'),
      version1,
      lying,
      Buffer.alloc(60_000, 0x80),
      Buffer.alloc(11, 0x80),
    ];
    for (const datagram of bad) stranger.socket.send(datagram, port, '127.0.0.1');
    await expect.poll(() => b.call.counts?.bad).toBe(bad.length);
    const before = b.call.counts?.received ?? 0;
    a.call.sendFrame(sine(500, 9000, 160));
    await expect.poll(() => b.call.counts?.received).toBe(before + 1);
  });

  it('is not taken over by a stray stream', async () => {
    const [a, b] = [call(), call()];
    await connect(a.call, b.call);
    await talk(a, b, 3);
    const stranger = await listener();
    const port = portIn(await b.call.describe());
    for (let sequence = 0; sequence < 20; sequence++) stranger.socket.send(rtp(99, sequence), port, '127.0.0.1');
    await expect.poll(() => b.call.counts?.stray).toBe(20);
    const [, heard] = await talk(a, b, 30);
    expect(levelOf(heard.subarray(1600), 500)).toBeGreaterThan(-12);
    expect(stranger.received).toEqual([]);
  });

  it('sends to where the sound really comes from', async () => {
    const b = call();
    const real = await listener();
    // The description names a port nobody listens on.
    const offer = (await call().call.describe()).replace(/^m=audio \d+/m, 'm=audio 9');
    const port = portIn(await b.call.describe(offer));
    b.call.accept(offer);
    b.call.start();
    for (let sequence = 0; sequence < 3; sequence++) real.socket.send(rtp(5, sequence), port, '127.0.0.1');
    await expect.poll(() => b.call.counts?.received).toBe(2);
    b.call.sendFrame(sine(500, 9000, 160));
    await expect.poll(() => real.received.length).toBe(1);
  });

  it('tells when nothing comes for five seconds, and when it comes again', async () => {
    const [a, b] = [call(), call()];
    await connect(a.call, b.call);
    await talk(a, b, 3);
    passTime(4900);
    b.call.receiveFrame();
    expect(b.told).toEqual([]);
    passTime(100);
    b.call.receiveFrame();
    b.call.receiveFrame();
    expect(b.told).toEqual(['silent']);
    await talk(a, b, 1);
    expect(b.told).toEqual(['silent', 'heard']);
  });

  it('does not complain of silence while it holds', async () => {
    const [a, b] = [call(), call()];
    await connect(a.call, b.call);
    await talk(a, b, 1);
    b.call.hold(true);
    b.call.receiveFrame();
    passTime(20_000);
    b.call.receiveFrame();
    expect(b.told).toEqual([]);
  });

  it('says reports about every five seconds and BYE at the end', async () => {
    const a = call();
    const [sound, reports] = [await listener(), await listener()];
    await a.call.describe();
    a.call.accept(
      [
        'v=0',
        'o=- 1 1 IN IP4 127.0.0.1',
        's=-',
        'c=IN IP4 127.0.0.1',
        't=0 0',
        `m=audio ${sound.port} RTP/AVP 8`,
        `a=rtcp:${reports.port}`,
        '',
      ].join('\r\n'),
    );
    a.call.start();
    for (let frame = 0; frame < 50 * 21; frame++) {
      passTime(20);
      a.call.sendFrame(sine(500, 9000, 160));
    }
    await expect.poll(() => reports.received.length).toBeGreaterThanOrEqual(3);
    expect(reports.received.length).toBeLessThanOrEqual(6);
    // Sender report, then the name.
    expect(reports.received[0]?.[1]).toBe(200);
    expect(reports.received[0]?.[28 + 1]).toBe(202);
    const before = reports.received.length;
    a.call.close();
    await expect.poll(() => reports.received.length).toBe(before + 1);
    const last = reports.received.at(-1);
    expect(last?.[last.length - 7]).toBe(203);
  });

  it('jumps in RTP time when frames were skipped, and marks the new beginning', async () => {
    const a = call();
    const peer = await listener();
    const offer = (await call().call.describe()).replace(/^m=audio \d+/m, `m=audio ${peer.port}`);
    await a.call.describe(offer);
    a.call.accept(offer);
    a.call.start();
    for (const skipped of [0, 0, 5, 0]) {
      a.call.skip(skipped);
      a.call.sendFrame(sine(500, 9000, 160));
    }
    await expect.poll(() => peer.received.length).toBe(4);
    const times = peer.received.map((datagram) => datagram.readUInt32BE(4));
    expect(times.map((time) => ((time - (times[0] ?? 0)) >>> 0) / 160)).toEqual([0, 1, 7, 8]);
    expect(peer.received.map((datagram) => datagram.readUInt8(1) >> 7)).toEqual([1, 0, 1, 0]);
    const sequences = peer.received.map((datagram) => datagram.readUInt16BE(2));
    expect(sequences.map((sequence) => sequence - (sequences[0] ?? 0))).toEqual([0, 1, 2, 3]);
  });

  it('says clearly when no ports are left, and can be tried again', async () => {
    const ports = { first: 45_000, last: 45_003 };
    const [a, b, c] = [call({ ports }), call({ ports }), call({ ports })];
    const first = portIn(await a.call.describe());
    expect([first, portIn(await b.call.describe())].sort()).toEqual([45_000, 45_002]);
    await expect(c.call.describe()).rejects.toMatchObject({ reason: 'no_ports', message: /45000 to 45003/ });
    a.call.close();
    await expect.poll(() => c.call.describe().then(portIn, () => 0)).toBe(first);
  });

  it('says clearly when the address is not ours', async () => {
    const a = call({ localAddress: '192.0.2.1' });
    await expect(a.call.describe()).rejects.toMatchObject({ reason: 'no_ports', message: /192\.0\.2\.1/ });
  });

  it('can be closed at any moment', async () => {
    const a = call();
    const opening = a.call.describe();
    a.call.close();
    await expect(opening).rejects.toMatchObject({ reason: 'closed' });
    await expect(a.call.describe()).rejects.toMatchObject({ reason: 'closed' });
    expect(() => a.call.accept('v=0')).toThrow(/closed/);
    expect(peakOf(a.call.receiveFrame())).toBe(0);
    a.call.sendFrame(sine(500, 9000, 160));
    expect(sentBy(a)).toBe(0);
    a.call.close();
  });
});
