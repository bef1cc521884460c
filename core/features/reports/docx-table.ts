import { AlignmentType, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, VerticalAlign } from 'docx';
import type { DocumentBlock } from '../../../contract/plans/document-block.model.js';
import { codeScale, columnWidths, isCodeColumn } from './column-widths.rules.js';

const twipsPerPoint = 20;
const cellFontHalfPoints = 19;
const cellPadding = 70;
/** Rows of so many characters may break across pages, others stay together. */
const longCell = 600;

interface TableFonts {
  readonly text: { readonly ascii: string; readonly eastAsia: string; readonly hAnsi: string };
  readonly header: { readonly ascii: string; readonly eastAsia: string; readonly hAnsi: string };
}

/** A table over the whole width (twips), its header repeated on every page. */
export function docxTable(block: Extract<DocumentBlock, { kind: 'table' }>, width: number, fonts: TableFonts): Table {
  const { header, rows } = block;
  const forText = width - header.length * cellPadding * 2;
  const font = (cellFontHalfPoints / 2) * twipsPerPoint;
  const columns = columnWidths(header, rows, { width: forText, font }).map(
    (each) => Math.round(each) + cellPadding * 2,
  );
  const codes = header.map((_, place) => isCodeColumn(rows.map((each) => each[place] ?? '')));
  const sizeOf = (place: number, isHeader: boolean): number =>
    codes[place] === true && !isHeader ? Math.round(cellFontHalfPoints * codeScale) : cellFontHalfPoints;
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: cells.every((cell) => cell.length < longCell),
      children: cells.map((text, place) =>
        cellOf(text, { width: columns[place] ?? 0, size: sizeOf(place, isHeader), isHeader, fonts }),
      ),
    });
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: columns,
    layout: 'fixed',
    margins: { top: 30, bottom: 30, left: cellPadding, right: cellPadding, marginUnitType: 'dxa' },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

interface CellForm {
  readonly width: number;
  /** In half points. */
  readonly size: number;
  readonly isHeader: boolean;
  readonly fonts: TableFonts;
}

function cellOf(text: string, { width, size, isHeader, fonts }: CellForm): TableCell {
  const font = isHeader ? fonts.header : fonts.text;
  const runs = text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, size, font, ...(index > 0 ? { break: 1 } : {}) }));
  return new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: VerticalAlign.CENTER,
    ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' } } : {}),
    children: [new Paragraph({ alignment: isHeader ? AlignmentType.CENTER : AlignmentType.LEFT, children: runs })],
  });
}
