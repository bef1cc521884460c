import { negationStart } from '../negation.js';

/** Words read at `[start, end)` of normalised text. */
export interface Said {
  readonly start: number;
  readonly end: number;
}

/** Further apart, two words no longer tell one thing. */
export const NEAR = 70;

const NOT_FOUND = /未发现|未见|未出现|没有发现|没有出现|并无[^,。;]*$/u;
const CLAUSE_END = /[,。;!?\n]/u;
/** Clauses are shorter; nonsense without punctuation must not be read from its beginning every time. */
const LONGEST_CLAUSE = 60;
/** A word said more often than this is nonsense or a list: the first ones tell what there is to tell. */
const MOST_PLACES = 50;

/** 「未发现聚集和暴发」 denies both. */
export function isDenied(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_CLAUSE && !CLAUSE_END.test(text.charAt(from - 1))) from -= 1;
  return negationStart(text, at) !== undefined || NOT_FOUND.test(text.slice(from, at));
}

/** Every place where `pattern` (with the flag `g`) is read undenied. */
export function whereSaid(text: string, pattern: RegExp): readonly Said[] {
  return [...text.matchAll(pattern)]
    .slice(0, MOST_PLACES)
    .filter((match) => !isDenied(text, match.index))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The span in which every pattern is read near the first of them; undefined when they are not told together. */
export function saidTogether(text: string, patterns: readonly RegExp[]): Said | undefined {
  const [first, ...rest] = patterns.map((pattern) => whereSaid(text, pattern));
  for (const anchor of first ?? []) {
    const others = rest.map((hits) => hits.find((hit) => Math.abs(hit.start - anchor.start) <= NEAR));
    const found = others.filter((hit) => hit !== undefined);
    if (found.length < rest.length) continue;
    const all = [anchor, ...found];
    return { start: Math.min(...all.map((hit) => hit.start)), end: Math.max(...all.map((hit) => hit.end)) };
  }
  return undefined;
}
