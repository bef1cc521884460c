import { describe, expect, it } from 'vitest';
import { loudnessOf, shareOf } from './loudness.rules.js';
import { heardBy } from './speaking.rules.js';

describe('loudness', () => {
  it('is too quiet below −30 dBFS and too loud where samples are cut off', () => {
    expect([-90, -31, -30, -12, -2, -1, 0].map(loudnessOf)).toEqual([
      'quiet',
      'quiet',
      'good',
      'good',
      'good',
      'over',
      'over',
    ]);
  });

  it('fills a meter from −60 dBFS on', () => {
    expect([-90, -60, -30, 0, 3].map(shareOf)).toEqual([0, 0, 0.5, 1, 1]);
  });
});

describe('heardBy', () => {
  it('names who is louder than the line, and for a while after the last word', () => {
    const first = heardBy({}, { li: -20, wang: -55 }, 1_000);
    expect(Object.keys(first)).toEqual(['li']);
    expect(Object.keys(heardBy(first, { li: -70, wang: -70 }, 2_000))).toEqual(['li']);
    expect(Object.keys(heardBy(first, { li: -70, wang: -30 }, 2_300))).toEqual(['wang']);
  });
});
