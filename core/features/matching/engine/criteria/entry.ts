import type { CriterionWords } from '../knowledge.js';
import { readNumber } from '../numerals.js';
import type { Reading } from '../reading.js';
import { isDenied, NEAR, saidTogether, whereSaid, type Said } from './said.js';
import { countPattern, planPattern, wordsPattern, type CountPattern } from './word-pattern.js';

/** An entry of `criteria.yaml`. Most are of plans that a report does not concern: the patterns are made when first read. */
export interface Entry {
  /** What of the plan's text the entry reads; group 1 is the least count. */
  readonly plan: RegExp;
  readonly scope: CriterionWords['scope'];
  readonly denial: boolean;
  readonly patterns: () => EntryPatterns;
}

interface EntryPatterns {
  readonly all: readonly RegExp[];
  readonly unless: RegExp | undefined;
  readonly count: 'towns' | readonly CountPattern[] | undefined;
}

/** Counts without a number in the plan's text: 多人, 多单位. */
const SEVERAL = 2;
const SEVERAL_TOWNS = /[两二三四五六七八九十2-9]个(?:街镇|街道|镇)/u;

function compilePatterns({ all, unless, count }: CriterionWords, normalise: (text: string) => string): EntryPatterns {
  // NFKC would turn the sign of a gap into three full stops.
  const plain = (word: string): string => word.split('…').map(normalise).join('…');
  const pattern = (list: readonly string[]): RegExp => wordsPattern(list.map(plain));
  return {
    all: all.map(pattern),
    unless: unless === undefined ? undefined : pattern(unless),
    count: typeof count === 'object' ? count.of.map((unit) => countPattern(plain(unit))) : count,
  };
}

/** Makes one entry ready; `normalise` as reports are normalised. */
export function compileEntry(words: CriterionWords, normalise: (text: string) => string): Entry {
  let patterns: EntryPatterns | undefined;
  return {
    plan: planPattern(normalise(words.says), words.scope === 'requirement'),
    scope: words.scope,
    denial: words.denial,
    patterns: () => (patterns ??= compilePatterns(words, normalise)),
  };
}

/** Least count of an entry that reads `planText`. */
export function leastCount(entry: Entry, planText: string): number {
  const told = entry.plan.exec(planText)?.[1];
  return told === undefined ? SEVERAL : Number(told);
}

function countsTowns({ source, places }: Reading, least: number): boolean {
  const named = new Set(places.flatMap(({ place }) => (place.towns.length === 1 ? place.towns : [])));
  const told = SEVERAL_TOWNS.exec(source.text);
  return named.size >= least || (told !== null && (readNumber(told[0].charAt(0))?.value ?? 0) >= least);
}

/** Whether a count near what was read is large enough. */
function reaches({ count }: EntryPatterns, reading: Reading, least: number, said: Said): boolean {
  if (count === undefined) return true;
  if (count === 'towns') return countsTowns(reading, least);
  const { text } = reading.source;
  return count.some(({ pattern, times }) =>
    [...text.matchAll(pattern)].some(
      (match) =>
        match.index >= said.start - NEAR &&
        match.index <= said.end + NEAR &&
        !isDenied(text, match.index) &&
        (readNumber(match.groups?.['n'] ?? '')?.value ?? 0) * times >= least,
    ),
  );
}

/** Requirements may be told anywhere in the report; those that deny something are read as they stand. */
function readAnywhere(entry: Entry, text: string): Said | undefined {
  const spans = entry.patterns().all.map((pattern) => {
    if (!entry.denial) return whereSaid(text, pattern)[0];
    const match = [...text.matchAll(pattern)][0];
    return match && { start: match.index, end: match.index + match[0].length };
  });
  return spans.includes(undefined) ? undefined : spans[0];
}

/** The span of the report that says what `entry` stands for, at least `least` times. */
export function readEntry(entry: Entry, reading: Reading, least: number): Said | undefined {
  const { text } = reading.source;
  const patterns = entry.patterns();
  if (patterns.unless && whereSaid(text, patterns.unless).length > 0) return undefined;
  const said = entry.scope === 'requirement' ? readAnywhere(entry, text) : saidTogether(text, patterns.all);
  return said && reaches(patterns, reading, least, said) ? said : undefined;
}
