import { describe, expect, it } from 'vitest';
import { around, spansOf, wordsOf } from './excerpt.rules.js';

describe('excerpt of a hit', () => {
  it('finds every place of every word, without overlaps', () => {
    expect(spansOf('煤气味，煤气漏了', ['煤气'])).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ]);
    expect(spansOf('GAS gas', wordsOf(' gas '))).toHaveLength(2);
  });

  it('shows the first hit near the beginning of one line', () => {
    const excerpt = `${'一'.repeat(40)}煤气${'二'.repeat(60)}`;
    const shown = around({ excerpt, spans: [{ start: 40, end: 42 }] }, ['煤气']);
    const [span] = shown.spans;
    expect(shown.text.slice(span?.start, span?.end)).toBe('煤气');
    expect(shown.text.length).toBeLessThan(50);
  });

  it('uses the marks of the station where the words stand nowhere as typed', () => {
    expect(around({ excerpt: '燃气泄漏', spans: [{ start: 0, end: 2 }] }, ['瓦斯']).spans).toEqual([
      { start: 0, end: 2 },
    ]);
  });
});
