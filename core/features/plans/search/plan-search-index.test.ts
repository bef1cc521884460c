import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.js';
import { PlanSearchIndex } from './plan-search-index.js';
import { sampleChapter, sampleEntry } from './sample-entry.js';
import type { PlanSearchEntry } from './searchable-plan.js';

function indexOf(...entries: readonly PlanSearchEntry[]): PlanSearchIndex {
  const index = new PlanSearchIndex();
  index.replace(entries);
  return index;
}

const codesOf = (index: PlanSearchIndex, words: string) => index.find(words).map(({ code }) => code);

/** Characters that fold in every way: alone, longer, shorter, with marks, half of a pair. */
const awkward = fc.constantFrom(
  ...[
    '燃',
    '气',
    '泄',
    '漏',
    '，',
    '。',
    'Ａ',
    'a',
    'A',
    'Ⅲ',
    '级',
    '㎡',
    'é',
    'e\u0301',
    'x\u0327\u0301',
    '🚒',
    '\u{10400}',
  ],
  ...[
    '\ud83d',
    '\ude92',
    '\ufdfa',
    'ﬁ',
    'İ',
    '¨',
    '\u0301',
    '\n',
    '\u3000',
    '"',
    '*',
    "'",
    '%',
    '_',
    '(',
    ')',
    ';',
    '-',
    '\\',
  ],
);
const awkwardText = fc.array(awkward, { maxLength: 200 }).map((parts) => parts.join(''));

