import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { docxBlocks } from './docx-blocks.js';
import { openDocx } from './open-docx.js';

type Child = Paragraph | Table;

async function read(children: Child[]) {
  const document = new Document({
    numbering: { config: [{ reference: 'n', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
    sections: [{ children }],
  });
  return docxBlocks('甲.docx', await openDocx('甲.docx', await Packer.toBuffer(document)));
}

const cell = (...texts: readonly string[]): TableCell =>
  new TableCell({ children: texts.map((text) => new Paragraph(text)) });

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the blocks of a Word file', () => {
  it('are headings by style or bold, paragraphs and lists, numbered as they stand', async () => {
    const { blocks } = await read([
      new Paragraph({ text: '总则', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ children: [new TextRun({ text: '大标题', bold: true, size: 32 })] }),
      new Paragraph({ children: [new TextRun({ text: '小标题', bold: true, size: 24 })] }),
      new Paragraph({ children: [new TextRun({ text: '重点', bold: true }), new TextRun('在句中。')] }),
      new Paragraph({ text: '第一', numbering: { reference: 'n', level: 0 } }),
      new Paragraph({ text: '第二', numbering: { reference: 'n', level: 0 } }),
      new Paragraph({ children: [new TextRun('上行'), new TextRun({ text: '下行', break: 1 })] }),
    ]);
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: '总则', line: 1 },
      { kind: 'heading', level: 4, text: '大标题', line: 2 },
      { kind: 'heading', level: 5, text: '小标题', line: 3 },
      { kind: 'paragraph', text: '重点在句中。', line: 4 },
      { kind: 'list', items: ['第一', '第二'], line: 5 },
      { kind: 'paragraph', text: '上行\n下行', line: 6 },
    ]);
  });

  it('are tables with the line breaks of their cells and merged cells filled in', async () => {
    const { blocks } = await read([
      new Table({
        rows: [
          new TableRow({ children: [cell('级别'), cell('标准')] }),
          new TableRow({
            children: [new TableCell({ rowSpan: 2, children: [new Paragraph('Ⅰ级')] }), cell('甲', '乙')],
          }),
          new TableRow({ children: [cell('丙')] }),
        ],
      }),
    ]);
    expect(blocks).toEqual([
      {
        kind: 'table',
        header: ['级别', '标准'],
        rows: [
          ['Ⅰ级', '甲\n乙'],
          ['Ⅰ级', '丙'],
        ],
        line: 1,
      },
    ]);
  });

  it('leave out pictures and the targets of links, and say so', async () => {
    const { blocks, findings } = await read([
      new Paragraph({
        children: [
          new TextRun('见'),
          new ExternalHyperlink({ link: 'http://example.invalid/x', children: [new TextRun('附件')] }),
          new ImageRun({ type: 'png', data: onePixel, transformation: { width: 1, height: 1 } }),
        ],
      }),
    ]);
    expect(blocks).toEqual([{ kind: 'paragraph', text: '见附件', line: 1 }]);
    expect(findings.map(({ rule, line, data }) => [rule, line, data])).toEqual([
      ['image_dropped', 1, {}],
      ['link_dropped', 1, { target: 'http://example.invalid/x' }],
    ]);
  });
});
