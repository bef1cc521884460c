import type { Content, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { DocumentBlock } from '../../../contract/plans/document-block.model.js';
import type { PrintableDocument } from '../../ports/document-printer.js';
import { codeScale, columnWidths, isCodeColumn, isTooWide } from './column-widths.rules.js';
import { printableBlocks, printableText, printedLevel } from './printed-blocks.rules.js';

/** A4 with the margins of official documents, in points: left, top, right, bottom. */
const margins: [number, number, number, number] = [79, 84, 74, 76];
const textWidth = 595.28 - margins[0] - margins[2];
const cellFont = 9.5;
const cellPadding = 3.5;
const lineWidth = 0.6;
/**
 * How far down a page a heading of a level may begin, so that it never stands alone at the foot. NOTE: pdfmake does not
 * know reliably what follows on a page when rows of tables are kept together.
 */
const lowestHeading: Readonly<Record<number, number>> = { 1: 0.76, 2: 0.83, 3: 0.9 };
/** Rows of so many characters may break across pages, in other tables rows stay together. */
const longCell = 500;

const gridLayout: CustomTableLayout = {
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  paddingLeft: () => cellPadding,
  paddingRight: () => cellPadding,
  paddingTop: () => 2,
  paddingBottom: () => 2,
  fillColor: (row) => (row === 0 ? '#ededed' : null),
};

function tableContent({ header, rows }: Extract<DocumentBlock, { kind: 'table' }>): Content {
  const forText = textWidth - header.length * (cellPadding * 2 + lineWidth) - lineWidth;
  const widths = columnWidths(header, rows, { width: forText, font: cellFont });
  const codes = header.map((_, place) => isCodeColumn(rows.map((row) => row[place] ?? '')));
  const cell = (text: string, place: number, style: string): Content => ({
    text,
    style,
    ...(codes[place] === true && style === 'tableCell' ? { fontSize: cellFont * codeScale } : {}),
    ...(isTooWide(text, widths[place] ?? 0, cellFont) ? { wordBreak: 'break-all' } : {}),
  });
  return {
    layout: gridLayout,
    margin: [0, 2, 0, 8],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rows.every((row) => row.every((text) => text.length < longCell)),
      widths,
      body: [
        header.map((text, place) => cell(text, place, 'tableHeader')),
        ...rows.map((row) => row.map((text, place) => cell(text, place, 'tableCell'))),
      ],
    },
  };
}

function blockContent(block: DocumentBlock): Content {
  switch (block.kind) {
    case 'heading': {
      const level = printedLevel(block.level);
      return { text: block.text, style: `heading${level}`, headlineLevel: level };
    }
    case 'paragraph':
      return { text: block.text, style: 'body' };
    case 'list':
      return { ul: block.items.map((text): Content => ({ text, margin: [0, 0, 0, 2] })), margin: [14, 0, 0, 4] };
    case 'table':
      return tableContent(block);
  }
}

function titleContent(document: PrintableDocument): Content[] {
  const own = document.hasTitlePage === true;
  const last = document.subtitle.length - 1;
  return [
    { text: printableText(document.title), style: own ? 'coverTitle' : 'title' },
    ...document.subtitle.map((line, index): Content => ({
      text: printableText(line),
      style: own ? 'coverLine' : 'subtitle',
      ...(own && index === last ? { pageBreak: 'after' } : {}),
    })),
  ];
}

/** Lays a document out for the PDF printer with the font of that name. */
export function pdfDefinition(document: PrintableDocument, font: string): TDocumentDefinitions {
  const content: Content[] = [
    ...titleContent(document),
    ...document.sections.flatMap((section): Content[] => [
      { text: printableText(section.title), style: 'heading1', headlineLevel: 1 },
      ...printableBlocks(section.blocks).map(blockContent),
    ]),
  ];
  return {
    info: { title: printableText(document.title) },
    pageSize: 'A4',
    pageMargins: margins,
    ...(document.watermark === undefined ? {} : { watermark: { text: document.watermark, opacity: 0.12, bold: true } }),
    content,
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && startPosition.verticalRatio > (lowestHeading[headlineLevel] ?? 1),
    footer: (page: number, pages: number): Content => ({
      text: `${printableText(document.footer)} · ${page}/${pages}`,
      alignment: 'center',
      fontSize: 9,
      margin: [0, 24, 0, 0],
    }),
    defaultStyle: { font, fontSize: 12, lineHeight: 1.45 },
    styles: pdfStyles,
  };
}

const pdfStyles: NonNullable<TDocumentDefinitions['styles']> = {
  title: { fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
  subtitle: { fontSize: 11, alignment: 'center', margin: [0, 0, 0, 2] },
  coverTitle: { fontSize: 26, bold: true, alignment: 'center', margin: [0, 170, 0, 150], lineHeight: 1.3 },
  coverLine: { fontSize: 14, alignment: 'center', margin: [0, 0, 0, 8] },
  heading1: { fontSize: 16, bold: true, margin: [0, 16, 0, 6] },
  heading2: { fontSize: 13, bold: true, margin: [0, 10, 0, 4] },
  heading3: { fontSize: 12, bold: true, margin: [0, 6, 0, 2] },
  body: { leadingIndent: 24, margin: [0, 0, 0, 3] },
  tableHeader: { fontSize: cellFont, bold: true, alignment: 'center', lineHeight: 1.2 },
  tableCell: { fontSize: cellFont, lineHeight: 1.2 },
};
