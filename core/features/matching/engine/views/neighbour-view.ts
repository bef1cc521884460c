import type { NeighbourIndex } from './neighbour-index.js';
import { logSoftmax, type View } from './view.js';

const TOP = 4;
const SHARPNESS = 9;

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
