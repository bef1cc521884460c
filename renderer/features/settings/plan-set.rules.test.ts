import { describe, expect, it } from 'vitest';
import { documentsOf, refuseSet } from './plan-set.rules.js';

const file = (name: string, size = 10) => ({ name, size });

describe('a set of plan documents', () => {
  it('is the documents of the folder, nothing else', () => {
    expect(documentsOf([file('MH-S-16.md'), file('readme.txt'), file('.hidden.md')])).toEqual([file('MH-S-16.md')]);
  });

  it('is refused when it holds none, too many, or one too long', () => {
    expect(refuseSet([])).toEqual({ why: 'none' });
    expect(refuseSet(Array.from({ length: 501 }, (_, i) => file(`${String(i)}.md`)))).toEqual({
      why: 'too_many',
      count: 501,
    });
    expect(refuseSet([file('a.md'), file('b.md', 4 * 1024 * 1024)])).toEqual({ why: 'too_long', name: 'b.md' });
    expect(refuseSet([file('a.md')])).toBeUndefined();
  });
});
