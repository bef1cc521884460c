import { logSoftmax, type View } from './view.js';
import type { Term } from '../terms.js';

const SMOOTHING = 0.3;
const TEMPERATURE = 9;

/** Complement naive Bayes: how little the words look like every other plan's words. */
export function createBayesView(
  classCount: number,
  samples: Iterable<{ readonly plan: number; readonly terms: readonly Term[] }>,
): View {
  const counts = new Map<string, Float64Array>();
  const totals = new Float64Array(classCount);
  for (const { plan, terms } of samples) {
    for (const term of new Set(terms.map((t) => t.term))) {
      const row = counts.get(term) ?? new Float64Array(classCount);
      row[plan] = (row[plan] ?? 0) + 1;
      counts.set(term, row);
      totals[plan] = (totals[plan] ?? 0) + 1;
    }
  }
  const all = totals.reduce((sum, value) => sum + value, 0);
  const size = counts.size;
  const weightOf = (row: Float64Array): Float64Array => {
    const sum = row.reduce((total, value) => total + value, 0);
    return row.map((value, c) => {
      const others = all - (totals[c] ?? 0);
      const inside = (value + SMOOTHING) / ((totals[c] ?? 0) + SMOOTHING * size);
      const outside = (sum - value + SMOOTHING) / (others + SMOOTHING * size);
      return Math.log(inside / outside);
    });
  };
  const cache = new Map<string, Float64Array>();
  return (reading) => {
    const scores = new Float64Array(classCount);
    const seen = new Set(reading.terms.map((t) => t.term));
    let known = 0;
    for (const term of seen) {
      const row = counts.get(term);
      if (!row) continue;
      const weights = cache.get(term) ?? weightOf(row);
      cache.set(term, weights);
      known += 1;
      for (let c = 0; c < classCount; c += 1) scores[c] = (scores[c] ?? 0) + (weights[c] ?? 0);
    }
    return logSoftmax(scores, TEMPERATURE * Math.max(1, Math.sqrt(known / 60)));
  };
}
