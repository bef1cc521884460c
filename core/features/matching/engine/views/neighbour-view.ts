import type { Reading } from '../reading.js';
import { comparableTerms, type Term } from '../terms.js';
import { logSoftmax, type View } from './view.js';

/** A known way of saying things; `plan` is the class index, or −1 for everyday reports. */
export interface Exemplar {
  readonly plan: number;
  readonly text: string;
  /** Distinct comparable terms, see `termSet`. */
  readonly terms: ReadonlySet<string>;
}

/** A neighbour and how alike it is (cosine, 0–1). */
export interface Neighbour {
  readonly exemplar: Exemplar;
  readonly likeness: number;
  readonly index: number;
}

export interface NeighbourIndex {
  readonly exemplars: readonly Exemplar[];
  /** Indexes of the exemplars that contain a term. */
  readonly containing: (term: string) => readonly number[];
  readonly termCount: number;
  /** All exemplars sharing a term, best first; `skip` leaves one exemplar out (training). */
  readonly nearest: (reading: Pick<Reading, 'terms'>, limit: number, skip?: number) => readonly Neighbour[];
}

/** Neighbours kept of one search. */
const KEPT = 60;
const TOP = 4;
const SHARPNESS = 9;

/** Inverted index over exemplars with tf-idf cosine. */
export function createNeighbourIndex(exemplars: readonly Exemplar[]): NeighbourIndex {
  const postings = new Map<string, number[]>();
  exemplars.forEach(({ terms }, index) => {
    for (const term of terms) {
      const list = postings.get(term);
      if (list) list.push(index);
      else postings.set(term, [index]);
    }
  });
  const rarity = (count: number): number => Math.log(1 + exemplars.length / Math.max(1, count));
  const squares = new Float64Array(exemplars.length);
  for (const list of postings.values()) {
    const weight = rarity(list.length) ** 2;
    for (const index of list) squares[index] = (squares[index] ?? 0) + weight;
  }
  const norms = squares.map((square) => Math.sqrt(square) || 1);
  const search = (reading: Pick<Reading, 'terms'>, skip?: number): readonly Neighbour[] => {
    const dots = new Float64Array(exemplars.length);
    const terms = comparableTerms(reading.terms);
    let square = 0;
    for (const term of terms) {
      const list = postings.get(term) ?? [];
      const weight = rarity(list.length) ** 2;
      square += weight;
      for (const index of list) dots[index] = (dots[index] ?? 0) + weight;
    }
    // Reports are longer than phrases: a plain cosine would punish every extra sentence.
    const own = Math.sqrt(square) ** 0.6 || 1;
    const found: Neighbour[] = [];
    dots.forEach((dot, index) => {
      const exemplar = exemplars[index];
      if (dot <= 0 || index === skip || !exemplar) return;
      found.push({ exemplar, index, likeness: dot / (own * (norms[index] ?? 1)) });
    });
    return found.sort((a, b) => b.likeness - a.likeness).slice(0, KEPT);
  };
  // One report is asked about three times (ranking, everyday, reasons); its terms array is its identity.
  const answered = new WeakMap<readonly Term[], readonly Neighbour[]>();
  return {
    exemplars,
    containing: (term) => postings.get(term) ?? [],
    termCount: postings.size,
    nearest: (reading, limit, skip) => {
      if (skip !== undefined) return search(reading, skip).slice(0, limit);
      const known = answered.get(reading.terms) ?? search(reading);
      answered.set(reading.terms, known);
      return known.slice(0, limit);
    },
  };
}

/** Votes of the nearest phrases, the best few per plan. */
export function createNeighbourView(index: NeighbourIndex, classCount: number): View {
  return (reading) => {
    const best: number[][] = Array.from({ length: classCount }, () => []);
    for (const { exemplar, likeness } of index.nearest(reading, 60)) {
      const list = best[exemplar.plan];
      if (list && list.length < TOP) list.push(likeness);
    }
    const scores = best.map((list) => list.reduce((sum, value, rank) => sum + value / (rank + 1), 0));
    const top = Math.max(...scores, 1e-6);
    return logSoftmax(scores.map((score) => (score / top) * Math.min(SHARPNESS, 2 + top * 1.2)));
  };
}
