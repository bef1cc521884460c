/** A piece of text used for comparison, with its place in the masked text. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Stands in for a place name or a denied hazard, so that no n-gram crosses the gap. */
export const MASK = '\u0001';

const RUN = /[\u3400-\u9fff]+|[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?/gu;
const HAN = /^[\u3400-\u9fff]/u;
const STOP_WORDS = new Set(
  'a an the of to in on at is are was were be been and or it its this that we our my i you for from with has have had there as by they them their'.split(
    ' ',
  ),
);

/** Masks spans of the text, keeping its length so that offsets stay true. */
export function maskSpans(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let masked = text;
  for (const { start, end } of spans) masked = masked.slice(0, start) + MASK.repeat(end - start) + masked.slice(end);
  return masked;
}

/** Crude English stem: enough to join leak, leaks, leaking, leaked. */
export function stem(word: string): string {
  const cut = word.replace(/'s$/u, '');
  if (cut.length > 5) return cut.replace(/(?:ing|ed|es|s)$/u, '');
  return cut.length > 3 ? cut.replace(/s$/u, '') : cut;
}

function addGrams(out: Term[], run: string, at: number, size: number): void {
  for (let i = 0; i + size <= run.length; i += 1)
    out.push({ term: run.slice(i, i + size), start: at + i, end: at + i + size });
}

/** Character n-grams of Chinese runs, stemmed words and word pairs of English; `sizes` are the Chinese gram lengths. */
export function extractTerms(text: string, sizes: readonly number[]): readonly Term[] {
  const out: Term[] = [];
  let previous: Term | undefined;
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    if (HAN.test(run)) {
      for (const size of sizes) addGrams(out, run, match.index, size);
      previous = undefined;
    } else if (/^[a-z]/u.test(run)) {
      const word = { term: stem(run), start: match.index, end: match.index + run.length };
      if (STOP_WORDS.has(run)) continue;
      out.push(word);
      if (previous) out.push({ term: `${previous.term}_${word.term}`, start: previous.start, end: word.end });
      previous = word;
    }
  }
  return out;
}

/** What exemplars are indexed by: a pair of Chinese characters as one number, an English word or pair of words as itself. */
export type TermKey = number | string;

const FIRST_HAN = 0x3400;
const HAN_BITS = 15;

/** Key of the pair of Chinese characters at `at`. Below 2³⁰, so that maps keep it as a small integer. */
export const pairKey = (text: string, at: number): number =>
  ((text.charCodeAt(at) - FIRST_HAN) << HAN_BITS) | (text.charCodeAt(at + 1) - FIRST_HAN);

const LAST_RUN_HAN = 0x9fff;
const isHanUnit = (unit: number): boolean => unit >= FIRST_HAN && unit <= LAST_RUN_HAN;
const isLetterUnit = (unit: number): boolean => unit >= 97 && unit <= 122;
/** One English word or number as `RUN` reads it, from a place in the text. */
const LATIN_RUN = /[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?/uy;

/**
 * Visits character pairs and English words of a text, repetitions included; gives what `extractTerms` gives without making
 * a piece of text for each. The phrase bank is read by this at every start.
 */
export function visitKeys(text: string, visit: (key: TermKey) => void): void {
  let previous: string | undefined;
  let unit = 0;
  for (let at = 0; at < text.length; at += 1) {
    const before = unit;
    unit = text.charCodeAt(at);
    if (isHanUnit(unit)) {
      if (isHanUnit(before)) visit(((before - FIRST_HAN) << HAN_BITS) | (unit - FIRST_HAN));
      previous = undefined;
    } else if (isLetterUnit(unit) || (unit >= 48 && unit <= 57)) {
      LATIN_RUN.lastIndex = at;
      const run = LATIN_RUN.exec(text)?.[0] ?? '';
      at += Math.max(0, run.length - 1);
      unit = 0;
      if (!isLetterUnit(run.charCodeAt(0)) || STOP_WORDS.has(run)) continue;
      const word = stem(run);
      visit(word);
      if (previous !== undefined) visit(`${previous}_${word}`);
      previous = word;
    }
  }
}

/** The key of a report's term; undefined for single characters and longer grams, which are not compared. */
export function termKey(term: string): TermKey | undefined {
  if (term.charCodeAt(0) >= FIRST_HAN) return term.length === 2 ? pairKey(term, 0) : undefined;
  return term.length >= 2 ? term : undefined;
}

/** The distinct keys of a report's terms. */
export function comparableKeys(terms: readonly Term[]): Set<TermKey> {
  const keys = new Set<TermKey>();
  for (const { term } of terms) {
    const key = termKey(term);
    if (key !== undefined) keys.add(key);
  }
  return keys;
}
