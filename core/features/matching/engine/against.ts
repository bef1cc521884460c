import type { BoundaryRule, PlanKnowledge } from './knowledge.js';
import { quoteOriginal } from './normalise.js';
import type { Reading } from './reading.js';

const MAX_AGAINST = 3;

/** What speaks against a plan: boundary rules met, hazards of the plan that the report denies, and the plan's own boundary to the first plan. */
export function speaksAgainst(
  plan: PlanKnowledge,
  reading: Reading,
  fired: readonly BoundaryRule[],
  first: PlanKnowledge | undefined,
): string[] {
  const rules = fired.flatMap((rule) => rule.against[plan.code] ?? []);
  const denied = reading.concepts
    .filter((hit) => hit.negated && (hit.concept.plans[plan.code] ?? 0) >= 1)
    .map((hit) => `报告写明“${quoteOriginal(reading.source, hit.from, hit.end)}”`);
  const boundary = first && first.code !== plan.code ? plan.boundaries.find((b) => b.plan === first.code) : undefined;
  const border = boundary && first ? [`${boundary.useInsteadWhen}时，用${first.shortName}预案`] : [];
  return [...new Set([...rules, ...denied, ...border])].slice(0, MAX_AGAINST);
}
