import { describe, expect, it } from 'vitest';
import { LossConcealment } from './loss-concealment.js';
import { peakOf } from './sound.js';
import { joined, levelOf, sine } from './testing/tones.js';

function heard(concealment: LossConcealment, samples: Int16Array): void {
  for (let from = 0; from < samples.length; from += 80) concealment.sound(samples.subarray(from, from + 80));
}

describe('Loss concealment', () => {
  it('goes on with the voice for 10 ms and is silent after 60 ms', () => {
    const concealment = new LossConcealment();
    heard(concealment, sine(150, 10000, 800));
    const madeUp = concealment.lost(800);
    expect(levelOf(madeUp.subarray(0, 80), 150)).toBeGreaterThan(levelOf(sine(150, 10000, 80), 150) - 2.5);
    expect(peakOf(madeUp.subarray(480))).toBe(0);
    expect(peakOf(madeUp.subarray(240, 320))).toBeLessThan(5100);
  });

  it('joins both edges of a gap without a step', () => {
    const voice = sine(160, 12000, 2400);
    const concealment = new LossConcealment();
    heard(concealment, voice.subarray(0, 800));
    const gap = joined([voice.subarray(760, 800), concealment.lost(160), concealment.sound(voice.subarray(960, 1040))]);
    // The tone itself moves at most 1508 from sample to sample.
    let largest = 0;
    for (let at = 1; at < gap.length; at++) largest = Math.max(largest, Math.abs((gap[at] ?? 0) - (gap[at - 1] ?? 0)));
    expect(largest).toBeLessThan(2200);
  });

  it('makes up silence before anything was heard, and leaves unbroken sound alone', () => {
    const concealment = new LossConcealment();
    expect(peakOf(concealment.lost(160))).toBe(0);
    const voice = sine(200, 9000, 160);
    concealment.sound(voice);
    expect(concealment.sound(voice)).toEqual(voice);
  });
});
