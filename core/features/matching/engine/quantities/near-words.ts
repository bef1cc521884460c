import type { MetricWords } from '../knowledge.js';
import { negationStart } from '../negation.js';
import { clauseAt, type Clause } from './clauses.js';

/** A word of a metric, read undenied. */
export interface NearHit {
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  readonly word: string;
}

/** The words of one metric, ready for reading. */
export interface CompiledWords {
  readonly words: MetricWords;
  readonly near: RegExp;
  /** Word of a criterion, and what counts for it: the words of `near` and its own. */
  readonly ifNamed: readonly (readonly [named: string, words: RegExp])[];
  readonly with: RegExp | undefined;
  readonly not: RegExp | undefined;
  readonly elsewhere: RegExp | undefined;
  readonly said: RegExp | undefined;
  /** Words that set a clause aside for all metrics but are this one's own: the capacity of a place. */
  readonly ignore: RegExp | undefined;
}

const NOTHING = /(?!)/gu;
const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const NUMERALS = /^[一二三四五六七八九十百千万]+$/u;

function sourceOf(word: string): string {
  if (/^[a-z]/u.test(word)) return `(?<![a-z])${escape(word)}(?![a-z])`;
  // 万一 is no part of 一万一千.
  return NUMERALS.test(word) ? `(?<![\\d一二两三四五六七八九十百千])${word}` : escape(word);
}

/** One pattern for many plain words, the longest first; English words must stand alone. */
export function anyOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const sources = [...words].sort((a, b) => b.length - a.length).map(sourceOf);
  return new RegExp(sources.join('|'), 'gu');
}

/** Prepares the words of a metric once. */
export function compileWords(words: MetricWords, ignored: readonly string[]): CompiledWords {
  const { ifNamed } = words;
  // Words that tell of one person tell as well what is counted.
  const near = words.holds === 'people' ? [...new Set([...words.near, ...Object.keys(words.said)])] : words.near;
  return {
    words,
    near: anyOf(near) ?? NOTHING,
    ifNamed: Object.entries(ifNamed).map(([named, more]) => [named, anyOf([...near, ...more]) ?? NOTHING]),
    with: anyOf(words.with),
    not: anyOf(words.not),
    elsewhere: anyOf(words.elsewhere),
    said: anyOf(Object.keys(words.said)),
    ignore: near.some((word) => ignored.includes(word))
      ? anyOf(ignored.filter((word) => !near.includes(word)))
      : undefined,
  };
}

/** Where `pattern` is read undenied. */
export function findWords(text: string, pattern: RegExp, clauses: readonly Clause[]): readonly NearHit[] {
  return [...text.matchAll(pattern)]
    .filter((match) => negationStart(text, match.index) === undefined)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      clause: clauseAt(clauses, match.index),
      word: match[0],
    }));
}
