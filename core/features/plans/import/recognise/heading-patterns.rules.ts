import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';

/** How a line is marked as a heading; the smaller the rank, the higher it stands. */
export interface HeadingMark {
  /** Lines of the same habit stand at the same height, e.g. `chapter`, `arabic-2`, `style-1`. */
  readonly habit: string;
  readonly rank: number;
  /** The heading without its number. */
  readonly title: string;
}

const numerals = '[一二三四五六七八九十百]+';

const patterns: readonly { readonly habit: string; readonly rank: number; readonly pattern: RegExp }[] = [
  { habit: 'chapter', rank: 10, pattern: new RegExp(`^第(?:${numerals}|\\d+)[章部分篇]+[\\s、.．:：]*(.+)$`, 'u') },
  { habit: 'section', rank: 11, pattern: new RegExp(`^第(?:${numerals}|\\d+)节[\\s、.．:：]*(.+)$`, 'u') },
  { habit: 'han', rank: 12, pattern: new RegExp(`^${numerals}[、.．]\\s*(.+)$`, 'u') },
  { habit: 'paren-han', rank: 16, pattern: new RegExp(`^[（(]${numerals}[)）][\\s、.．]*(.+)$`, 'u') },
  { habit: 'arabic-3', rank: 15, pattern: /^\d{1,2}[.．]\d{1,2}[.．]\d{1,2}[.．]?\s*([^\d\s.．].*)$/u },
  { habit: 'arabic-2', rank: 14, pattern: /^\d{1,2}[.．]\d{1,2}[.．]?\s*([^\d\s.．%％].*)$/u },
  { habit: 'arabic-1', rank: 13, pattern: /^\d{1,2}(?:[、.．]\s*|\s+)([^\d\s.．].*)$/u },
];

const maxTitle = 30;
const longestLine = 80;

/** The text as a heading by its number: `第一章 总则`, `一、总则`, `（一）`, `1 总则`, `1.1`, `1.1.1`. */
export function numberedHeading(text: string): HeadingMark | undefined {
  for (const { habit, rank, pattern } of patterns) {
    const title = pattern.exec(text)?.[1]?.trim();
    if (title !== undefined) return isTitle(title) ? { habit, rank, title } : undefined;
  }
  return undefined;
}

/** The heading marks a block carries: its Word or Markdown level, its number, or nothing but its words. */
export function headingMarks(block: DocumentBlock): readonly HeadingMark[] {
  const text = lineOf(block);
  if (text === undefined || text.length > longestLine) return [];
  const numbered = numberedHeading(text);
  if (block.kind === 'heading') {
    const styled = { habit: `style-${block.level}`, rank: block.level, title: numbered?.title ?? text };
    return numbered === undefined ? [styled] : [styled, numbered];
  }
  if (numbered !== undefined) return [numbered];
  return isTitle(text) && text.length <= 15 ? [{ habit: 'bare', rank: 30, title: text }] : [];
}

/** A list of one item can be a heading with an automatic number. */
function lineOf(block: DocumentBlock): string | undefined {
  if (block.kind === 'table') return undefined;
  if (block.kind !== 'list') return block.text.trim();
  return block.items.length === 1 ? block.items[0]?.trim() : undefined;
}

function isTitle(text: string): boolean {
  return text.length > 0 && text.length <= maxTitle && !/[。；;：:，,！？\n]/u.test(text);
}
