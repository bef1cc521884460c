import { tellingSpans } from './telling-words.js';
import { termKey, visitKeys, type TermKey } from './terms.js';
import type { Reading } from './reading.js';
import type { Neighbour, NeighbourIndex } from './views/neighbour-index.js';

/** Words the report shares with a known phrase of a plan. */
export interface SharedWords {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

const PHRASES = 3;
/** Least worth of shared words: 在床上 or 啥辰光 stand in phrases of every plan and tell nothing. */
const LEAST_WORTH = 3.2;
/** Reasons are quoted from the first thousand characters or so. */
const READ_TERMS = 3000;

/**
 * What of the report made each of the nearest phrases near: the shared words that are rare and that this plan's phrases hold
 * more often than others'. `near` are phrases of the plan `planIndex`, nearest first.
 */
export function sharedWords(
  reading: Reading,
  near: readonly Neighbour[],
  index: NeighbourIndex,
  planIndex: number,
  normalise: (text: string) => string,
): SharedWords[] {
  const size = index.exemplars.length;
  const known = new Map<TermKey, number>();
  const weigh = (key: TermKey): number => {
    const holding = index.containing(key).length;
    if (holding === 0) return 0;
    const own = index.planCounts(key, planIndex + 1)[planIndex] ?? 0;
    return (Math.log(1 + size / holding) * own) / holding;
  };
  const worthOf = (key: TermKey): number => {
    const worth = known.get(key) ?? weigh(key);
    known.set(key, worth);
    return worth;
  };
  return near.slice(0, PHRASES).flatMap(({ exemplar }) => {
    const keys = new Set<TermKey>();
    visitKeys(normalise(exemplar.text), (key) => keys.add(key));
    const shared = reading.terms.slice(0, READ_TERMS).flatMap((term) => {
      const key = termKey(term.term);
      return key !== undefined && keys.has(key) ? [{ ...term, worth: worthOf(key) }] : [];
    });
    const [best] = tellingSpans(shared, reading.masked);
    return best !== undefined && best.worth >= LEAST_WORTH
      ? [{ start: best.start, end: best.end, phrase: exemplar.text }]
      : [];
  });
}
