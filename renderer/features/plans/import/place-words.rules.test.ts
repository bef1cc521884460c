import { describe, expect, it } from 'vitest';
import { pathSteps } from './place-words.rules.js';

describe('a path in the structure', () => {
  it('is fields and places', () => {
    expect(pathSteps('steps.3.unitId')).toEqual([{ field: 'steps' }, { place: 3 }, { field: 'unitId' }]);
  });

  it('names entries of a list by their key, whatever the key holds', () => {
    expect(pathSteps('command.posts[commander].title')).toEqual([
      { field: 'command' },
      { field: 'posts' },
      { key: 'commander' },
      { field: 'title' },
    ]);
    expect(pathSteps('triggers.colloquial[煤气味. 有点浓]')).toEqual([
      { field: 'triggers' },
      { field: 'colloquial' },
      { key: '煤气味. 有点浓' },
    ]);
    expect(pathSteps('steps[3#5]')).toEqual([{ field: 'steps' }, { key: '3' }]);
  });

  it('of the whole plan is empty', () => {
    expect(pathSteps('')).toEqual([]);
  });
});
