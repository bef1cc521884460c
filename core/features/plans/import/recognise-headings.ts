import {
  planChapterKeys,
  type DocumentBlock,
  type PlanChapterKey,
} from '../../../../contract/plans/document-block.model.js';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { chapterKeyOf as standardKeyOf, chapterTitles } from '../text/chapter-titles.rules.js';
import { chapterKeyOf } from './chapter-titles.js';
import { headingMarks, type HeadingMark } from './recognise/heading-patterns.rules.js';

/** A chapter as the department cut it, matched to a standard one; its sub-headings are heading blocks inside. */
export interface ImportChapter {
  readonly key: PlanChapterKey | 'own';
  /** The department's title, its number taken off. */
  readonly title: string;
  readonly line: number | undefined;
  readonly blocks: readonly DocumentBlock[];
}

export interface RecognisedChapters {
  /** Blocks before the first chapter: name, code, date, issuing office. */
  readonly front: readonly DocumentBlock[];
  readonly chapters: readonly ImportChapter[];
  readonly findings: readonly Finding[];
}

interface Candidate {
  readonly index: number;
  readonly marks: readonly HeadingMark[];
}

/**
 * Cuts a document into chapters, whichever habit of headings it has. In our own form only true headings count: a numbered
 * line of its prose stays a line. Pure.
 */
export function recogniseHeadings(blocks: readonly DocumentBlock[], isOurForm: boolean): RecognisedChapters {
  const candidates = blocks.map((block, index) => ({ index, marks: marksOf(block, isOurForm) }));
  const habit = chapterHabit(candidates);
  const starts = new Map<number, HeadingMark>();
  for (const candidate of candidates) {
    const mark = habit === undefined ? undefined : chapterMark(candidate, habit, blocks[candidate.index]);
    if (mark !== undefined) starts.set(candidate.index, mark);
  }
  const around: Surroundings = { candidates, starts, count: blocks.length, isOurForm };
  const chapters: ImportChapter[] = [];
  const front: DocumentBlock[] = [];
  blocks.forEach((block, index) => {
    const start = starts.get(index);
    if (start !== undefined) chapters.push(openChapter(start.title, block.line, isOurForm));
    else chapterBlocks(chapters, front).push(asSubHeading(block, index, around));
  });
  return { front, chapters, findings: isOurForm ? [] : findingsOf(chapters) };
}

function marksOf(block: DocumentBlock, isOurForm: boolean): readonly HeadingMark[] {
  return isContentsLine(block) || (isOurForm && block.kind !== 'heading') ? [] : headingMarks(block);
}

export function isContentsLine(block: DocumentBlock): boolean {
  return (
    (block.kind === 'paragraph' || block.kind === 'heading') && block.text.length <= 80 && contentsLine.test(block.text)
  );
}

/** In our own form a chapter that only resembles a standard one is the plan's own. */
function openChapter(title: string, line: number | undefined, isOurForm: boolean): ImportChapter {
  const key = isOurForm ? standardKeyOf(title) : chapterKeyOf(title)?.key;
  return { key: key ?? 'own', title, line, blocks: [] };
}

function chapterBlocks(chapters: readonly ImportChapter[], front: DocumentBlock[]): DocumentBlock[] {
  const last = chapters.at(-1);
  // The chapter was opened here and is not handed out before it is full.
  return last === undefined ? front : (last.blocks as DocumentBlock[]);
}

/** The habit under which most standard chapters stand; the higher one when two are equal. */
function chapterHabit(candidates: readonly Candidate[]): string | undefined {
  const keys = new Map<string, { rank: number; found: Set<string> }>();
  for (const mark of candidates.flatMap((candidate) => candidate.marks)) {
    const match = chapterKeyOf(mark.title);
    if (match === undefined || (mark.habit === 'bare' && !match.exact)) continue;
    const entry = keys.get(mark.habit) ?? { rank: mark.rank, found: new Set() };
    entry.found.add(match.key);
    keys.set(mark.habit, entry);
  }
  const ordered = [...keys].sort(([, a], [, b]) => b.found.size - a.found.size || a.rank - b.rank);
  return ordered[0]?.[0];
}

