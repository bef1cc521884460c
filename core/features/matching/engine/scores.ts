import type { RankedPlan } from './attach.js';
import type { Blend } from './blend.js';
import type { PlanRegister } from './plan-register.js';
import type { Reading } from './reading.js';

/** A ranked plan with its probability (0–1) among the plans that compete by text. */
export type ScoredPlan = RankedPlan & { readonly probability: number };

const LISTED = 8;
const ALWAYS_LISTED = 3;
const MIN_LISTED = 0.012;

/** Plans by probability. The score is its square root in percent: relatedness, not certainty, so a close second stays visible. */
export function scorePlans(
  blend: Blend,
  classes: readonly string[],
  register: PlanRegister,
  { places }: Pick<Reading, 'places'>,
): ScoredPlan[] {
  return classes
    .flatMap((code, i) => {
      const own = register.get(code);
      const probability = Math.exp(blend.logs[i] ?? -20);
      return own
        ? [{ plan: register.inAreas(own, places), probability, score: Math.round(Math.sqrt(probability) * 100) }]
        : [];
    })
    .sort((a, b) => b.probability - a.probability);
}

/** The plans worth showing: always three, then those with a real share. */
export function listedPlans(scored: readonly ScoredPlan[]): readonly ScoredPlan[] {
  return scored.filter((entry, i) => i < ALWAYS_LISTED || (i < LISTED && entry.probability >= MIN_LISTED));
}
