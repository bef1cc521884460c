import type { IntakeDraft, Match, PlanMatch } from './intake-draft.js';

const planCode = /[A-Z]{2}-[ZTS]-\d{2}/u;

/** The plan an answer of the separating question speaks for. */
export function favoured(match: Match, answer: 'yes' | 'no' | 'unknown'): string | undefined {
  if (!match.question || answer === 'unknown') return undefined;
  return planCode.exec(match.question[answer])?.[0];
}

/** The ranking; after the separating question the plan its answer speaks for comes first. */
export function rankedPlans(match: Match, parted: IntakeDraft['parted']): readonly PlanMatch[] {
  if (!parted || parted.question !== match.question?.text) return match.plans;
  const first = favoured(match, parted.answer);
  return match.plans.toSorted((a, b) => Number(b.code === first) - Number(a.code === first));
}
