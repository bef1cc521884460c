import { describe, expect, it } from 'vitest';
import { PlayRing } from './play-ring.rules.js';

const perMs = 8;
const sound = (ms: number, value = 16_384): Int16Array => new Int16Array(ms * perMs).fill(value);

function play(ring: PlayRing, ms: number): readonly number[] {
  const into = new Float32Array(ms * perMs);
  ring.pull(into);
  return [...into];
}
const loud = (samples: readonly number[]): number => samples.filter((sample) => sample !== 0).length / perMs;

describe('PlayRing', () => {
  it('waits for 80 ms before it plays', () => {
    const ring = new PlayRing();
    ring.push(sound(60));
    expect(loud(play(ring, 16))).toBe(0);
    ring.push(sound(20));
    expect(loud(play(ring, 16))).toBe(16);
    expect(ring.heldMs).toBe(64);
  });

  it('plays what it was given, in order and at its loudness', () => {
    const ring = new PlayRing();
    ring.push(Int16Array.from({ length: 80 * perMs }, (_, index) => index * 8));
    expect(play(ring, 16).slice(0, 3)).toEqual([0, 8 / 32_768, 16 / 32_768]);
    expect(play(ring, 16)[0]).toBe((128 * 8) / 32_768);
  });

  it('is silent when it runs dry and then gathers more, at most 200 ms', () => {
    const ring = new PlayRing();
    const needed = [0, 1, 2, 3, 4].map(() => {
      ring.push(sound(ring.neededMs));
      play(ring, ring.neededMs + 16);
      return ring.neededMs;
    });
    expect(needed).toEqual([120, 160, 200, 200, 200]);
    ring.push(sound(180));
    expect(loud(play(ring, 16))).toBe(0);
  });

  it('drops the oldest when more than 400 ms wait', () => {
    const ring = new PlayRing();
    ring.push(sound(400, 100));
    expect(ring.heldMs).toBe(400);
    ring.push(sound(40, 200));
    expect(ring.heldMs).toBe(80);
    expect(play(ring, 80).at(-1)).toBe(200 / 32_768);
  });

  it('keeps only the newest of a heap larger than itself', () => {
    const ring = new PlayRing();
    ring.push(sound(3_000));
    expect(ring.heldMs).toBe(80);
  });

  it('gives up delay that was not needed for two seconds, a frame at a time', () => {
    const ring = new PlayRing();
    ring.push(sound(300));
    const heldAfter = (seconds: number): number => {
      for (let piece = 0; piece < seconds * 50; piece += 1) {
        play(ring, 20);
        ring.push(sound(20));
      }
      return ring.heldMs;
    };
    expect(heldAfter(1)).toBe(300);
    expect(heldAfter(2)).toBe(280);
    expect(heldAfter(60)).toBeLessThanOrEqual(100);
    expect(heldAfter(60)).toBeGreaterThanOrEqual(60);
  });
});
