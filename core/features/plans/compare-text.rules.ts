import { diffArrays } from 'diff';
import type { z } from 'zod';
import type { textChangeSchema } from '../../../contract/plans/reading.model.js';

type TextChange = z.infer<typeof textChangeSchema>;

/** Longest run of equal lines that is shown whole around a change. */
const contextLines = 3;

function chapterAt(lines: readonly string[]): (index: number) => string {
  const chapters: string[] = [];
  let chapter = '';
  for (const line of lines) {
    chapter = /^#{1,2}\s+(.+)$/u.exec(line)?.[1] ?? chapter;
    chapters.push(chapter);
  }
  return (index) => chapters[Math.min(index, chapters.length - 1)] ?? '';
}

/** Leaves of a long equal run only what stands next to a change. */
function shorten(change: TextChange, isFirst: boolean, isLast: boolean): readonly TextChange[] {
  const { lines } = change;
  if (change.kind !== 'same' || lines.length <= contextLines * 2) return [change];
  const head = isFirst ? [] : lines.slice(0, contextLines);
  const tail = isLast ? [] : lines.slice(-contextLines);
  return [head, tail].filter((part) => part.length > 0).map((part) => ({ ...change, lines: part }));
}

/** Runs of equal, removed and added lines of two texts, with the chapter each stands in. Empty lines do not count. */
export function compareTexts(from: string, to: string): TextChange[] {
  const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const before = linesOf(from);
  const after = linesOf(to);
  const chapterBefore = chapterAt(before);
  const chapterAfter = chapterAt(after);
  let oldIndex = 0;
  let newIndex = 0;
  const changes = diffArrays(before, after).map((part): TextChange => {
    const kind = part.added ? 'added' : part.removed ? 'removed' : 'same';
    const chapter = kind === 'removed' ? chapterBefore(oldIndex) : chapterAfter(newIndex);
    if (kind !== 'added') oldIndex += part.value.length;
    if (kind !== 'removed') newIndex += part.value.length;
    return { kind, chapter, lines: part.value };
  });
  if (changes.every((change) => change.kind === 'same')) return [];
  return changes.flatMap((change, index) => shorten(change, index === 0, index === changes.length - 1));
}
