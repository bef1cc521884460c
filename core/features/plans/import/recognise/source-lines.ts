import type { DocumentBlock, PlanChapterKey } from '../../../../../contract/plans/document-block.model.js';
import { evenWidth } from './number-words.rules.js';
import { chapterKeyOf } from '../chapter-titles.js';
import type { ImportChapter } from '../recognise-headings.js';

/** One line or list entry of a chapter, with the headings above it. The object itself is its identity. */
export interface SourceLine {
  readonly block: DocumentBlock;
  /** Which line of the block. */
  readonly part: number;
  /** Without the mark of its place in a list, figures in one width. */
  readonly text: string;
  /** It is an entry of a list or carries a number. */
  readonly listed: boolean;
  readonly line: number | undefined;
  /** The standard chapter its nearest matching heading belongs to; not always that of its chapter. */
  readonly topic: PlanChapterKey | 'own';
  /** Titles above it, the chapter's first. */
  readonly under: readonly string[];
}

interface OpenHeading {
  readonly level: number;
  readonly text: string;
  readonly topic: PlanChapterKey | 'own';
}

/** Lays a chapter out as lines, each knowing what it stands under. */
export function sourceLines(chapter: ImportChapter): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let open: readonly OpenHeading[] = [];
  for (const block of chapter.blocks) {
    const topic = open.at(-1)?.topic ?? chapter.key;
    const under = [chapter.title, ...open.map((heading) => heading.text)];
    if (block.kind === 'heading') {
      const above = open.filter((heading) => heading.level < block.level);
      const inherited = above.at(-1)?.topic ?? chapter.key;
      open = [...above, { level: block.level, text: block.text, topic: chapterKeyOf(block.text)?.key ?? inherited }];
    } else lines.push(...linesOf(block).map((text, part) => sourceLine(block, part, text, topic, under)));
  }
  return lines;
}

/** The lines of a paragraph or list, as they stand. */
export function linesOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'paragraph') return block.text.split('\n');
  return block.kind === 'list' ? block.items : [];
}

function sourceLine(
  block: DocumentBlock,
  part: number,
  raw: string,
  topic: PlanChapterKey | 'own',
  under: readonly string[],
): SourceLine {
  const { text, marked } = withoutListMark(raw);
  const line = block.line === undefined ? undefined : block.line;
  return { block, part, text, listed: marked || block.kind === 'list', line, topic, under };
}

const listMark =
  /^(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|\d{1,2}[)）、]|\d{1,2}[.．](?!\d)|[①-⑳]|[-•·●■◆]|第[一二三四五六七八九十\d]{1,3}步[：:、，]?|[一二三四五六七八九十]{1,3}(?:是|、))\s*/u;

/** Takes `1.`, `（一）`, `①`, `第3步` and the like off a line. */
export function withoutListMark(raw: string): { readonly text: string; readonly marked: boolean } {
  const even = evenWidth(raw.trim());
  const text = even.replace(listMark, '');
  return { text, marked: text !== even };
}
