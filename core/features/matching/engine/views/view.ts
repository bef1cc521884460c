import type { Reading } from '../reading.js';

/** One independent opinion: natural-log probabilities in the order of the classes. */
export type View = (reading: Reading) => Float64Array;

/** Scores to log probabilities; `temperature` below 1 sharpens. */
export function logSoftmax(scores: ArrayLike<number>, temperature = 1): Float64Array {
  const out = new Float64Array(scores.length);
  let top = -Infinity;
  for (let i = 0; i < scores.length; i += 1) top = Math.max(top, (scores[i] ?? 0) / temperature);
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) sum += Math.exp((scores[i] ?? 0) / temperature - top);
  const shift = top + Math.log(sum);
  for (let i = 0; i < scores.length; i += 1) out[i] = (scores[i] ?? 0) / temperature - shift;
  return out;
}
