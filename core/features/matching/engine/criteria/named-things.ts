import { negationStart } from '../negation.js';
import { quoteOriginal } from '../normalise.js';
import { readNumber } from '../numerals.js';
import type { Reading } from '../reading.js';
import { cues, type Cue } from './cues.js';

/** Further apart, two words no longer tell one thing. */
const NEAR = 70;

interface Said {
  readonly start: number;
  readonly end: number;
}

const NOT_FOUND = /未发现|未见|未出现|没有发现|没有出现|并无[^,。;]*$/u;

/** 「未发现聚集和暴发」 denies both. */
function isDenied(text: string, at: number): boolean {
  const from = Math.max(...[',', '。', ';', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  return negationStart(text, at) !== undefined || NOT_FOUND.test(text.slice(from, at));
}

function where(text: string, pattern: RegExp): readonly Said[] {
  return [...text.matchAll(new RegExp(pattern.source, 'gu'))]
    .filter((match) => !isDenied(text, match.index))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function together(text: string, patterns: readonly RegExp[]): Said | undefined {
  const [first, ...rest] = patterns.map((pattern) => where(text, pattern));
  for (const anchor of first ?? []) {
    const others = rest.map((hits) => hits.find((hit) => Math.abs(hit.start - anchor.start) <= NEAR));
    const found = others.filter((hit) => hit !== undefined);
    if (found.length < rest.length) continue;
    const all = [anchor, ...found];
    return { start: Math.min(...all.map((hit) => hit.start)), end: Math.max(...all.map((hit) => hit.end)) };
  }
  return undefined;
}

function reaches(reading: Reading, cue: Cue, least: number): boolean {
  if (cue.count === undefined) return true;
  const { text } = reading.source;
  if (cue.count === 'towns') {
    const named = new Set(reading.places.flatMap(({ place }) => (place.towns.length === 1 ? place.towns : [])));
    return named.size >= least || /[两二三四五六七八九十]个(?:街镇|街道|镇)/u.test(text);
  }
  const counts = [...text.matchAll(new RegExp(cue.count.source, 'gu'))].filter((match) => !isDenied(text, match.index));
  return counts.some((match) => (readNumber(match.groups?.['n'] ?? '')?.value ?? 0) >= least);
}

/** Shorter segments (渡船, 锅炉) name no event; figures are for conditions and cues. */
const SHORTEST = 5;
const NO_EVENT = /\d|预警|[ivⅠⅡⅢⅣ]/iu;
/** Share of a segment's character pairs that must be read, and how far they may spread. */
const SHARE = 0.8;
const SPREAD = 1.6;

/** A segment said nearly word for word. */
function saidLiterally(text: string, segment: string): Said | undefined {
  const pairs = Array.from({ length: segment.length - 1 }, (_, at) => segment.slice(at, at + 2));
  for (let start = text.indexOf(segment.slice(0, 2)); start >= 0;) {
    const end = Math.min(text.length, start + Math.ceil(segment.length * SPREAD));
    const window = text.slice(start, end);
    const read = pairs.filter((pair) => window.includes(pair)).length;
    if (read >= pairs.length * SHARE && !isDenied(text, start)) return { start, end };
    start = text.indexOf(segment.slice(0, 2), start + 1);
  }
  return undefined;
}

function bySegments(criterionText: string, reading: Reading): string | undefined {
  for (const segment of criterionText.split(/[、，,或且]/u)) {
    if (segment.length < SHORTEST || NO_EVENT.test(segment)) continue;
    const span = saidLiterally(reading.source.text, segment);
    if (span) return quoteOriginal(reading.source, span.start, span.end);
  }
  return undefined;
}

function byCues(criterionText: string, reading: Reading): string | undefined {
  for (const cue of cues) {
    const said = cue.says.exec(criterionText);
    if (!said || cue.unless?.test(reading.source.text) === true) continue;
    const least = said[1] === undefined ? 2 : Number(said[1]);
    const span = together(reading.source.text, cue.all);
    if (span && reaches(reading, cue, least)) return quoteOriginal(reading.source, span.start, span.end);
  }
  return undefined;
}

/** The words of the report that say a concrete thing named in `criterionText` (锅炉爆炸, 桥梁被撞); undefined when none does. */
export function namedThing(criterionText: string, reading: Reading): string | undefined {
  return byCues(criterionText, reading) ?? bySegments(criterionText, reading);
}
