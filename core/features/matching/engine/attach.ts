import type { PlanKnowledge } from './knowledge.js';
import type { PlanRegister } from './plan-register.js';

/** A plan with its relatedness 0–100, before it is explained. */
export interface RankedPlan {
  readonly plan: PlanKnowledge;
  readonly score: number;
}

const TOWN_SHARE = 0.6;
const OVERALL_SCORE = 40;

/**
 * Adds plans that do not compete by text: the town's plan with a share of the first plan's score, and the overall plan when the
 * report names several events at once.
 */
export function attachPlans(
  ranked: readonly RankedPlan[],
  register: PlanRegister,
  townCode: string | undefined,
  several: boolean,
): RankedPlan[] {
  const list = [...ranked];
  const first = list[0];
  const { overall } = register;
  if (several && overall && !list.some((entry) => entry.plan.kind === 'overall'))
    list.push({ plan: overall, score: OVERALL_SCORE });
  const town = townCode === undefined ? undefined : register.get(townCode);
  if (town && first) list.push({ plan: town, score: Math.round(first.score * TOWN_SHARE) });
  return list.sort((a, b) => b.score - a.score);
}
