import { describe, expect, it } from 'vitest';
import { diffById } from './diff-by-id.rules.js';

const at = (id: string, lat: number): { id: string; lat: number } => ({ id, lat });
const known = new Map([
  ['a', at('a', 1)],
  ['b', at('b', 2)],
]);

describe('difference between two sets of marks', () => {
  it('names what came, what moved and what went', () => {
    const diff = diffById(known, [at('b', 3), at('c', 4)]);
    expect(diff).toEqual({ added: [at('c', 4)], changed: [at('b', 3)], removed: ['a'] });
  });

  it('touches nothing when equal marks come again as new objects', () => {
    expect(diffById(known, [at('a', 1), at('b', 2)])).toEqual({ added: [], changed: [], removed: [] });
  });

  it('removes everything when nothing is left', () => {
    expect(diffById(known, []).removed).toEqual(['a', 'b']);
  });
});
