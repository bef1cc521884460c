import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.js';
import { planExcerpt } from './plan-excerpt.js';

function excerptOf(text: string, ...words: readonly string[]) {
  return planExcerpt({ section: '处置', text, folded: foldText(text), isInPlace: false }, words);
}

const filler = (length: number): string => '水'.repeat(length);

describe('planExcerpt', () => {
  it('shows whole sentences', () => {
    const text = `${filler(60)}。先关阀，再灭火。${filler(90)}。`;
    expect(excerptOf(text, '灭火')).toEqual({
      section: '处置',
      excerpt: '先关阀，再灭火。',
      spans: [{ start: 5, end: 7 }],
    });
  });

  it('shows several sentences where they fit', () => {
    expect(excerptOf('先关阀。再灭火！后检测？', '关阀')?.excerpt).toBe('先关阀。再灭火！后检测？');
  });

  it('cuts a long sentence between clauses, near the word', () => {
    const text = `${filler(100)}，${filler(10)}灭火${filler(50)}，${filler(60)}`;
    expect(excerptOf(text, '灭火')).toMatchObject({
      excerpt: `${filler(10)}灭火${filler(50)}，`,
      spans: [{ start: 10, end: 12 }],
    });
  });

  it('cuts inside a clause that is too long, but not inside a character', () => {
    const text = `${'🚒'.repeat(100)}火${'🚒'.repeat(100)}`;
    const found = excerptOf(text, '火');
    expect(found?.excerpt.length).toBeLessThanOrEqual(90);
    expect([...(found?.excerpt ?? '')].filter((char) => char.length === 1)).toEqual(['火']);
    expect(found?.excerpt.indexOf('火')).toBe(found?.spans[0]?.start);
  });

  it('prefers the place that shows most of the words', () => {
    const text = `先关阀。${filler(90)}。关阀以后灭火。`;
    expect(excerptOf(text, '关阀', '灭火')).toMatchObject({
      excerpt: '关阀以后灭火。',
      spans: [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ],
    });
  });

  it('joins words that overlap', () => {
    expect(excerptOf('燃气泄漏', '燃气泄', '泄漏')?.spans).toEqual([{ start: 0, end: 4 }]);
  });

  it('shows a word that is longer than an excerpt whole', () => {
    const word = filler(120);
    expect(excerptOf(`先${word}后`, word)).toMatchObject({ excerpt: word, spans: [{ start: 0, end: 120 }] });
  });

  it('shows line ends as spaces', () => {
    expect(excerptOf('先关阀\n再灭火', '再灭', '先')).toMatchObject({ excerpt: '先关阀\n再灭火'.replace('\n', ' ') });
  });
});
