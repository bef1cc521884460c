export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Excerpt {
  readonly text: string;
  readonly spans: readonly Span[];
}

const before = 8;
const after = 22;

/** Every place where one of the words stands in a text, in order, without overlaps. */
export function spansOf(text: string, words: readonly string[]): readonly Span[] {
  const lower = text.toLowerCase();
  const found: Span[] = [];
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0 && word !== ''; at = lower.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
  }
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, i, all) => !all.slice(0, i).some((other) => other.end > span.start));
}

/** Words of a search, lower case. */
export function wordsOf(text: string): readonly string[] {
  return text
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** The part of a text around its first hit, on one line, with every hit in it. */
export function around(
  hit: { readonly excerpt: string; readonly spans: readonly Span[] },
  words: readonly string[],
): Excerpt {
  const text = hit.excerpt.replaceAll(/\s/gu, ' ');
  const own = spansOf(text, words);
  const spans = own.length > 0 ? own : hit.spans;
  const first = spans[0]?.start ?? 0;
  const start = first <= before ? 0 : first - before;
  const end = Math.min(text.length, first + after);
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end) + (end < text.length ? '…' : ''),
    spans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}
