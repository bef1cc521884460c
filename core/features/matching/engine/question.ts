import type { MatchResult } from '../../../../contract/matching/matching.model.js';
import type { PairQuestion } from './knowledge.js';
import type { RankedPlan } from './attach.js';

/** The second plan is close when it has at least this share of the first plan's probability. */
const CLOSE_SHARE = 0.22;

/** The authored question between the first two plans when they are close; falls back to the plan's boundary. */
export function separatingQuestion(
  ranked: readonly (RankedPlan & { readonly probability: number })[],
  questions: readonly PairQuestion[],
): MatchResult['question'] {
  const [first, second] = ranked;
  if (!first || !second || second.probability < first.probability * CLOSE_SHARE) return undefined;
  const [a, b] = [first.plan.code, second.plan.code];
  const authored = questions.find((q) => (q.yes === a && q.no === b) || (q.yes === b && q.no === a));
  if (authored) return { text: authored.text, yes: authored.yes, no: authored.no };
  const boundary = first.plan.boundaries.find((entry) => entry.plan === b);
  if (boundary) return { text: `是否${boundary.useInsteadWhen}？`, yes: b, no: a };
  const reverse = second.plan.boundaries.find((entry) => entry.plan === a);
  return reverse ? { text: `是否${reverse.useInsteadWhen}？`, yes: a, no: b } : undefined;
}
