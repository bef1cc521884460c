import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import { readMarkdownBlocks } from './markdown-blocks.js';
import { writeMarkdown } from './write-markdown.js';

describe('readMarkdownBlocks', () => {
  it('reads headings, paragraphs, lists and tables with their lines', () => {
    const text =
      '## 处置要点\n\n先关阀。\n再救人。\n\n- **不**点火\n- 不开灯\n1. 通风\n\n| 岗位 | 职务 |\n| --- | --- |\n| 总指挥 | 区长<br>兼 |\n';
    expect(readMarkdownBlocks(text)).toEqual([
      { kind: 'heading', level: 2, text: '处置要点', line: 1 },
      { kind: 'paragraph', text: '先关阀。', line: 3 },
      { kind: 'paragraph', text: '再救人。', line: 4 },
      { kind: 'list', items: ['不点火', '不开灯', '通风'], line: 6 },
      { kind: 'table', header: ['岗位', '职务'], rows: [['总指挥', '区长\n兼']], line: 10 },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '[链接](https://example.org)',
    '![图](x.png)',
    '`代码`',
    '---',
    '-没有空格',
    '#没有空格',
    '| 不是表格 |',
    'C:\\资料',
  ])('keeps %s as plain text', (text) => {
    expect(readMarkdownBlocks(text)).toEqual([{ kind: 'paragraph', text, line: 1 }]);
  });

  it('takes nothing between code fences for a heading or a table', () => {
    expect(readMarkdownBlocks('```\n# 不是标题\n```').map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('keeps empty cells and bars behind a backslash in their places', () => {
    expect(readMarkdownBlocks('| 甲 | 乙 |\n|---|---|\n|  | a\\|b |\n| c |  |')).toMatchObject([
      {
        rows: [
          ['', 'a|b'],
          ['c', ''],
        ],
      },
    ]);
  });
});

const awkward = fc.constantFrom('# ', '- ', '* ', '1. ', '2) ', '|', '**', '\\', '<br>', '```', '普通', '。', ' ', 'a');
const line = fc
  .array(fc.oneof(awkward, fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const cell = fc.array(line, { maxLength: 2 }).map((lines) => lines.join('\n'));
const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), text: line }),
  fc.record({ kind: fc.constant('paragraph' as const), text: line }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { minLength: 1, maxLength: 3 }) }),
  fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      kind: fc.constant('table' as const),
      header: fc.array(line, { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 3 }),
    }),
  ),
);

describe('writeMarkdown', () => {
  it('writes any blocks so that they read back the same', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const again = readMarkdownBlocks(writeMarkdown(blocks));
        expect(again.map((each) => ({ ...each, line: undefined }))).toEqual(blocks);
      }),
      { numRuns: 1000 },
    );
  });
});
