import { featuresOf } from './features.js';
import type { Reading } from './reading.js';
import type { NeighbourIndex } from './views/neighbour-index.js';

/** Class index of everyday exemplars in the neighbour index. */
export const EVERYDAY = -1;

/** What speaks for or against everyday, by name; how much each counts is learned. */
export type EverydaySignals = Readonly<Record<string, number>> & {
  /** Log odds of everyday by how often its words stand in everyday lines and in phrases of plans. */
  readonly words: number;
};

/** Opinions of the linear models on a report; in training, of models that have not seen it. */
export interface LinearOpinion {
  /** Log odds of everyday by its words. */
  readonly everyday: number;
  /** Probability of the likeliest plan by the words alone. */
  readonly plan: number;
}

const NEAREST = 40;
const VOTERS = 12;
const SMOOTHING = 0.3;
/** Log odds beyond this add nothing: one model must not outvote the rest. */
const CLAMP = 6;
const clamp = (value: number): number => Math.max(-CLAMP, Math.min(CLAMP, value));

/** Words before a hazard that make it a fear, a question or a plan instead of an event. */
const FEARED =
  /(?:怕|担心|万一|生怕|以防|防止|避免|免得|如果|要是|假如|哪天|会不会|像|好比|听说|afraid|worried|what if|in case)[^,。;!?]{0,6}$/u;
const LEAD = 12;

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Everyday against plans among the nearest phrases: the best of each, and a vote of the first dozen. */
function neighbourSignals(
  reading: Reading,
  index: NeighbourIndex,
  skip?: number,
): { readonly contrast: number; readonly votes: number } {
  const near = index.nearest(reading, NEAREST, skip);
  const best = (everyday: boolean): number =>
    near.find(({ exemplar }) => (exemplar.plan === EVERYDAY) === everyday)?.likeness ?? 0;
  const [everyday, plan] = [best(true), best(false)];
  const voters = near.slice(0, VOTERS);
  const weight = sumOf(voters.map(({ likeness }) => likeness ** 2));
  const forIt = sumOf(voters.map(({ exemplar, likeness }) => (exemplar.plan === EVERYDAY ? likeness ** 2 : 0)));
  return { contrast: (everyday - plan) / (everyday + plan + 0.3), votes: weight === 0 ? 0 : (2 * forIt) / weight - 1 };
}

/** How often the words stand in everyday lines and in phrases of plans (naive Bayes). */
function wordSignal(reading: Reading, index: NeighbourIndex, skip?: number): number {
  const { everyday, plans } = index.totals;
  let odds = 0;
  let known = 0;
  for (const key of reading.keys) {
    const counts = index.everydayCounts(key, skip);
    if (counts.everyday + counts.plans === 0) continue;
    known += 1;
    const inside = (counts.everyday + SMOOTHING) / (everyday + SMOOTHING * index.termCount);
    const outside = (counts.plans + SMOOTHING) / (plans + SMOOTHING * index.termCount);
    odds += Math.log(inside / outside);
  }
  return clamp(odds / Math.sqrt(Math.max(4, known)));
}

/** Signals beside the words themselves; the same ones are stacked in training, with `skip` leaving the sample's own phrase out. */
export function everydaySignals(
  reading: Reading,
  index: NeighbourIndex,
  opinion: LinearOpinion,
  skip?: number,
): EverydaySignals {
  const { text } = reading.source;
  const ids = (polarity: string, feared: boolean): number =>
    new Set(
      reading.concepts
        .filter(
          (hit) =>
            hit.concept.polarity === polarity &&
            !hit.negated &&
            FEARED.test(text.slice(Math.max(0, hit.start - LEAD), hit.start)) === feared,
        )
        .map((hit) => hit.concept.id),
    ).size;
  const denied = reading.concepts.filter((hit) => hit.negated).length;
  return {
    linear: clamp(opinion.everyday),
    plan: opinion.plan,
    words: wordSignal(reading, index, skip),
    ...neighbourSignals(reading, index, skip),
    hazard: Math.min(3, ids('hazard', false)),
    feared: Math.min(2, ids('hazard', true)),
    harm: Math.min(2, ids('harm', false)),
    warning: Math.min(2, ids('warning', false)),
    calm: Math.min(3, ids('calm', false) + ids('calm', true)),
    denied: Math.min(2, denied),
    question: /[?？]|吗|能不能|请问/u.test(text) ? 1 : 0,
    number: Math.min(2, reading.facts.length),
    length: Math.min(1.5, text.length / 80),
    latin: /^[^\u4e00-\u9fff]*$/u.test(text) ? 1 : 0,
  };
}

/** Log odds of everyday by one linear row. */
export function linearOdds(
  reading: Reading,
  featureIndex: ReadonlyMap<string, number>,
  row: ArrayLike<number>,
  bias: number,
): number {
  let score = bias;
  for (const [feature, value] of featuresOf(reading)) {
    const at = featureIndex.get(feature);
    if (at !== undefined) score += (row[at] ?? 0) * value;
  }
  return score;
}
