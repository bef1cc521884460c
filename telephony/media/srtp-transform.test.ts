import { RtpHeader } from 'werift-rtp';
import { describe, expect, it } from 'vitest';
import { SrtpTransform } from './srtp-transform.js';

const ALICE = Buffer.alloc(30, 1);
const BOB = Buffer.alloc(30, 2);

function pair(): { alice: SrtpTransform; bob: SrtpTransform } {
  return {
    alice: new SrtpTransform({ local: ALICE, remote: BOB }),
    bob: new SrtpTransform({ local: BOB, remote: ALICE }),
  };
}

function packet(from: SrtpTransform, sequence: number): Buffer {
  const header = new RtpHeader({
    payloadType: 8,
    sequenceNumber: sequence & 0xffff,
    timestamp: sequence * 160,
    ssrc: 5,
  });
  return from.protect(header, Buffer.from(`sound ${sequence}`));
}

function text(plain: Buffer | undefined): string | undefined {
  return plain?.toString('latin1', 12);
}

describe('SRTP', () => {
  it('follows the sequence over its wrap when hundreds of packets around it are lost', () => {
    const { alice, bob } = pair();
    for (let sequence = 65000; sequence < 66600; sequence++) {
      const sent = packet(alice, sequence);
      if (sequence < 65100 || sequence > 66000) expect(text(bob.unprotect(sent))).toBe(`sound ${sequence}`);
    }
  });

  it('understands packets of before the wrap that come after it', () => {
    const { alice, bob } = pair();
    const sent = new Map([65530, 65533, 65534, 65535, 65536, 65537].map((at) => [at, packet(alice, at)]));
    const order = [65530, 65535, 65537, 65534, 65536, 65533];
    expect(order.map((at) => text(bob.unprotect(sent.get(at) ?? Buffer.alloc(0))))).toEqual(
      order.map((at) => `sound ${at}`),
    );
  });

  it('takes every packet once', () => {
    const { alice, bob } = pair();
    const sent = Array.from({ length: 100 }, (_, at) => packet(alice, at + 1));
    expect(sent.every((one) => bob.unprotect(one) !== undefined)).toBe(true);
    expect(sent.some((one) => bob.unprotect(one) !== undefined)).toBe(false);
  });

  it('refuses packets that were changed, cut or made with another key, and goes on', () => {
    const { alice, bob } = pair();
    const good = packet(alice, 1);
    const changed = Buffer.from(good);
    changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
    const stranger = new SrtpTransform({ local: Buffer.alloc(30, 9), remote: BOB });
    for (const bad of [changed, good.subarray(0, 12), good.subarray(0, good.length - 1), packet(stranger, 40_000)]) {
      expect(bob.unprotect(bad)).toBeUndefined();
    }
    expect(text(bob.unprotect(good))).toBe('sound 1');
  });

  it("takes the peer's new key without starting its own side anew", () => {
    const { alice, bob } = pair();
    for (let sequence = 65500; sequence < 65540; sequence++) bob.unprotect(packet(alice, sequence));
    const newBob = Buffer.alloc(30, 3);
    alice.renew({ local: ALICE, remote: newBob });
    const other = new SrtpTransform({ local: newBob, remote: ALICE });
    expect(text(alice.unprotect(packet(other, 7)))).toBe('sound 7');
    // Bob, who kept his memory of us, still understands: our counter went on behind the wrap.
    expect(text(bob.unprotect(packet(alice, 65540)))).toBe('sound 65540');
  });

  it('protects reports as well', () => {
    const { alice, bob } = pair();
    const report = Buffer.from('80c9000100000005', 'hex');
    expect(bob.unprotectReport(alice.protectReport(report))).toEqual(report);
    expect(bob.unprotectReport(report)).toBeUndefined();
    expect(alice.unprotectReport(alice.protectReport(report))).toBeUndefined();
  });
});