describe('PlanSearchIndex', () => {
  it('finds nothing for no words and in no plans', () => {
    expect(indexOf(sampleEntry('A', '燃气')).find('  ')).toEqual([]);
    expect(new PlanSearchIndex().find('燃气')).toEqual([]);
  });

  it('finds single characters, pairs and long words', () => {
    const index = indexOf(sampleEntry('A', '燃气泄漏时关闭上游阀门'), sampleEntry('B', '台风来时关窗'));
    expect(codesOf(index, '燃')).toEqual(['A']);
    expect(codesOf(index, '关闭')).toEqual(['A']);
    expect(codesOf(index, '关闭上游阀门')).toEqual(['A']);
    expect(codesOf(index, '关')).toEqual(['A', 'B']);
  });

  it('wants all the words, wherever they stand', () => {
    const index = indexOf(
      sampleEntry('A', '燃气泄漏', { triggers: ['闻到异味'] }),
      sampleEntry('B', '燃气', { triggers: ['闻到煤气味'] }),
    );
    expect(codesOf(index, '燃气 异味')).toEqual(['A']);
    expect(codesOf(index, '燃气　闻到')).toEqual(['A', 'B']);
    expect(codesOf(index, '燃气 台风')).toEqual([]);
  });

  it('does not find a word across two places', () => {
    const chapters = [sampleChapter('处置', [{ kind: 'list', items: ['关闭上游', '阀门复位'] }])];
    expect(codesOf(indexOf(sampleEntry('A', '', { chapters })), '上游阀门')).toEqual([]);
  });

  it('takes full-width, upper-case and Roman characters for what they mean', () => {
    const index = indexOf(sampleEntry('MH-S-16', '启动Ⅲ级响应，疏散５０㎡'));
    expect(codesOf(index, 'ｍｈ-s-16')).toEqual(['MH-S-16']);
    const [match] = index.find('III级 50m2');
    expect(match?.hits[0]).toEqual({
      section: '处置',
      excerpt: '启动Ⅲ级响应，疏散５０㎡',
      spans: [
        { start: 2, end: 4 },
        { start: 9, end: 12 },
      ],
    });
  });

  it('puts the title before the code, triggers, headings and text, then more hits before fewer', () => {
    const word = 'zz';
    const heading = [sampleChapter('处置', [{ kind: 'heading', level: 3, text: word }])];
    const index = indexOf(
      sampleEntry('A-1', word),
      sampleEntry('A-2', `${word}，${word}`),
      sampleEntry('A-3', '', { chapters: heading }),
      sampleEntry('A-4', '', { triggers: [word] }),
      sampleEntry(`A-${word}`, '', { title: '预案' }),
      sampleEntry('A-6', '', { title: word }),
    );
    expect(codesOf(index, word)).toEqual(['A-6', `A-${word}`, 'A-4', 'A-3', 'A-2', 'A-1']);
  });

  it('keeps equals in the order of the library', () => {
    const index = indexOf(sampleEntry('B', '燃气'), sampleEntry('A', '燃气'), sampleEntry('C', '燃气'));
    expect(codesOf(index, '燃气')).toEqual(['B', 'A', 'C']);
  });

  it('hides plans that are not allowed', () => {
    const index = indexOf(sampleEntry('A', '燃气'), sampleEntry('B', '燃气'));
    expect(index.find('燃气', (code) => code !== 'A').map(({ code }) => code)).toEqual(['B']);
  });

  it('shows the three best places and counts all, up to two hundred', () => {
    const items = Array.from({ length: 300 }, (_, index) => `第${index}处燃气`);
    const chapters = [sampleChapter('燃气处置', [{ kind: 'list', items: [...items, '燃气和阀门'] }])];
    const index = indexOf(sampleEntry('A', '', { chapters, title: '燃气预案' }));
    expect(index.find('燃气')).toMatchObject([
      {
        hitCount: 200,
        hits: [{ section: '', excerpt: '燃气预案' }, { excerpt: '燃气处置' }, { excerpt: '第0处燃气' }],
      },
    ]);
    expect(index.find('阀门 和')[0]?.hits).toEqual([
      {
        section: '燃气处置',
        excerpt: '燃气和阀门',
        spans: [
          { start: 2, end: 3 },
          { start: 3, end: 5 },
        ],
      },
    ]);
  });

  it('shows a table row as one place', () => {
    const table = { kind: 'table' as const, header: ['物资', '数量'], rows: [['空气呼吸器', '6具']] };
    const index = indexOf(sampleEntry('A', '', { chapters: [sampleChapter('应急资源', [table])] }));
    expect(index.find('6具')[0]?.hits).toMatchObject([{ section: '应急资源', excerpt: '空气呼吸器 6具' }]);
  });

  it('does not show the same words twice', () => {
    const chapters = [sampleChapter('接报问询', [{ kind: 'list', items: ['闻到煤气味'] }])];
    const [match] = indexOf(sampleEntry('A', '', { triggers: ['闻到煤气味'], chapters })).find('煤气味');
    expect(match).toMatchObject({ hitCount: 2, hits: [{ section: '触发词' }] });
    expect(match?.hits).toHaveLength(1);
  });

  it('follows a plan that changes and one that is new, beyond the room it had', () => {
    const index = indexOf(sampleEntry('A', '燃气'), sampleEntry('B', '台风'));
    index.update(sampleEntry('A', '暴雪'));
    expect(codesOf(index, '燃气')).toEqual([]);
    expect(codesOf(index, '暴雪')).toEqual(['A']);
    for (let count = 0; count < 100; count += 1) index.update(sampleEntry(`N-${count}`, '新增预案'));
    expect(codesOf(index, '新增预案')).toHaveLength(100);
    expect(codesOf(index, '台风')).toEqual(['B']);
  });

  it('takes what is typed literally and never fails on it', () => {
    const text = `"燃气" OR * 'a%_();--\\`;
    const index = indexOf(sampleEntry('A', text), sampleEntry('B', '燃气'));
    for (const word of text.split(' ')) expect(codesOf(index, word)).toEqual(['A']);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => Array.isArray(index.find(words))));
    fc.assert(fc.property(awkwardText, (words) => Array.isArray(index.find(words))));
  });

  it('finds exactly the plans in which all the words occur', () => {
    fc.assert(
      fc.property(fc.array(awkwardText, { minLength: 1, maxLength: 40 }), awkwardText, (texts, query) => {
        const index = indexOf(...texts.map((text, at) => sampleEntry(`P${at}`, text, { title: '甲' })));
        const words = foldText(query)
          .split(/\s+/u)
          .filter((word) => word !== '')
          .slice(0, 2);
        const places = texts.map((text, at) => ['甲', `p${at}`, '处置', foldText(text)]);
        const expected = places.flatMap((parts, at) =>
          words.length > 0 && words.every((word) => parts.some((part) => part.includes(word))) ? [`P${at}`] : [],
        );
        expect([...codesOf(index, words.join(' '))].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('finds every piece of a text and marks it in the text as written', () => {
    const piece = fc.tuple(awkwardText, fc.nat(), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 2 }), (pieces) => {
        const text = pieces.map(([part]) => part).join('。');
        const folded = foldText(text);
        const words = pieces
          .map(([, from, length]) => folded.slice(from % (folded.length + 1)).slice(0, length))
          .flatMap((part) => part.split(/\s+/u))
          .filter((word) => word !== '' && foldText(word) === word);
        const [match] = indexOf(sampleEntry('A', text, { title: '甲', code: 'A' })).find(words.join(' '));
        expect(match !== undefined).toBe(words.length > 0);
        for (const { excerpt, spans } of match?.hits ?? []) {
          expect(spans.length).toBeGreaterThan(0);
          expect(excerpt.length <= 90 || spans.length === 1).toBe(true);
          let last = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(excerpt.length);
            const cut = foldText(excerpt.slice(start, end));
            expect(words.some((word) => cut.includes(word))).toBe(true);
            last = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
