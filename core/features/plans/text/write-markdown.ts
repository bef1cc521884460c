import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import { markedCell, markedLine } from './markdown-marks.rules.js';

/**
 * Writes blocks as Markdown; `readMarkdownBlocks` gives them back. A paragraph with line breaks becomes several, because a
 * line is a paragraph; empty paragraphs and empty lists are left out.
 */
export function writeMarkdown(blocks: readonly DocumentBlock[]): string {
  const parts = blocks.map(writeBlock).filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function writeBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markedLine(oneLine(block.text))}`;
    case 'paragraph':
      return linesOf(block.text).map(markedLine).join('\n\n');
    case 'list':
      return block.items.map((item) => `- ${markedLine(oneLine(item))}`).join('\n');
    case 'table':
      return writeTable(block.header, block.rows);
  }
}

function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markedCell).join(' | ')} |`;
  return [line(header), `|${header.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

const linesOf = (text: string): string[] => text.split(/\r?\n|\r/u).filter((line) => line.trim() !== '');
const oneLine = (text: string): string => linesOf(text).join(' ');
