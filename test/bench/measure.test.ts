import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile, rounded, rowOf, timedEach } from './measure.js';

const metric = { bench: 'journal', metric: 'p50_ms', unit: 'ms' };
const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 });

describe('median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 2, 4, 1])).toBe(3);
  });

  it('has as many values below as above', () => {
    fc.assert(
      fc.property(values, (list) => {
        const middle = median(list);
        const below = list.filter((value) => value < middle).length;
        const above = list.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(list.length / 2);
      }),
    );
  });

  it('refuses to speak of nothing', () => {
    expect(() => median([])).toThrow('nothing');
  });
});

describe('percentile', () => {
  it('is the value at the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 0)).toBe(1);
    expect(percentile(hundred, 1)).toBe(100);
  });

  it('is one of the values and grows with the share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (list, one, other) => {
        const low = percentile(list, Math.min(one, other));
        expect(list).toContain(low);
        expect(percentile(list, Math.max(one, other))).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  it('refuses to speak of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow('nothing');
  });
});

describe('rowOf', () => {
  it('reports the medians of the runs and their ratio', () => {
    expect(rowOf(metric, [4, 2, 3], [1, 2, 9])).toEqual({ ...metric, value: 3, peer: 2, ratio: 1.5 });
  });

  it('leaves peer and ratio out where nothing was compared', () => {
    expect(rowOf(metric, [1.23456])).toEqual({ ...metric, value: 1.235 });
  });

  it('gives no ratio to a peer of zero', () => {
    expect(rowOf(metric, [1], [0])).toEqual({ ...metric, value: 1, peer: 0 });
  });
});

describe('rounded', () => {
  it('keeps four significant digits', () => {
    expect([0.000123456, 12.3456, 123_456].map(rounded)).toEqual([0.0001235, 12.35, 123_500]);
  });
});

describe('timedEach', () => {
  it('works one after another and measures each', async () => {
    const seen: number[] = [];
    const times = await timedEach(3, (index) => seen.push(index));
    expect(seen).toEqual([0, 1, 2]);
    expect(times).toHaveLength(3);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
  });
});
