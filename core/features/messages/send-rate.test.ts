import { describe, expect, it } from 'vitest';
import { SendRate } from './send-rate.js';

describe('the rate of a gateway', () => {
  it('gives a place back exactly one second after it was taken', () => {
    const rate = new SendRate(3);
    rate.take(0, 1);
    rate.take(400, 2);
    expect([rate.room(999), rate.room(1_000), rate.room(1_399), rate.room(1_400)]).toEqual([0, 1, 1, 3]);
  });

  it('says when the next place comes, and nothing when all are free', () => {
    const rate = new SendRate(3);
    expect(rate.nextAt(0)).toBeUndefined();
    rate.take(100, 5);
    expect([rate.room(600), rate.nextAt(600), rate.nextAt(1_100)]).toEqual([0, 1_100, undefined]);
  });
});
