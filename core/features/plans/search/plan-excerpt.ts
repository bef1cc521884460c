import type { PlanHit } from '../../../../contract/plans/library.model.js';
import { originalOffsets } from './fold-text.js';

/** Longest excerpt in UTF-16 code units; only a match that is longer itself makes it longer. */
const maxLength = 90;
/** How much is shown before a match in the middle of a long sentence. */
const before = 24;
const maxMatches = 200;
/** Places tried for the excerpt that shows most of the words. */
const maxTried = 12;

const unitsOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const sentenceEnds = unitsOf('。！？；!?;\n');
const clauseEnds = unitsOf('，、,：: ');

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Match extends Span {
  readonly word: string;
}

/** Where the excerpt is taken from: a part as written and as searched. */
export interface ExcerptSource {
  readonly section: string;
  readonly text: string;
  readonly folded: string;
  readonly isInPlace: boolean;
}

function matchesIn({ text, folded, isInPlace }: ExcerptSource, words: readonly string[]): readonly Match[] {
  const offsets = isInPlace ? undefined : originalOffsets(text);
  const matches: Match[] = [];
  for (const word of words) {
    let at = folded.indexOf(word);
    for (let count = 0; at >= 0 && count < maxMatches; count += 1) {
      const last = at + word.length - 1;
      matches.push({ word, start: offsets?.starts[at] ?? at, end: offsets?.ends[last] ?? last + 1 });
      at = folded.indexOf(word, at + word.length);
    }
  }
  return matches.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Start of the piece `ends` cuts that holds `at`, not before `least`. */
function startOf(text: string, at: number, least: number, ends: ReadonlySet<number>): number {
  for (let index = at; index > least; index -= 1) {
    if (ends.has(text.charCodeAt(index - 1))) return index;
  }
  return least;
}

/** Last end of a piece up to `most`, its mark included; `at` where there is none. */
function endOf(text: string, at: number, most: number, ends: ReadonlySet<number>): number {
  for (let index = most; index > at; index -= 1) {
    if (ends.has(text.charCodeAt(index - 1))) return index;
  }
  return at;
}

const isInsidePair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

/** Start of the sentence where the match still fits behind it, else of a clause near the match, else a bit before it. */
function windowStart(text: string, match: Span): number {
  const earliest = Math.min(match.start, Math.max(0, match.end - maxLength));
  let start = startOf(text, match.start, earliest, sentenceEnds);
  const isSentence = start === 0 || sentenceEnds.has(text.charCodeAt(start - 1));
  if (!isSentence) start = startOf(text, match.start, Math.max(earliest, match.start - before), clauseEnds);
  if (start < match.start && isInsidePair(text, start)) start += 1;
  while (start < match.start && /\s/u.test(text.charAt(start))) start += 1;
  return start;
}

/** End of as many whole sentences as fit, else clauses, else what fits. */
function windowEnd(text: string, start: number, match: Span): number {
  const most = Math.max(match.end, start + maxLength);
  if (most >= text.length) return text.length;
  for (const ends of [sentenceEnds, clauseEnds]) {
    const end = endOf(text, match.end, most, ends);
    if (end > match.end) return end;
  }
  return most > match.end && isInsidePair(text, most) ? most - 1 : most;
}

function windowAround(text: string, match: Span): Span {
  const start = windowStart(text, match);
  return { start, end: windowEnd(text, start, match) };
}

const wordCount = (matches: readonly Match[], { start, end }: Span): number =>
  new Set(matches.filter((match) => match.start >= start && match.end <= end).map(({ word }) => word)).size;

function bestWindow(text: string, matches: readonly Match[], words: number): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (const match of matches.slice(0, maxTried)) {
    const window = windowAround(text, match);
    const count = words === 1 ? 1 : wordCount(matches, window);
    if (count > most) {
      best = window;
      most = count;
    }
    if (most === words) break;
  }
  return best;
}

/** Spans in order; those that overlap become one. */
function joined(matches: readonly Match[], window: Span): readonly Span[] {
  const spans: Span[] = [];
  for (const match of matches) {
    if (match.start < window.start || match.end > window.end) continue;
    const last = spans.at(-1);
    const start = match.start - window.start;
    const end = match.end - window.start;
    if (last !== undefined && start < last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}

/** The place of a part that shows most of the words, with a span for each of them; nothing when none occurs. */
export function planExcerpt(source: ExcerptSource, words: readonly string[]): PlanHit | undefined {
  const { section, text } = source;
  const matches = matchesIn(source, words);
  const window = bestWindow(text, matches, words.length);
  if (window === undefined) return undefined;
  // White space becomes a space of the same length, so that the spans hold.
  const excerpt = text.slice(window.start, window.end).replaceAll(/\s/gu, ' ');
  return { section, excerpt, spans: [...joined(matches, window)] };
}
