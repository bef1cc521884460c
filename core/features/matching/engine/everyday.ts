import { featuresOf } from './features.js';
import type { MatchWeights } from './knowledge.js';
import type { Reading } from './reading.js';
import type { LinearModel } from './weights.js';
import type { NeighbourIndex } from './views/neighbour-view.js';

/** Class index of everyday exemplars in the neighbour index. */
export const EVERYDAY = -1;

/** Facts about people that forbid calling a report everyday. */
const PEOPLE_FACTS = new Set(['deaths', 'serious', 'trapped', 'injured', 'hospitalised', 'patients', 'adr']);

/** Signals beside the words themselves; the same ones are stacked in training. */
export function everydaySignals(
  reading: Reading,
  index: NeighbourIndex,
  skip?: number,
): Readonly<Record<string, number>> {
  let everyday = 0;
  let plan = 0;
  for (const { exemplar, likeness } of index.nearest(reading, 40, skip)) {
    if (exemplar.plan === EVERYDAY) everyday = Math.max(everyday, likeness);
    else plan = Math.max(plan, likeness);
  }
  const count = (polarity: string): number =>
    new Set(
      reading.concepts.filter((hit) => hit.concept.polarity === polarity && !hit.negated).map((hit) => hit.concept.id),
    ).size;
  const denied = reading.concepts.filter((hit) => hit.negated).length;
  return {
    contrast: (everyday - plan) / (everyday + plan + 0.3),
    hazard: Math.min(3, count('hazard')),
    harm: Math.min(2, count('harm')),
    warning: Math.min(2, count('warning')),
    calm: Math.min(3, count('calm')),
    denied: Math.min(2, denied),
    question: /[?？]|吗|能不能|请问/u.test(reading.source.text) ? 1 : 0,
    number: Math.min(2, reading.facts.length),
    length: Math.min(1.5, reading.source.text.length / 80),
  };
}

/** Probability (0–1) that the report is an everyday matter that opens no plan. */
export function createEverydayJudge(
  weights: MatchWeights,
  model: LinearModel,
  index: NeighbourIndex,
): (reading: Reading) => number {
  return (reading) => {
    let score = weights.everyday.bias;
    for (const [feature, value] of featuresOf(reading)) {
      const row = model.featureIndex.get(feature);
      if (row !== undefined) score += (model.everydayRow[row] ?? 0) * value;
    }
    for (const [name, value] of Object.entries(everydaySignals(reading, index)))
      score += (weights.everyday.stacked[name] ?? 0) * value;
    return 1 / (1 + Math.exp(-score));
  };
}

/** A casualty, a trapped person or an official warning was read: never everyday, whatever the words look like. */
export function forbidsEveryday(reading: Reading): boolean {
  const harmed = reading.concepts.some(
    (hit) => hit.concept.polarity === 'harm' && hit.concept.id !== 'evacuate' && !hit.negated,
  );
  const counted = reading.facts.some((fact) => PEOPLE_FACTS.has(fact.key) && !fact.negated);
  return harmed || counted || reading.warnings.length > 0;
}
