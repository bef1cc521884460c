import type { DocumentBlock, PlanChapterKey } from '../../../../contract/plans/document-block.model.js';
import { chapterKeyOf, plainTitle } from './chapter-titles.rules.js';

/** The plan's own text: by standard chapter, and the chapters that fit none. */
export interface PlacedProse {
  readonly standard: ReadonlyMap<PlanChapterKey, readonly DocumentBlock[]>;
  readonly own: readonly { readonly title: string; readonly blocks: readonly DocumentBlock[] }[];
}

interface ProseChapter {
  readonly title: string;
  readonly blocks: DocumentBlock[];
}

/**
 * Puts the chapters of a body where they belong. Within a standard chapter they keep their titles as second-level headings;
 * text before the first chapter belongs to the first one, and a heading with the plan's own title is dropped.
 */
export function placeProse(blocks: readonly DocumentBlock[], planTitle: string): PlacedProse {
  const standard = new Map<PlanChapterKey, DocumentBlock[]>();
  const own: ProseChapter[] = [];
  for (const chapter of cutChapters(blocks, planTitle)) {
    const key = chapter.title === '' ? 'general' : chapterKeyOf(chapter.title);
    if (key === undefined) {
      own.push(chapter);
      continue;
    }
    const heading: DocumentBlock[] = chapter.title === '' ? [] : [{ kind: 'heading', level: 2, text: chapter.title }];
    standard.set(key, [...(standard.get(key) ?? []), ...heading, ...chapter.blocks]);
  }
  return { standard, own };
}

function cutChapters(blocks: readonly DocumentBlock[], planTitle: string): ProseChapter[] {
  const chapters: ProseChapter[] = [{ title: '', blocks: [] }];
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.level > 2) chapters.at(-1)?.blocks.push(block);
    else if (block.text.trim() !== planTitle.trim()) chapters.push({ title: plainTitle(block.text), blocks: [] });
  }
  return chapters.filter((chapter) => chapter.title !== '' || chapter.blocks.length > 0);
}
