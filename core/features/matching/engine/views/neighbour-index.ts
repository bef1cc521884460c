import type { Reading } from '../reading.js';
import { visitKeys, type TermKey } from '../terms.js';
import { BestOf } from './best-of.js';

/** A known way of saying things; `plan` is the class index, or −1 for everyday reports. */
export interface Exemplar {
  readonly plan: number;
  readonly text: string;
}

/** An exemplar with the normalised text it is compared by. */
export interface ExemplarSource extends Exemplar {
  readonly folded: string;
}

/** A neighbour and how alike it is (cosine, 0–1). */
export interface Neighbour {
  readonly exemplar: Exemplar;
  readonly likeness: number;
  readonly index: number;
}

/** A count among everyday lines and one among phrases of plans. */
export interface EverydayCounts {
  readonly everyday: number;
  readonly plans: number;
}

export interface NeighbourIndex {
  readonly exemplars: readonly Exemplar[];
  /** Distinct terms of each exemplar. */
  readonly sizes: ArrayLike<number>;
  /** Indexes of the exemplars that contain a term. */
  readonly containing: (key: TermKey) => readonly number[];
  readonly termCount: number;
  /** How many exemplars of each plan contain a term. */
  readonly planCounts: (key: TermKey, planCount: number) => Float64Array;
  /** How many everyday lines and phrases of plans contain a term, `skip` left out. */
  readonly everydayCounts: (key: TermKey, skip?: number) => EverydayCounts;
  /** Distinct terms of all everyday lines and of all phrases. */
  readonly totals: EverydayCounts;
  /** All exemplars sharing a term, best first; `skip` leaves one exemplar out (training). */
  readonly nearest: (reading: Pick<Reading, 'keys'>, limit: number, skip?: number) => readonly Neighbour[];
}

/** Neighbours kept of one search. */
const KEPT = 60;

interface Postings {
  readonly lists: ReadonlyMap<TermKey, readonly number[]>;
  /** Distinct terms of each exemplar. */
  readonly sizes: Uint16Array;
}

function collect(sources: readonly ExemplarSource[]): Postings {
  const lists = new Map<TermKey, number[]>();
  const sizes = new Uint16Array(sources.length);
  sources.forEach(({ folded }, index) => {
    visitKeys(folded, (key) => {
      const list = lists.get(key);
      // Exemplars come in order: a term said twice is the last entry already.
      if (list === undefined) lists.set(key, [index]);
      else if (list[list.length - 1] !== index) list.push(index);
      else return;
      sizes[index] = (sizes[index] ?? 0) + 1;
    });
  });
  return { lists, sizes };
}

type Search = (reading: Pick<Reading, 'keys'>, skip?: number) => readonly Neighbour[];

/** Tf-idf cosine over the postings. Its buffers serve one search after the other. */
function createSearch(exemplars: readonly Exemplar[], { lists }: Postings): Search {
  const rarity = (count: number): number => Math.log(1 + exemplars.length / Math.max(1, count));
  const squares = new Float64Array(exemplars.length);
  for (const list of lists.values()) {
    const weight = rarity(list.length) ** 2;
    for (const index of list) squares[index] = (squares[index] ?? 0) + weight;
  }
  const norms = squares.map((square) => Math.sqrt(square) || 1);
  const dots = new Float64Array(exemplars.length);
  const touched: number[] = [];
  const gather = (keys: ReadonlySet<TermKey>): number => {
    let square = 0;
    for (const key of keys) {
      const list = lists.get(key) ?? [];
      const weight = rarity(list.length) ** 2;
      square += weight;
      for (const index of list) {
        const dot = dots[index] ?? 0;
        if (dot === 0) touched.push(index);
        dots[index] = dot + weight;
      }
    }
    return square;
  };
  return ({ keys }, skip) => {
    // Reports are longer than phrases: a plain cosine would punish every extra sentence.
    const own = Math.sqrt(gather(keys)) ** 0.6 || 1;
    const best = new BestOf(KEPT);
    for (const index of touched) {
      if (index !== skip) best.offer(index, (dots[index] ?? 0) / (own * (norms[index] ?? 1)));
      dots[index] = 0;
    }
    touched.length = 0;
    return best.list().flatMap(({ index, likeness }) => {
      const exemplar = exemplars[index];
      return exemplar ? [{ exemplar, index, likeness }] : [];
    });
  };
}

/** Inverted index over exemplars with tf-idf cosine. */
export function createNeighbourIndex(sources: readonly ExemplarSource[]): NeighbourIndex {
  const exemplars = sources.map(({ plan, text }): Exemplar => ({ plan, text }));
  const postings = collect(sources);
  const { lists, sizes } = postings;
  const search = createSearch(exemplars, postings);
  const planOf = (at: number): number => exemplars[at]?.plan ?? -1;
  const countOf = (list: readonly number[]): EverydayCounts => {
    const everyday = list.filter((at) => planOf(at) < 0).length;
    return { everyday, plans: list.length - everyday };
  };
  const counted = new Map<TermKey, EverydayCounts>();
  const sizeOf = (everyday: boolean): number =>
    sizes.reduce((sum, size, at) => (planOf(at) < 0 === everyday ? sum + size : sum), 0);
  // One report is asked about three times (ranking, everyday, reasons); its keys are its identity.
  const answered = new WeakMap<ReadonlySet<TermKey>, readonly Neighbour[]>();
  return {
    exemplars,
    sizes,
    containing: (key) => lists.get(key) ?? [],
    termCount: lists.size,
    totals: { everyday: sizeOf(true), plans: sizeOf(false) },
    everydayCounts: (key, skip) => {
      const list = lists.get(key) ?? [];
      if (skip !== undefined) return countOf(list.filter((at) => at !== skip));
      const known = counted.get(key) ?? countOf(list);
      if (list.length > 0) counted.set(key, known);
      return known;
    },
    planCounts: (key, planCount) => {
      const row = new Float64Array(planCount);
      for (const at of lists.get(key) ?? []) {
        const plan = planOf(at);
        if (plan >= 0) row[plan] = (row[plan] ?? 0) + 1;
      }
      return row;
    },
    nearest: (reading, limit, skip) => {
      if (skip !== undefined) return search(reading, skip).slice(0, limit);
      const known = answered.get(reading.keys) ?? search(reading);
      answered.set(reading.keys, known);
      return known.slice(0, limit);
    },
  };
}
