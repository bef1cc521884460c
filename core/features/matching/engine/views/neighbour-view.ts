import type { Reading } from '../reading.js';
import type { Term } from '../terms.js';
import { logSoftmax, type View } from './view.js';

/** A known way of saying things; `plan` is the class index, or −1 for everyday reports. */
export interface Exemplar {
  readonly plan: number;
  readonly text: string;
  readonly terms: readonly Term[];
}

/** A neighbour and how alike it is (cosine, 0–1). */
export interface Neighbour {
  readonly exemplar: Exemplar;
  readonly likeness: number;
  readonly index: number;
}

export interface NeighbourIndex {
  /** All exemplars sharing a term, best first; `skip` leaves one exemplar out (training). */
  readonly nearest: (reading: Pick<Reading, 'terms'>, limit: number, skip?: number) => readonly Neighbour[];
}

const TOP = 4;
const SHARPNESS = 9;

const usable = (terms: readonly Term[]): Set<string> =>
  new Set(terms.filter((t) => t.term.length > 1).map((t) => t.term));

/** Inverted index over exemplars with tf-idf cosine. */
export function createNeighbourIndex(exemplars: readonly Exemplar[]): NeighbourIndex {
  const postings = new Map<string, number[]>();
  const sets = exemplars.map((exemplar) => usable(exemplar.terms));
  sets.forEach((set, index) => {
    for (const term of set) {
      const list = postings.get(term);
      if (list) list.push(index);
      else postings.set(term, [index]);
    }
  });
  const rarity = (term: string): number => {
    const count = postings.get(term)?.length ?? 0;
    return count === 0 ? Math.log(1 + exemplars.length) : Math.log(1 + exemplars.length / count);
  };
  const norms = sets.map((set) => Math.sqrt([...set].reduce((sum, term) => sum + rarity(term) ** 2, 0)) || 1);
  return {
    nearest: (reading, limit, skip) => {
      const dots = new Float64Array(exemplars.length);
      const terms = usable(reading.terms);
      let square = 0;
      for (const term of terms) {
        const weight = rarity(term) ** 2;
        square += weight;
        for (const index of postings.get(term) ?? []) dots[index] = (dots[index] ?? 0) + weight;
      }
      // Reports are longer than phrases: a plain cosine would punish every extra sentence.
      const own = Math.sqrt(square) ** 0.6 || 1;
      const found: Neighbour[] = [];
      dots.forEach((dot, index) => {
        const exemplar = exemplars[index];
        if (dot <= 0 || index === skip || !exemplar) return;
        found.push({ exemplar, index, likeness: dot / (own * (norms[index] ?? 1)) });
      });
      return found.sort((a, b) => b.likeness - a.likeness).slice(0, limit);
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
