import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import { markedCells, plainCell, plainLine } from './markdown-marks.rules.js';

const heading = /^(#{1,6})\s+(.*)$/u;
const item = /^(?:[-*]|\d+[.)])\s+(.*)$/u;
const fence = /^`{3}/u;
const rule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;

/**
 * Reads Markdown as blocks: headings, lists, pipe tables, and every other line as a paragraph of its own, as authors of
 * plans write. Anything between code fences stays as it stands. Nothing is ever interpreted as HTML.
 */
export function readMarkdownBlocks(markdown: string): DocumentBlock[] {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  const blocks: DocumentBlock[] = [];
  let fenced = false;
  for (let index = 0; index < lines.length; index += 1) {
    const text = (lines[index] ?? '').trim();
    const isFence = fence.test(text);
    if (text !== '' && (fenced || isFence)) {
      blocks.push({ kind: 'paragraph', text, line: index + 1 });
    } else if (startsTable(lines, index)) {
      const table = readTable(lines, index);
      blocks.push(table);
      index += table.rows.length + 1;
    } else if (text !== '') {
      addLine(blocks, text, index + 1);
    }
    fenced = isFence ? !fenced : fenced;
  }
  return blocks;
}

function startsTable(lines: readonly string[], index: number): boolean {
  return (lines[index] ?? '').trim().startsWith('|') && rule.test((lines[index + 1] ?? '').trim());
}

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

function readTable(lines: readonly string[], start: number): TableBlock {
  const cellsOf = (line: string): string[] => markedCells(line).map(plainCell);
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.trim().startsWith('|')) break;
    rows.push(cellsOf(line));
  }
  return { kind: 'table', header: cellsOf(lines[start] ?? ''), rows, line: start + 1 };
}

function addLine(blocks: DocumentBlock[], text: string, line: number): void {
  const title = heading.exec(text);
  const entry = item.exec(text)?.[1];
  if (title !== null) {
    blocks.push({ kind: 'heading', level: (title[1] ?? '').length, text: plainLine(title[2] ?? ''), line });
  } else if (entry === undefined) {
    blocks.push({ kind: 'paragraph', text: plainLine(text), line });
  } else {
    addItem(blocks, plainLine(entry), line);
  }
}

/** Lines of one list follow each other without an empty line. */
function addItem(blocks: DocumentBlock[], text: string, line: number): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && (last.line ?? 0) + last.items.length === line) last.items.push(text);
  else blocks.push({ kind: 'list', items: [text], line });
}
