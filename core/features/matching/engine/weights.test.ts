import { describe, expect, it } from 'vitest';
import { decodeRows, decodeWeights, encodeRows, encodeWeights } from './weights.js';

describe('stored weights', () => {
  it('come back within half a step', () => {
    const values = [0, 1.5, -3, 0.02, 2.99, -0.7];
    const { text, scale } = encodeWeights(values);
    decodeWeights(text, scale).forEach((value, i) => {
      expect(Math.abs(value - (values[i] ?? 0))).toBeLessThanOrEqual(scale / 2 + 1e-6);
    });
  });

  it('keep the place of every row over long runs of nothing', () => {
    const values = new Float64Array(300);
    values[0] = 4;
    values[18] = -4;
    values[36] = 2;
    values[299] = 1;
    const { text, scale } = encodeRows(values);
    expect(text.length).toBeLessThan(30);
    const back = decodeRows(text, scale, values.length);
    expect([0, 18, 36, 299].map((at) => Math.round(back[at] ?? 0))).toEqual([4, -4, 2, 1]);
    expect(back.filter((value) => value !== 0)).toHaveLength(4);
  });

  it('are characters that JSON writes without escapes', () => {
    const values = Array.from({ length: 400 }, (_, i) => Math.sin(i) * (i % 7));
    for (const { text } of [encodeRows(values), encodeWeights(values)]) expect(JSON.stringify(text)).toBe(`"${text}"`);
  });
});
