import type { Term } from './terms.js';

/** A stretch of the report and how much its terms say for a plan. */
export interface TellingSpan {
  readonly start: number;
  readonly end: number;
  readonly worth: number;
}

/** Shared English words stand a space or a hyphen apart. */
const BETWEEN = /^[\s-]?$/u;

/** Joins terms that lie on or next to each other in `text` into stretches, most telling first. */
export function tellingSpans(terms: readonly (Term & { readonly worth: number })[], text: string): TellingSpan[] {
  const ordered = [...terms].sort((a, b) => a.start - b.start || a.end - b.end);
  const spans: TellingSpan[] = [];
  for (const { start, end, worth } of ordered) {
    const last = spans[spans.length - 1];
    if (last !== undefined && BETWEEN.test(text.slice(last.end, start)))
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end), worth: last.worth + worth };
    else spans.push({ start, end, worth });
  }
  return spans.sort((a, b) => b.worth - a.worth);
}
