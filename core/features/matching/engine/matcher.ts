import type { MatchResult, PlanMatch } from '../../../../contract/matching/matching.model.js';
import { speaksAgainst } from './against.js';
import { attachPlans, type RankedPlan } from './attach.js';
import type { Blend } from './blend.js';
import { createEverydayJudge, forbidsEveryday } from './everyday.js';
import { createExplainer } from './explain.js';
import type { MatchKnowledge } from './knowledge.js';
import { suggestLevel } from './level.js';
import { separatingQuestion } from './question.js';
import { createRanking } from './ranking.js';
import { createReader, type Reading } from './reading.js';
import { resultFacts } from './result-facts.js';
import { routeEveryday } from './route.js';
import { createTownResolver, type TownReading } from './town-resolver.js';
import { worstColour } from './warnings.js';
import { loadLinearModel } from './weights.js';

/** What the caller already knows. */
export interface MatchOptions {
  /** Town plan code chosen by a person; overrides what the text says. */
  readonly town?: string;
  /** Confirmed requirements: the `requires` text, or `PLAN:CLAUSE`. */
  readonly confirmed?: readonly string[];
}

export interface Matcher {
  /** Reads one report. Pure and synchronous; a typical report takes a few milliseconds. */
  readonly match: (text: string, options?: MatchOptions) => MatchResult;
}

const LISTED = 8;
const MIN_LISTED = 0.012;
const EVERYDAY_SURE = 0.5;
const EVERYDAY_DOUBT = 0.3;
const PLAN_SURE = 0.3;

type Scored = RankedPlan & { readonly probability: number };

/** Builds the matcher. Takes a few hundred milliseconds once; keep it. */
export function createMatcher(knowledge: MatchKnowledge): Matcher {
  const read = createReader(knowledge);
  const model = loadLinearModel(knowledge.weights);
  const ranking = createRanking(knowledge, read, model);
  const everyday = createEverydayJudge(knowledge.weights, model, ranking.index);
  const resolveTown = createTownResolver(knowledge.gazetteer);
  const explainer = createExplainer(knowledge.plans, read.normalise);
  const byCode = new Map(knowledge.plans.map((plan) => [plan.code, plan]));

  const score = (blend: Blend): Scored[] =>
    ranking.classes
      .flatMap((code, i) => {
        const plan = byCode.get(code);
        const probability = Math.exp(blend.logs[i] ?? -20);
        return plan ? [{ plan, probability, score: Math.round(Math.sqrt(probability) * 100) }] : [];
      })
      .sort((a, b) => b.probability - a.probability);

  const explain = (
    reading: Reading,
    entries: readonly RankedPlan[],
    blend: Blend,
    level: MatchResult['level'],
  ): PlanMatch[] => {
    const near = ranking.index.nearest(reading, 40);
    const first = entries[0]?.plan;
    return entries.map(({ plan, score: points }) => {
      const own = near.filter(({ exemplar }) => ranking.classes[exemplar.plan] === plan.code);
      const met = level && level.planCode === plan.code ? level : undefined;
      return {
        code: plan.code,
        title: plan.title,
        kind: plan.kind,
        score: points,
        reasons: explainer.reasons(reading, plan, own, blend.fired, met),
        against: speaksAgainst(plan, reading, blend.fired, first),
      };
    });
  };

  const decide = (reading: Reading, top: Scored | undefined): MatchResult['verdict'] => {
    const dull = everyday(reading);
    const nothing = reading.terms.length === 0;
    if (nothing) return 'ask';
    if (dull >= EVERYDAY_SURE && !forbidsEveryday(reading)) return 'everyday';
    return dull >= EVERYDAY_DOUBT || (top?.probability ?? 0) < PLAN_SURE ? 'ask' : 'plan';
  };

  return {
    match: (text, options = {}) => {
      const began = performance.now();
      const reading = read(text);
      const town = resolveTown(reading.places, reading.source, options.town);
      const blend = ranking.rank(reading);
      const scored = reading.terms.length === 0 ? [] : score(blend);
      const top = scored[0];
      const verdict = decide(reading, top);
      const level =
        top && verdict !== 'everyday'
          ? suggestLevel(top.plan, reading, knowledge.metrics, options.confirmed ?? [])
          : undefined;
      const listed = scored.filter((entry, i) => i < 3 || (i < LISTED && entry.probability >= MIN_LISTED));
      const entries = attachPlans(listed, byCode, town.town?.code, reading.present.has('multi'));
      return {
        verdict,
        open: verdict !== 'everyday',
        plans: explain(reading, entries, blend, level),
        ...townPart(town),
        ...(level ? { level } : {}),
        facts: resultFacts(reading),
        ...optional('warningColour', worstColour(reading.warnings)),
        ...optional('question', verdict === 'everyday' ? undefined : separatingQuestion(scored, knowledge.questions)),
        ...optional(
          'passTo',
          verdict === 'everyday' ? routeEveryday(reading.source.text, knowledge.routes) : undefined,
        ),
        tookMs: performance.now() - began,
      };
    },
  };
}

function townPart(town: TownReading): Pick<MatchResult, 'town' | 'townCandidates' | 'townQuestion'> {
  return {
    townCandidates: [...town.candidates],
    ...optional('town', town.town),
    ...optional('townQuestion', town.question),
  };
}

/** Leaves the key out when there is no value (`exactOptionalPropertyTypes`). */
function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
