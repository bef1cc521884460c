import type { MatchReason, MatchResult, PlanMatch } from '../../../../contract/matching/matching.model.js';
import { speaksAgainst } from './against.js';
import type { RankedPlan } from './attach.js';
import type { Blend } from './blend.js';
import type { Explainer } from './explain.js';
import type { PlanKnowledge } from './knowledge.js';
import { areaHit } from './plan-register.js';
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

/** A town's plan is attached by place, so its reasons are the place words. */
function townReasons(town: MatchResult['town']): MatchReason[] {
  return (town?.evidence ?? []).map(({ start, end, text, why }) => ({ start, end, text, why, source: 'place' }));
}

/** Another area's plan stands here because the report names the area. */
function areaReasons(plan: PlanKnowledge, { places, source }: Reading): MatchReason[] {
  const hit = areaHit(plan, places);
  if (hit === undefined) return [];
  const span = source.toOriginal(hit.start, hit.end);
  const text = source.original.slice(span.start, span.end);
  return [{ ...span, text, why: `${plan.area ?? ''}的预案`, source: 'place' }];
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
    const kind = plan.variantOf ?? plan.code;
    const own = near.filter(({ exemplar }) => ranking.classes[exemplar.plan] === kind);
    const met = level?.planCode === plan.code ? level : undefined;
    return {
      code: plan.code,
      title: plan.title,
      kind: plan.kind,
      score,
      reasons:
        plan.kind === 'town'
          ? townReasons(town)
          : [...areaReasons(plan, reading), ...explainer.reasons(reading, plan, own, blend.fired, met, score)],
      against: speaksAgainst(plan, reading, blend.fired, first),
    };
  });
}