/** Sub-headings of chapters that departments often set in the same bold as the chapters. */
const neverChapter =
  /^(?:第?[ⅠⅡⅢⅣIV一二三四1-4]+级|特别重大|重大|较大|一般)|[组队]$|^(?:总|副总)?指挥|依据$|^工作原则|^(?:首|续|终)报|^附?[表图]\s*\d/u;

const planName = /预案(?:[（(].*[)）])?$/u;
/** A line of a table of contents: dots and a page number. */
const contentsLine = /^目\s*录$|(?:[…·]{2,}|\.{3,})\s*\d{1,3}$/u;

function chapterMark(candidate: Candidate, habit: string, block: DocumentBlock | undefined): HeadingMark | undefined {
  const mark = candidate.marks.find((each) => each.habit === habit);
  if (mark === undefined) return undefined;
  const match = chapterKeyOf(mark.title);
  if (match?.exact === true) return mark;
  if (habit === 'bare' || planName.test(mark.title)) return undefined;
  return match === undefined && isBold(block) && neverChapter.test(mark.title) ? undefined : mark;
}

/** Bold lines stand below the levels of the heading styles. */
function isBold(block: DocumentBlock | undefined): boolean {
  return block?.kind === 'heading' && block.level >= 4;
}

interface Surroundings {
  readonly candidates: readonly Candidate[];
  readonly starts: ReadonlyMap<number, HeadingMark>;
  readonly count: number;
  readonly isOurForm: boolean;
}

/** A numbered line below the chapters is a heading when words follow it; else it is an entry of a list. */
function asSubHeading(block: DocumentBlock, index: number, around: Surroundings): DocumentBlock {
  const mark = around.candidates[index]?.marks.at(-1);
  if (mark === undefined) return block;
  if (block.kind === 'heading') return around.isOurForm && block.level > 2 ? block : { ...block, text: mark.title };
  if (!isSubHeading(mark, index, around)) return block;
  const place = block.line === undefined ? {} : { line: block.line };
  return { kind: 'heading', level: Math.min(6, Math.max(3, mark.rank - 10)), text: mark.title, ...place };
}

function isSubHeading(mark: HeadingMark, index: number, { candidates, starts, count }: Surroundings): boolean {
  if (mark.habit === 'bare') return false;
  if (chapterKeyOf(mark.title)?.exact === true) return true;
  if (mark.habit === 'arabic-1') return false;
  const isLast = index + 1 >= count || starts.has(index + 1);
  return !isLast && candidates[index + 1]?.marks.at(-1)?.habit !== mark.habit;
}

function findingsOf(chapters: readonly ImportChapter[]): Finding[] {
  const own = chapters
    .filter((chapter) => chapter.key === 'own')
    .map(({ title, line }): Finding => ({
      rule: 'chapter_kept_as_text',
      severity: 'note',
      path: '',
      subject: title,
      ...(line === undefined ? {} : { line }),
      data: { chapter: title },
    }));
  const inside = chapters.flatMap(({ key, blocks }) => [
    key,
    ...blocks.map((block) => (block.kind === 'heading' ? chapterKeyOf(block.text)?.key : undefined)),
  ]);
  const missing = planChapterKeys
    .filter((key) => expected.has(key) && !inside.includes(key))
    .map((key): Finding => {
      const chapter = chapterTitles[key];
      return { rule: 'chapter_missing', severity: 'warning', path: '', subject: chapter, data: { chapter } };
    });
  return [...own, ...missing];
}

/** Chapters every plan must have; 辖区情况 belongs to town plans, 接报问询 and 预案衔接 to our own form. */
const expected: ReadonlySet<PlanChapterKey> = new Set(planChapterKeys.filter((key) => key !== 'jurisdiction'));
