import * as fc from 'fast-check';
import { RtcpPacketConverter, RtcpRrPacket, RtcpSourceDescriptionPacket, RtcpSrPacket } from 'werift-rtp';
import { describe, expect, it } from 'vitest';
import { parseReport, writeReport, type OwnReport } from './rtcp-packets.rules.js';
import { isSoundRtp } from './rtp-check.rules.js';
import { RtpStatistics } from './rtp-statistics.js';

const REPORT: OwnReport = {
  ssrc: 0xdeadbeef,
  name: '0123456789abcdef',
  sent: { packets: 250, octets: 40_000, timestamp: 123_456 },
  received: undefined,
  isBye: false,
  wallMs: Date.UTC(2024, 0, 1) + 500,
};

describe('Reports', () => {
  it('say what was sent, in NTP time, and who we are', () => {
    const [sender, name] = RtcpPacketConverter.deSerialize(writeReport(REPORT));
    expect(sender).toBeInstanceOf(RtcpSrPacket);
    // 2024-01-01 is 3 913 056 000 s after 1900.
    expect(sender).toMatchObject({
      ssrc: 0xdeadbeef,
      senderInfo: { ntpTimestamp: (3_913_056_000n << 32n) | 0x80000000n, packetCount: 250, octetCount: 40_000 },
    });
    expect(name).toBeInstanceOf(RtcpSourceDescriptionPacket);
  });

  it('are receiver reports when nothing was sent, with what was lost', () => {
    const statistics = new RtpStatistics();
    // Every fourth of a hundred is lost; the sequence wraps.
    for (let at = 0; at < 100; at++) {
      if (at % 4 !== 3) statistics.add(7, (65_500 + at) & 0xffff, at * 160, at * 20);
    }
    const written = writeReport({ ...REPORT, sent: undefined, received: statistics.report() });
    const [receiver] = RtcpPacketConverter.deSerialize(written);
    expect(receiver).toBeInstanceOf(RtcpRrPacket);
    expect(receiver).toMatchObject({
      reports: [{ ssrc: 7, packetsLost: 24, fractionLost: 62, highestSequence: 65_598, jitter: 0 }],
    });
  });

  it('measure jitter and begin anew with another source', () => {
    const statistics = new RtpStatistics();
    for (let at = 0; at < 200; at++) statistics.add(7, at, at * 160, at * 20 + (at % 2) * 10);
    // Ten milliseconds up and down are 80 units of 1/8000 s.
    expect(statistics.report()?.jitter).toBeGreaterThan(75);
    statistics.add(8, 40_000, 0, 5000);
    expect(statistics.report()).toMatchObject({ ssrc: 8, packetsLost: 0, jitter: 0 });
  });

  it('are read back, and say BYE last', () => {
    // Lower half of the seconds, upper half of the fraction.
    const senderReport = (3_913_056_000 % 65_536) * 65_536 + 0x8000;
    expect(parseReport(writeReport(REPORT))).toEqual({ ssrc: 0xdeadbeef, senderReport });
    const bye = writeReport({ ...REPORT, isBye: true });
    expect(bye.subarray(-8).toString('hex')).toBe('81cb0001deadbeef');
    expect(parseReport(bye)?.ssrc).toBe(0xdeadbeef);
  });

  it('may be of other kinds, as long as they are whole', () => {
    expect(parseReport(Buffer.from('80cc0002deadbeef50494e47', 'hex'))).toEqual({
      ssrc: 0xdeadbeef,
      senderReport: undefined,
    });
  });

  it('are never misread: anything else is no report, and nothing throws', () => {
    const good = writeReport({ ...REPORT, isBye: true });
    for (let length = 0; length < good.length; length++) {
      const isWhole = [28, 28 + 28].includes(length);
      expect(parseReport(good.subarray(0, length)) !== undefined, `cut to ${length}`).toBe(isWhole);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const [first = 0, second = 0] = bytes;
        const mayBeReport = bytes.length >= 8 && first >> 6 === 2 && second >= 200 && second <= 207;
        if (!mayBeReport) expect(parseReport(Buffer.from(bytes))).toBeUndefined();
        const forged = Buffer.concat([Buffer.from([0x81, 200]), bytes]);
        expect(() => parseReport(forged)).not.toThrow();
      }),
    );
  });
});

describe('The check of RTP packets', () => {
  function header(first: number, second = 8, extra = 0): Buffer {
    const datagram = Buffer.alloc(12 + extra);
    datagram.writeUInt8(first, 0);
    datagram.writeUInt8(second, 1);
    return datagram;
  }

  it('passes plain packets, with and without contributing sources, extension or sound', () => {
    expect(isSoundRtp(header(0x80))).toBe(true);
    expect(isSoundRtp(header(0x82, 8, 8))).toBe(true);
    const extended = header(0x90, 8, 12);
    extended.writeUInt16BE(2, 14);
    expect(isSoundRtp(extended)).toBe(true);
  });

  it('stops what is short, of another version, RTCP, lying about its parts, or huge', () => {
    const lying = header(0x90, 8, 12);
    lying.writeUInt16BE(3, 14);
    const bad = [header(0x80).subarray(0, 11), header(0x00), header(0x40), header(0xc0), header(0x80, 200)];
    bad.push(header(0x8f), header(0x90), lying, header(0x80, 8, 3000));
    expect(bad.map(isSoundRtp)).toEqual(bad.map(() => false));
  });
});
