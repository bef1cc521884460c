import { describe, expect, it } from 'vitest';
import { type Highlight, segmentsOf } from './highlights.rules.js';

const mark = (start: number, end: number, kind: Highlight['kind'] = 'fact'): Highlight => ({
  start,
  end,
  label: '',
  kind,
});

describe('segmentsOf', () => {
  it('joins back to the text exactly as typed', () => {
    const text = '楼道里 臭鸡蛋味，有人头晕';
    const segments = segmentsOf(text, [mark(4, 8), mark(0, 3, 'reason'), mark(11, 13)]);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.filter((segment) => segment.highlight)).toHaveLength(3);
  });

  it('keeps the reason where a reason and a fact overlap', () => {
    const segments = segmentsOf('臭鸡蛋味很重', [mark(0, 3), mark(1, 4, 'reason')]);
    expect(segments.filter((segment) => segment.highlight).map((segment) => segment.text)).toEqual(['鸡蛋味']);
  });

  it('ignores spans of an older, longer text', () => {
    expect(segmentsOf('短', [mark(0, 9), mark(-1, 1)])).toEqual([{ text: '短' }]);
  });
});
