import type { MatchResult, PlanMatch } from '../../../../contract/matching/matching.model.js';
import { speaksAgainst } from './against.js';
import type { RankedPlan } from './attach.js';
import type { Blend } from './blend.js';
import type { Explainer } from './explain.js';
import type { Ranking } from './ranking.js';
import type { Reading } from './reading.js';

/** What the explanation of a list of plans needs. */
export interface ExplainRequest {
  readonly reading: Reading;
  readonly entries: readonly RankedPlan[];
  readonly blend: Blend;
  readonly level: MatchResult['level'];
  readonly town: MatchResult['town'];
  readonly ranking: Ranking;
  readonly explainer: Explainer;
}

const NEIGHBOURS = 40;

/** A town's plan is attached by place, so its reasons are the place words. NOTE: the reason sources have no `place` yet. */
function townReasons(town: MatchResult['town']): PlanMatch['reasons'] {
  return (town?.evidence ?? []).map(({ start, end, text, why }) => ({
    start,
    end,
    text,
    why: `地点：${why}`,
    source: 'title' as const,
  }));
}

/** Adds to every plan why it ranks where it does and what speaks against it. */
export function explainPlans({
  reading,
  entries,
  blend,
  level,
  town,
  ranking,
  explainer,
}: ExplainRequest): PlanMatch[] {
  const near = ranking.index.nearest(reading, NEIGHBOURS);
  const first = entries[0]?.plan;
  return entries.map(({ plan, score }) => {
    const own = near.filter(({ exemplar }) => ranking.classes[exemplar.plan] === plan.code);
    const met = level?.planCode === plan.code ? level : undefined;
    return {
      code: plan.code,
      title: plan.title,
      kind: plan.kind,
      score,
      reasons: plan.kind === 'town' ? townReasons(town) : explainer.reasons(reading, plan, own, blend.fired, met),
      against: speaksAgainst(plan, reading, blend.fired, first),
    };
  });
}
