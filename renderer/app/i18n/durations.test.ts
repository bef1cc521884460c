import { describe, expect, it } from 'vitest';
import { clockWords, wholeDays } from './durations.js';

const hourMs = 3_600_000;

describe('a length of time', () => {
  it('is a clock figure under 48 hours', () => {
    expect(wholeDays(48 * hourMs - 1)).toBeUndefined();
    expect(clockWords(47 * hourMs + 62_000)).toBe('47:01:02');
  });

  it('is whole days from 48 hours on', () => {
    expect(wholeDays(48 * hourMs)).toBe(2);
    expect(wholeDays(7 * 24 * hourMs + hourMs)).toBe(7);
  });
});
