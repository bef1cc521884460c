import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import type { PreviewLine } from '../../../../contract/plans/reading.model.js';
import { linesOf } from './recognise/source-lines.js';

/** What became of a line: its path in the structure, kept as text, or left out. */
export interface LineFate {
  readonly as: PreviewLine['as'];
  readonly path?: string | undefined;
}

/** The blocks of a chapter as the preview shows them. */
export function previewLines(
  chapter: string,
  blocks: readonly DocumentBlock[],
  fateOf: (block: DocumentBlock, part: number) => LineFate,
): PreviewLine[] {
  return blocks.flatMap((block) =>
    textsOf(block).map((text, part) => {
      const { as, path } = fateOf(block, part);
      return { line: block.line ?? 0, text, chapter, as, ...(path === undefined ? {} : { path }) };
    }),
  );
}

function textsOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'table') return [block.header, ...block.rows].map((row) => row.join(' | ').replaceAll('\n', ' '));
  return linesOf(block);
}
