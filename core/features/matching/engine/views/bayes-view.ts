import type { TermKey } from '../terms.js';
import type { NeighbourIndex } from './neighbour-index.js';
import { logSoftmax, type View } from './view.js';

const SMOOTHING = 0.3;
const TEMPERATURE = 5;

/** Complement naive Bayes: how little the words look like every other plan's words. Counts come from the exemplar index. */
export function createBayesView(classCount: number, index: NeighbourIndex): View {
  const totals = new Float64Array(classCount);
  index.exemplars.forEach(({ plan }, at) => {
    if (plan >= 0) totals[plan] = (totals[plan] ?? 0) + (index.sizes[at] ?? 0);
  });
  const all = totals.reduce((sum, value) => sum + value, 0);
  const size = index.termCount;
  const cache = new Map<TermKey, Float64Array>();

  const weightOf = (term: TermKey): Float64Array => {
    const row = index.planCounts(term, classCount);
    const sum = row.reduce((total, value) => total + value, 0);
    return row.map((value, c) => {
      const inside = (value + SMOOTHING) / ((totals[c] ?? 0) + SMOOTHING * size);
      const outside = (sum - value + SMOOTHING) / (all - (totals[c] ?? 0) + SMOOTHING * size);
      return Math.log(inside / outside);
    });
  };

  return (reading) => {
    const scores = new Float64Array(classCount);
    let known = 0;
    for (const term of reading.keys) {
      if (index.containing(term).length === 0) continue;
      const weights = cache.get(term) ?? weightOf(term);
      cache.set(term, weights);
      known += 1;
      for (let c = 0; c < classCount; c += 1) scores[c] = (scores[c] ?? 0) + (weights[c] ?? 0);
    }
    return logSoftmax(scores, TEMPERATURE * Math.max(1, Math.sqrt(known / 60)));
  };
}
