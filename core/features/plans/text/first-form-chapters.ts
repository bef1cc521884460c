import type { PlanChapter } from '../../../../contract/plans/document-block.model.js';
import { readMarkdownBlocks } from './markdown-blocks.js';

/** Chapters of a document of the first release, whose body already holds everything: cut at its second-level headings. */
export function firstFormChapters(body: string): readonly PlanChapter[] {
  const chapters: PlanChapter[] = [];
  for (const block of readMarkdownBlocks(body)) {
    if (block.kind === 'heading' && block.level <= 2) {
      chapters.push({ id: `c${chapters.length + 1}`, key: 'own', title: block.text, blocks: [] });
    } else {
      chapters.at(-1)?.blocks.push(block);
    }
  }
  return chapters.filter((chapter) => chapter.blocks.length > 0);
}
