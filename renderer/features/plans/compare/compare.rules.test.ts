import { describe, expect, it } from 'vitest';
import { holdsUnit, namedPath, textRows } from './compare.rules.js';

describe('two texts side by side', () => {
  it('put what was removed beside what came instead', () => {
    const rows = textRows([
      { kind: 'same', chapter: '总则', lines: ['一'] },
      { kind: 'removed', chapter: '总则', lines: ['二'] },
      { kind: 'added', chapter: '总则', lines: ['二改', '三'] },
      { kind: 'added', chapter: '附则', lines: ['四'] },
    ]);
    expect(rows.map((row) => row.kind)).toEqual(['same', 'changed', 'added']);
    expect(rows[1]).toMatchObject({ before: ['二'], after: ['二改', '三'] });
  });

  it('keep a removal alone when equal lines follow', () => {
    const rows = textRows([
      { kind: 'removed', chapter: '', lines: ['一'] },
      { kind: 'same', chapter: '', lines: ['二'] },
      { kind: 'added', chapter: '', lines: ['三'] },
    ]);
    expect(rows.map((row) => row.kind)).toEqual(['removed', 'same', 'added']);
  });
});

describe('a path with names', () => {
  const names = new Map([['posts.commander', '分管副区长']]);
  const named = (path: string): string =>
    namedPath(
      path,
      names,
      (seq) => `第 ${seq} 步`,
      (id) => (id === 'gas' ? '燃气闵行' : undefined),
    );

  it('names posts, steps and units', () => {
    expect(named('command.posts[commander].title')).toBe('command.posts[分管副区长].title');
    expect(named('steps[4].withinMin')).toBe('steps[第 4 步].withinMin');
    expect(named('memberUnits[gas]')).toBe('memberUnits[燃气闵行]');
  });

  it('keeps what it does not know', () => {
    expect(named('command.posts[other].title')).toBe('command.posts[other].title');
  });

  it('knows which fields hold units', () => {
    expect(holdsUnit('steps[4].unitId')).toBe(true);
    expect(holdsUnit('memberUnits[gas]')).toBe(true);
    expect(holdsUnit('steps[4].step')).toBe(false);
  });
});
