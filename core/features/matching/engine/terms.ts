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

/** Distinct character pairs and English words of a text, without offsets: what exemplars are indexed by. */
export function termSet(text: string): Set<string> {
  const out = new Set<string>();
  let previous: string | undefined;
  for (const run of text.match(RUN) ?? []) {
    if (HAN.test(run)) {
      for (let i = 0; i + 2 <= run.length; i += 1) out.add(run.slice(i, i + 2));
      previous = undefined;
    } else if (/^[a-z]/u.test(run) && !STOP_WORDS.has(run)) {
      const word = stem(run);
      out.add(word);
      if (previous !== undefined) out.add(`${previous}_${word}`);
      previous = word;
    }
  }
  return out;
}

/** The terms of a report that `termSet` would give. */
export function comparableTerms(terms: readonly Term[]): Set<string> {
  const set = new Set<string>();
  for (const { term } of terms) if (term.length === 2 || (term.length > 2 && term.charCodeAt(0) < 128)) set.add(term);
  return set;
}
