import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JitterBuffer, type SoundPacket } from './jitter-buffer.js';
import { CHUNK_SAMPLES, FRAME_SAMPLES } from './sound.js';

const SSRC = 77;

/** A 20 ms packet number `index`, filled with its number + 1; the clock may start anywhere. */
function packet(index: number, more: Partial<SoundPacket> & { start?: number } = {}): SoundPacket {
  const { start = 5000, ...rest } = more;
  const timestamp = (start + index * FRAME_SAMPLES) % 2 ** 32;
  return { ssrc: SSRC, timestamp, marker: false, samples: new Int16Array(FRAME_SAMPLES).fill(index + 1), ...rest };
}

/** First sample of each of the next `count` chunks; 0 where nothing came. */
function pulls(buffer: JitterBuffer, count: number): number[] {
  return Array.from({ length: count }, () => buffer.pull()?.[0] ?? 0);
}

/** One tick: a packet comes (or not), a frame is taken. */
function ticks(buffer: JitterBuffer, packets: readonly (SoundPacket | undefined)[]): number[] {
  return packets.flatMap((arrived) => {
    if (arrived !== undefined) buffer.push(arrived);
    return pulls(buffer, 2);
  });
}

describe('The jitter buffer', () => {
  it('starts after 40 ms and plays in order', () => {
    const heard = ticks(
      new JitterBuffer(),
      [0, 1, 2, 3].map((index) => packet(index)),
    );
    expect(heard).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('plays a lonely packet although nothing follows', () => {
    const heard = ticks(new JitterBuffer(), [packet(0), ...Array.from({ length: 8 }, () => undefined)]);
    expect(heard.filter((value) => value > 0)).toEqual([1, 1]);
  });

  it('reorders neighbours and drops duplicates', () => {
    const order = [0, 0, 2, 1, 1, 3, 3, 2].map((index) => packet(index));
    const buffer = new JitterBuffer();
    for (const one of order) buffer.push(one);
    expect(pulls(buffer, 10)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 0, 0]);
  });

  it('crosses the wrap of the timestamp without noticing', () => {
    const start = 2 ** 32 - 3 * FRAME_SAMPLES;
    const heard = ticks(
      new JitterBuffer(),
      Array.from({ length: 8 }, (_, index) => packet(index, { start })),
    );
    expect(heard.slice(2)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]);
  });

  it('plays 10, 30 and 60 ms packets', () => {
    for (const length of [80, 240, 480]) {
      const buffer = new JitterBuffer();
      for (let index = 0; index < 4; index++) {
        buffer.push({ ssrc: 1, timestamp: index * length, marker: false, samples: new Int16Array(length).fill(1) });
      }
      expect(pulls(buffer, (4 * length) / CHUNK_SAMPLES).every((value) => value === 1)).toBe(true);
    }
  });

  it('leaves a gap for a lost packet and goes on', () => {
    const heard = ticks(new JitterBuffer(), [packet(0), packet(1), undefined, packet(3), packet(4)]);
    expect(heard).toEqual([0, 0, 1, 1, 2, 2, 0, 0, 4, 4]);
  });

  it('grows when packets come late, loses nothing, never beyond 200 ms, and shrinks again', () => {
    const buffer = new JitterBuffer();
    const steady = Array.from({ length: 20 }, (_, index) => packet(index));
    ticks(buffer, steady);
    expect(buffer.delayMs).toBe(40);
    // 100 ms without anything, then everything at once.
    ticks(buffer, [undefined, undefined, undefined]);
    for (let index = 20; index < 24; index++) buffer.push(packet(index));
    const heard = ticks(
      buffer,
      Array.from({ length: 10 }, (_, index) => packet(24 + index)),
    );
    expect(heard.filter((value) => value === 21)).toHaveLength(2);
    const grown = buffer.buffered;
    expect(grown).toBeGreaterThan(2);
    ticks(
      buffer,
      Array.from({ length: 1500 }, (_, index) => packet(34 + index)),
    );
    expect(buffer.delayMs).toBe(40);
    expect(buffer.buffered).toBeLessThan(grown);
  });

  it('makes room when single packets keep coming one place late', () => {
    const buffer = new JitterBuffer();
    ticks(
      buffer,
      [0, 1, 2, 3].map((index) => packet(index)),
    );
    // 5 comes before 4, and 4 only after 5 was already heard.
    ticks(buffer, [undefined, packet(5), packet(6), packet(4)]);
    expect(buffer.delayMs).toBeGreaterThan(40);
  });

  it('starts anew with another source', () => {
    const buffer = new JitterBuffer();
    ticks(
      buffer,
      [0, 1, 2].map((index) => packet(index)),
    );
    const heard = ticks(
      buffer,
      [10, 11, 12].map((index) => packet(index, { ssrc: 9, start: 0 })),
    );
    expect(heard).toEqual([0, 0, 11, 11, 12, 12]);
  });

  it('follows a peer that starts its clock anew without telling', () => {
    const buffer = new JitterBuffer();
    ticks(
      buffer,
      Array.from({ length: 10 }, (_, index) => packet(index, { start: 900_000 })),
    );
    const heard = ticks(
      buffer,
      Array.from({ length: 30 }, (_, index) => packet(index + 100, { start: 0 })),
    );
    expect(heard.at(-1)).toBeGreaterThan(100);
  });

  it('gives a talkspurt after silence its delay again, at whatever timestamp it comes', () => {
    const buffer = new JitterBuffer();
    ticks(
      buffer,
      [0, 1, 2].map((index) => packet(index)),
    );
    ticks(
      buffer,
      Array.from({ length: 50 }, () => undefined),
    );
    const spurt = [500, 501, 502].map((index) => packet(index, { marker: index === 500 }));
    expect(ticks(buffer, spurt)).toEqual([0, 0, 501, 501, 502, 502]);
  });

  it('keeps order, invents nothing, stays small and ends, whatever arrives', () => {
    const arrival = fc.record({ index: fc.integer({ min: 0, max: 60 }), pullsBefore: fc.integer({ min: 0, max: 6 }) });
    const start = fc.constantFrom(0, 4000, 2 ** 32 - 20 * FRAME_SAMPLES);
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 150 }), start, (arrivals, from) => {
        const buffer = new JitterBuffer();
        const heard: Int16Array[] = [];
        const pushed = new Set<number>();
        const take = (count: number): void => {
          for (let at = 0; at < count; at++) {
            const chunk = buffer.pull();
            if (chunk !== undefined) heard.push(chunk);
          }
        };
        for (const { index, pullsBefore } of arrivals) {
          take(pullsBefore);
          buffer.push(packet(index, { start: from }));
          pushed.add(index + 1);
          expect(buffer.buffered).toBeLessThanOrEqual(26);
        }
        take(26 + 40 + 26 * 20);
        expect(buffer.buffered).toBe(0);
        expect(buffer.pull()).toBeUndefined();
        const values = heard.map((chunk) => chunk[0] ?? 0);
        expect(values.every((value) => pushed.has(value))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never plays a moment twice nor out of order while the clock is not started anew', () => {
    // Up to nine packets of disorder: ten in a row from the past would count as a new clock.
    const stream = fc.array(
      fc.record({ shift: fc.integer({ min: 0, max: 8 }), copies: fc.integer({ min: 0, max: 2 }) }),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(stream, (plan) => {
        const arrivals = plan
          .flatMap(({ shift, copies }, index) => Array.from({ length: copies }, () => ({ index, when: index + shift })))
          .sort((a, b) => a.when - b.when);
        const buffer = new JitterBuffer();
        const heard: number[] = [];
        for (let tick = 0; tick < plan.length + 60; tick++) {
          for (const { index } of arrivals.filter(({ when }) => when === tick)) buffer.push(packet(index));
          heard.push(...pulls(buffer, 2).filter((value) => value > 0));
        }
        expect(heard).toEqual([...heard].sort((a, b) => a - b));
        for (const value of new Set(heard)) expect(heard.filter((one) => one === value).length).toBeLessThanOrEqual(2);
        expect(buffer.buffered).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
