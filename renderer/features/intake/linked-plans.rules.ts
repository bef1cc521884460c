import type { OutputOf } from '../../../contract/index.js';
import type { Match } from './intake-draft.js';

type Plan = OutputOf<'plans.get'>;

export interface LinkedPlan {
  readonly code: string;
  readonly title: string;
  readonly ground: 'town' | 'matched' | 'usual';
  readonly score: number;
  /** Ticked when the panel opens: the town's plan, and those the words of the report speak for. */
  readonly isTicked: boolean;
}

const tickedFrom = 25;

/** Plans to open beside the chosen one: the town's, and those usually opened with it. */
export function linkedPlans(plan: Plan, match: Match | undefined, townCode: string | undefined): readonly LinkedPlan[] {
  const chosen = plan.summary.code;
  const town = [match?.town, ...(match?.townCandidates ?? [])].find((one) => one?.code === townCode);
  const scores = new Map(match?.plans.map((one) => [one.code, one.score]));
  const usual = plan.structure.openTogether
    .filter(({ plan: code }) => code !== chosen && code !== townCode)
    .map(({ plan: code }): LinkedPlan => {
      const score = scores.get(code) ?? 0;
      const title = plan.planTitles[code] ?? code;
      return { code, title, ground: score > 0 ? 'matched' : 'usual', score, isTicked: score >= tickedFrom };
    });
  if (townCode === undefined || townCode === chosen) return usual;
  const title = plan.planTitles[townCode] ?? town?.name ?? '';
  return [{ code: townCode, title, ground: 'town', score: 0, isTicked: true }, ...usual];
}
