import type { BoundaryRule } from './knowledge.js';
import type { Reading } from './reading.js';
import { firedRules } from './rules.js';
import { logSoftmax, type View } from './views/view.js';

/** A view and how much its opinion counts. */
export interface WeightedView {
  readonly name: string;
  readonly view: View;
  readonly weight: number;
}

/** The blended opinion over the classes. */
export interface Blend {
  readonly logs: Float64Array;
  readonly fired: readonly BoundaryRule[];
}

const TEMPERATURE = 2.6;

/** Weighted log average of the views, then the boundary rules. */
export function blendViews(
  reading: Reading,
  classes: readonly string[],
  views: readonly WeightedView[],
  rules: readonly BoundaryRule[],
): Blend {
  const scores = new Float64Array(classes.length);
  for (const { view, weight } of views) {
    view(reading).forEach((log, c) => {
      // No single view may veto: its doubt is bounded.
      scores[c] = (scores[c] ?? 0) + weight * Math.max(log, -9);
    });
  }
  const fired = firedRules(reading, rules);
  for (const rule of fired) {
    for (const [code, boost] of Object.entries(rule.boost)) {
      const index = classes.indexOf(code);
      if (index >= 0) scores[index] = (scores[index] ?? 0) + boost;
    }
  }
  return { logs: logSoftmax(scores, TEMPERATURE), fired };
}
