import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IStylesOptions,
  PageNumber,
  Packer,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { DocumentBlock } from '../../../contract/plans/document-block.model.js';
import type { PrintableDocument } from '../../ports/document-printer.js';
import { docxTable } from './docx-table.js';
import { printableBlocks, printableText, printedLevel } from './printed-blocks.rules.js';

const textFont = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };
const headingFont = { ascii: 'Times New Roman', eastAsia: '黑体', hAnsi: 'Times New Roman' };
const subheadingFont = { ascii: 'Times New Roman', eastAsia: '楷体', hAnsi: 'Times New Roman' };

/** A4 with the margins of official documents, in twips. */
const page = { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1588 };
const textWidth = page.width - page.left - page.right;

const black = '000000';
const headingStyle = (size: number, font: typeof textFont, before: number) => ({
  run: { size, bold: true, font, color: black },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

const styles: IStylesOptions = {
  default: {
    document: { run: { size: 28, font: textFont } },
    title: { run: { size: 40, bold: true, font: headingFont, color: black } },
    heading1: headingStyle(32, headingFont, 320),
    heading2: headingStyle(28, subheadingFont, 200),
    heading3: headingStyle(28, textFont, 120),
    listParagraph: { run: { size: 28, font: textFont } },
  },
};

const levels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function lineRuns(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function blockChildren(block: DocumentBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[printedLevel(block.level)], children: lineRuns(block.text) })];
    case 'paragraph':
      return [new Paragraph({ spacing: { line: 420 }, indent: { firstLine: 560 }, children: lineRuns(block.text) })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, spacing: { line: 420 }, children: lineRuns(item) }),
      );
    case 'table':
      // Word joins tables that follow each other; the small paragraph parts them.
      return [
        docxTable(block, textWidth, { text: textFont, header: headingFont }),
        new Paragraph({ spacing: { after: 60 } }),
      ];
  }
}

function titleChildren(document: PrintableDocument): Paragraph[] {
  const own = document.hasTitlePage === true;
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: own ? { before: 3600, after: 2400 } : { after: 160 },
      children: lineRuns(printableText(document.title)),
    }),
    ...document.subtitle.map(
      (line) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: own ? 200 : 120 },
          children: [new TextRun({ text: printableText(line), size: own ? 28 : 22 })],
        }),
    ),
  ];
}

function bodyChildren(document: PrintableDocument): (Paragraph | Table)[] {
  return document.sections.flatMap((section, index) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: document.hasTitlePage === true && index === 0,
      children: lineRuns(printableText(section.title)),
    }),
    ...printableBlocks(section.blocks).flatMap(blockChildren),
  ]);
}

function centred(child: TextRun): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [child] });
}

function docxOf(document: PrintableDocument): Document {
  const footer = new TextRun({ size: 18, children: [`${printableText(document.footer)} · `, PageNumber.CURRENT] });
  const mark =
    document.watermark === undefined
      ? []
      : [centred(new TextRun({ text: `【${document.watermark}】`, bold: true, size: 28, font: headingFont }))];
  const { width, height, ...margin } = page;
  return new Document({
    title: printableText(document.title),
    styles,
    sections: [
      {
        properties: { page: { size: { width, height }, margin } },
        headers: { default: new Header({ children: mark }) },
        footers: { default: new Footer({ children: [centred(footer)] }) },
        children: [...titleChildren(document), ...bodyChildren(document)],
      },
    ],
  });
}

/** The document as a docx file; its headings are Word's heading styles, its tables Word tables. */
export async function docxBytes(document: PrintableDocument): Promise<Uint8Array> {
  return Packer.toBuffer(docxOf(document));
}
