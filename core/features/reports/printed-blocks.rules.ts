import type { DocumentBlock } from '../../../contract/plans/document-block.model.js';

/** Text every office program and XML accept: without control characters and halves of pairs; line breaks stay. */
export function printableText(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\P{Cc}\n\t]|[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '');
}

/** Level at which a heading among the blocks of a chapter is printed: the chapter's own title is the first level. */
export function printedLevel(level: number): 2 | 3 {
  return level <= 2 ? 2 : 3;
}

/** Blocks with printable text only; rows of tables have a cell for each column. */
export function printableBlocks(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, text: printableText(block.text) };
      case 'list':
        return { ...block, items: block.items.map(printableText) };
      case 'table':
        return {
          ...block,
          header: block.header.map(printableText),
          rows: block.rows.map((row) => block.header.map((_, place) => printableText(row[place] ?? ''))),
        };
    }
  });
}
