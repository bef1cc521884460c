import { describe, expect, it } from 'vitest';
import { dialable } from './dialable.rules.js';

describe('dialable', () => {
  it('takes spaces and brackets out', () => {
    expect(dialable('(021) 6001 2345')).toBe('02160012345');
  });

  it('is absent for what is no number', () => {
    expect([dialable(''), dialable('6'), dialable('分机 6001')]).toEqual([undefined, undefined, undefined]);
  });
});
