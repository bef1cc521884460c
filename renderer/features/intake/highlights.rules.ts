/** A stretch of the report to mark, and the small words under it. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly kind: 'reason' | 'fact' | 'place';
}

export interface Segment {
  readonly text: string;
  readonly highlight?: Highlight;
}

const rank = { reason: 0, place: 1, fact: 2 } as const;

function isFree(taken: readonly Highlight[], next: Highlight): boolean {
  return taken.every((other) => next.end <= other.start || next.start >= other.end);
}

/** Keeps the more telling of overlapping highlights: reasons, then places, then facts; longer before shorter. */
export function withoutOverlaps(highlights: readonly Highlight[], length: number): readonly Highlight[] {
  const sorted = highlights
    .filter((one) => one.start >= 0 && one.end <= length && one.end > one.start)
    .toSorted((a, b) => rank[a.kind] - rank[b.kind] || b.end - b.start - (a.end - a.start));
  const kept: Highlight[] = [];
  for (const one of sorted) if (isFree(kept, one)) kept.push(one);
  return kept.toSorted((a, b) => a.start - b.start);
}

/** The text cut into plain and marked stretches. Joined together they are the text exactly as typed. */
export function segmentsOf(text: string, highlights: readonly Highlight[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const highlight of withoutOverlaps(highlights, text.length)) {
    if (highlight.start > at) segments.push({ text: text.slice(at, highlight.start) });
    segments.push({ text: text.slice(highlight.start, highlight.end), highlight });
    at = highlight.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}
