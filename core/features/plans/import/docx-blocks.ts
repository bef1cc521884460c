import mammoth from 'mammoth';
import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { wordElementSchema, type WordElement } from './mammoth-document.js';
import { planFileError } from './package/plan-file-error.js';
import { headingLevelOf, isBoldLine, sizeOf, wordText } from './word-text.rules.js';

/** The content of a Word file in order, and what was left out of it. `line` is the running number of the block. */
export interface DocxContent {
  readonly blocks: readonly DocumentBlock[];
  readonly findings: readonly Finding[];
}

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

const maxColumns = 40;
/** Lines in bold stand below the heading styles: larger letters at level 4, smaller ones at 5 and 6. */
const firstBoldLevel = 4;

/**
 * Reads a file opened by `openDocx`. Mammoth's own document model is taken before any HTML is made of it: that keeps bold
 * and letter sizes of plain lines, and there is no markup to parse, to escape or to run.
 */
export async function docxBlocks(fileName: string, cleanCopy: Uint8Array): Promise<DocxContent> {
  const root = await readWordDocument(fileName, cleanCopy);
  const boldSizes = [...new Set(root.children.filter(isBoldLine).map(sizeOf))].sort((a, b) => b - a);
  const reader = new BlockReader(boldSizes);
  for (const element of root.children) reader.add(element);
  return { blocks: reader.blocks, findings: reader.findings };
}

async function readWordDocument(fileName: string, cleanCopy: Uint8Array): Promise<WordElement> {
  let found: unknown;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(cleanCopy) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        includeDefaultStyleMap: false,
        transformDocument: (document: object) => {
          found = document;
          return { ...document, children: [] };
        },
      },
    );
    return wordElementSchema.parse(found);
  } catch {
    throw planFileError('plans.file_damaged', fileName, 'word/document.xml');
  }
}

class BlockReader {
  readonly blocks: DocumentBlock[] = [];
  readonly findings: Finding[] = [];

  constructor(private readonly boldSizes: readonly number[]) {}

  add(element: WordElement): void {
    if (element.type === 'table') this.addTable(element);
    else if (element.type === 'paragraph') this.addParagraph(element);
    else for (const child of element.children) this.add(child);
  }

  private addParagraph(element: WordElement): void {
    const { text, images, targets } = wordText(element);
    this.note(images, targets, text);
    // Word makes a table of contents from the headings.
    if (text === '' || /^(?:toc|目录)\s*\d?$/iu.test(element.styleName ?? '')) return;
    const level = this.headingLevel(element);
    if (level !== undefined) this.push({ kind: 'heading', level, text: text.replaceAll('\n', ' ') });
    else if (element.numbering === null || element.numbering === undefined) this.push({ kind: 'paragraph', text });
    else this.addItem(text);
  }

  private headingLevel(element: WordElement): number | undefined {
    const level = headingLevelOf(element);
    if (level !== undefined) return level;
    return isBoldLine(element) ? Math.min(6, firstBoldLevel + this.boldSizes.indexOf(sizeOf(element))) : undefined;
  }

  private addItem(text: string): void {
    const last = this.blocks.at(-1);
    if (last?.kind === 'list') last.items.push(text);
    else this.push({ kind: 'list', items: [text] });
  }

  private addTable(element: WordElement): void {
    const rows = element.children.filter((row) => row.type === 'tableRow');
    const grid: string[][] = rows.map(() => []);
    rows.forEach((row, rowIndex) => {
      for (const cell of row.children.filter((child) => child.type === 'tableCell')) {
        this.placeCell(grid, rowIndex, cell);
      }
    });
    const filled = grid
      .map((row) => Array.from(row, (text) => text ?? ''))
      .filter((row) => row.some((text) => text !== ''));
    const [header, ...rest] = filled;
    if (header !== undefined) this.push({ kind: 'table', header, rows: rest } satisfies TableBlock);
  }

  /** A cell merged downwards stands in every row it covers, one merged sideways only in its first column. */
  private placeCell(grid: string[][], rowIndex: number, cell: WordElement): void {
    const row = grid[rowIndex] ?? [];
    let column = 0;
    while (row[column] !== undefined) column += 1;
    const { text, images, targets } = wordText(cell);
    this.note(images, targets, text);
    for (const below of grid.slice(rowIndex, rowIndex + Math.max(1, cell.rowSpan ?? 1))) {
      if (column < maxColumns) below[column] = text;
      for (let next = 1; next < Math.min(cell.colSpan ?? 1, maxColumns - column); next += 1) below[column + next] = '';
    }
  }

  private push(block: DocumentBlock): void {
    this.blocks.push({ ...block, line: this.blocks.length + 1 });
  }

  private note(images: number, targets: readonly string[], text: string): void {
    const line = this.blocks.length + 1;
    const subject = text.slice(0, 40);
    for (let count = 0; count < images; count += 1) {
      this.findings.push({ rule: 'image_dropped', severity: 'note', path: '', subject, line, data: {} });
    }
    for (const target of targets) {
      this.findings.push({ rule: 'link_dropped', severity: 'note', path: '', subject, line, data: { target } });
    }
  }
}
