import type { Clause } from './clauses.js';
import type { NearHit } from './near-words.js';
import { PEOPLE_UNIT, type Quantity } from './quantity.js';

/** A quantity that may tell a metric, in the metric's unit. */
export interface Candidate {
  readonly quantity: Quantity;
  readonly value: number;
}

/** A candidate and the word that gives it its meaning. */
export interface Picked extends Candidate {
  readonly hit: NearHit;
}

/** What a metric's words are weighed against. */
interface Ground {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly hits: readonly NearHit[];
  /** Words of other metrics that count the same kind of thing. */
  readonly rivals: readonly NearHit[];
  readonly reach: 'clause' | 'sentence' | 'report';
  /** The words tell what happened to people (昏迷), not who they are (外籍). */
  readonly happens: boolean;
}

/** Between parts of a list inside one clause. */
const LIST = /^(?:[^、和及与]{0,4})(?:、|和|及|与|and|plus)/u;
const LIST_REACH = 14;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** 都没上来: all of those counted in the clause before. */
const ALL = /^[^,。;]{0,4}(?:都|全(?!部门|区)|均|一个也|一个都|none of|both|all of)/u;
const ALL_REACH = 24;
/** 有个老太摔倒,昏迷了: nobody else is named at the head of the clause, so it goes on about those before. */
const CARRIED = /^(?:现在|现|目前|已经|已|当场|就|还|后来|结果|到现在|至今|医生|说|讲|人|一直|送到医院|送医院){0,3}$/u;

const gapOf = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The nearest candidate; of two equally near ones the later, because 死了一个 counts what follows. */
function nearest(hit: NearHit, candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates)
    if (!best || gapOf(candidate.quantity, hit) <= gapOf(best.quantity, hit)) best = candidate;
  return best;
}

function byClause<T>(items: readonly T[], clause: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const list = map.get(clause(item));
    if (list) list.push(item);
    else map.set(clause(item), [item]);
  }
  return map;
}

/** Candidates with a word of the metric in their own clause, and no other metric's word nearer. */
function inClause({ hits, rivals }: Ground, candidates: readonly Candidate[]): readonly Picked[] {
  const there = byClause(candidates, ({ quantity }) => quantity.clause);
  return hits.flatMap((hit): Picked[] => {
    const candidate = nearest(hit, there.get(hit.clause) ?? []);
    if (!candidate) return [];
    const gap = gapOf(candidate.quantity, hit);
    const taken = rivals.some((rival) => rival.clause === hit.clause && gapOf(candidate.quantity, rival) < gap);
    return taken ? [] : [{ ...candidate, hit }];
  });
}

/** 一家三口在屋里,都没醒过来 and 有个老太摔倒,昏迷了: the word stands in the next clause and means all of them. */
function allOfThem({ text, clauses, hits, happens }: Ground, candidates: readonly Candidate[]): readonly Picked[] {
  const there = byClause(candidates, ({ quantity }) => quantity.clause);
  return hits.flatMap((hit): Picked[] => {
    if (there.has(hit.clause)) return [];
    const candidate = there.get(hit.clause - 1)?.at(-1) ?? there.get(hit.clause - 2)?.at(-1);
    if (!candidate) return [];
    if (hit.end - candidate.quantity.end > ALL_REACH) return [];
    const after = clauses.slice(candidate.quantity.clause + 1, hit.clause + 1);
    const head = text.slice(clauses[hit.clause]?.start ?? hit.start, hit.start);
    const isCarried = happens && candidate.quantity.clause === hit.clause - 1 && CARRIED.test(head.trimStart());
    return isCarried || after.some(({ start }) => ALL.test(text.slice(start, hit.end))) ? [{ ...candidate, hit }] : [];
  });
}

/** One person told of elsewhere (一个小姑娘忘了带走) is seldom who is meant. */
const isSeveral = ({ quantity, value }: Candidate): boolean =>
  (quantity.unit !== PEOPLE_UNIT && quantity.bare !== true) || value > 1;

/** Candidates of clauses without a word of another metric, as far from the metric's word as `near` allows. */
function further(
  { hits, rivals }: Ground,
  candidates: readonly Candidate[],
  near: (candidate: Candidate, hit: NearHit) => boolean,
): readonly Picked[] {
  const foreign = new Set(rivals.map(({ clause }) => clause));
  return candidates.flatMap((candidate): Picked[] => {
    if (foreign.has(candidate.quantity.clause) || !isSeveral(candidate)) return [];
    const hit = hits.find((one) => near(candidate, one));
    return hit ? [{ ...candidate, hit }] : [];
  });
}

/** 甲村三百户、乙村一百五十户停水: what is listed with a picked one is told with it. */
function withListed(
  { text, rivals }: Ground,
  picked: readonly Picked[],
  candidates: readonly Candidate[],
): readonly Picked[] {
  const all = [...picked];
  const known = new Set(picked.map(({ quantity }) => quantity.start));
  for (const one of all)
    for (const other of candidates) {
      const [first, second] = one.quantity.start < other.quantity.start ? [one, other] : [other, one];
      const gap = second.quantity.start - first.quantity.end;
      if (gap > LIST_REACH || known.has(other.quantity.start)) continue;
      const isSameClause = other.quantity.clause === one.quantity.clause;
      const isOther = rivals.some(({ start, end }) => start >= first.quantity.end && end <= second.quantity.start);
      if (isOther || !isSameClause || !LIST.test(text.slice(first.quantity.end, second.quantity.start))) continue;
      known.add(other.quantity.start);
      all.push({ ...other, hit: one.hit });
    }
  return all;
}

/** The candidates that tell the metric: from the nearest ring that holds any, out to the metric's reach. */
export function pick(ground: Ground, candidates: readonly Candidate[]): readonly Picked[] {
  if (ground.hits.length === 0 || candidates.length === 0) return [];
  const { clauses } = ground;
  const sentence = (index: number): number | undefined => clauses[index]?.sentence;
  const withUnit = candidates.filter(({ quantity }) => quantity.unit !== '');
  const rings: (() => readonly Picked[])[] = [
    () => inClause(ground, candidates),
    () => allOfThem(ground, withUnit),
    () =>
      further(
        ground,
        withUnit,
        ({ quantity }, hit) =>
          Math.abs(quantity.clause - hit.clause) <= 1 && sentence(quantity.clause) === sentence(hit.clause),
      ),
    () => further(ground, withUnit, ({ quantity }, hit) => sentence(quantity.clause) === sentence(hit.clause)),
    () => further(ground, withUnit, () => true),
  ];
  const reached = { clause: 2, sentence: 4, report: 5 }[ground.reach];
  for (const ring of rings.slice(0, reached)) {
    const picked = ring();
    if (picked.length > 0) return withListed(ground, picked, candidates);
  }
  return [];
}
