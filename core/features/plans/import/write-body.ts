import type { DocumentBlock, PlanChapterKey } from '../../../../contract/plans/document-block.model.js';
import { chapterKeyOf, chapterTitles } from '../text/chapter-titles.rules.js';
import { isStandardText } from '../text/standard-text.js';
import { writeMarkdown } from '../text/write-markdown.js';
import { isContentsLine, type ImportChapter } from './recognise-headings.js';
import { linesOf } from './recognise/source-lines.js';

/** Which lines of a block stay text, by their number. */
export interface Leftovers {
  isLeft(block: DocumentBlock, part: number): boolean;
  isTableLeft(block: DocumentBlock): boolean;
}

/** Chapter of the body for what stood before the first chapter. */
const frontTitle = '编制说明';

/**
 * The body of the plan: everything that did not become data, under the titles by which the composition finds its place.
 * A department's own chapter title stays as a sub-heading.
 */
export function writeBody(
  front: readonly DocumentBlock[],
  chapters: readonly ImportChapter[],
  leftovers: Leftovers,
): string {
  const writer = new BodyWriter(leftovers);
  writer.add({
    key: 'own',
    title: frontTitle,
    line: undefined,
    blocks: front.filter((block) => !isContentsLine(block)),
  });
  for (const chapter of chapters) writer.add(chapter);
  return writeMarkdown(writer.blocks);
}

interface OpenTitle {
  readonly depth: number;
  readonly level: number;
  readonly text: string;
}

class BodyWriter {
  readonly blocks: DocumentBlock[] = [];
  /** Titles under which the last written block stands. */
  private written: readonly OpenTitle[] = [];

  constructor(private readonly leftovers: Leftovers) {}

  add(chapter: ImportChapter): void {
    const base = baseTitles(chapter);
    let open = base;
    for (const block of chapter.blocks) {
      if (block.kind === 'heading') open = opened(open, base, block, chapter.key);
      else this.write(block, open);
    }
  }

  private write(block: DocumentBlock, open: readonly OpenTitle[]): void {
    const left = this.leftOf(block);
    if (left === undefined) return;
    const shared = open.findIndex(
      (title, index) => this.written[index]?.text !== title.text || this.written[index]?.level !== title.level,
    );
    for (const { level, text } of shared === -1 ? [] : open.slice(shared)) {
      this.blocks.push({ kind: 'heading', level: Math.min(6, level), text });
    }
    // Back under a higher title: its heading has to stand there again.
    const last = open.at(-1);
    if (shared === -1 && last !== undefined && this.written.length > open.length) {
      this.blocks.push({ kind: 'heading', level: Math.min(6, last.level), text: last.text });
    }
    this.written = open;
    this.blocks.push(left);
  }

  private leftOf(block: DocumentBlock): DocumentBlock | undefined {
    if (block.kind === 'heading') return undefined;
    if (block.kind === 'table') return this.leftovers.isTableLeft(block) ? block : undefined;
    const left = linesOf(block).filter((text, part) => this.leftovers.isLeft(block, part) && !isStandardText(text));
    if (left.length === 0) return undefined;
    return block.kind === 'list' ? { ...block, items: left } : { ...block, text: left.join('\n') };
  }
}

function baseTitles({ key, title }: ImportChapter): readonly OpenTitle[] {
  if (key === 'own' || chapterKeyOf(title) === key) return [{ depth: 0, level: 2, text: title }];
  const standard: OpenTitle = { depth: 0, level: 2, text: chapterTitles[key] };
  return [standard, { depth: 0, level: 3, text: title }];
}

/** A sub-heading the composition knows as a chapter of prose, such as 工作原则, stands on its own again. */
function opened(
  open: readonly OpenTitle[],
  base: readonly OpenTitle[],
  block: Extract<DocumentBlock, { kind: 'heading' }>,
  key: PlanChapterKey | 'own',
): readonly OpenTitle[] {
  const above = open.filter((title) => title.depth < block.level);
  const isTop = above.every((title) => title.depth === 0);
  if (isTop && key !== 'own' && chapterKeyOf(block.text) === key) {
    return [{ depth: block.level, level: 2, text: block.text }];
  }
  const under = isTop ? base : above;
  return [...under, { depth: block.level, level: (under.at(-1)?.level ?? 2) + 1, text: block.text }];
}
