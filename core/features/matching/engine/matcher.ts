import type { LevelSuggestion, MatchResult } from '../../../../contract/matching/matching.model.js';
import { attachPlans } from './attach.js';
import { createCriteriaReader } from './criteria/criteria-reader.js';
import { createEverydayJudge, forbidsEveryday, type EverydayOpinion } from './everyday.js';
import { createExplainer } from './explain.js';
import type { MatchKnowledge } from './knowledge.js';
import { suggestLevel } from './level.js';
import { createLooseReader } from './loose-facts.js';
import { explainPlans } from './plan-matches.js';
import { createPlanRegister, withAreas } from './plan-register.js';
import { separatingQuestion } from './question.js';
import { createRanking } from './ranking.js';
import { createReader, type Reader, type Reading } from './reading.js';
import { resultFacts } from './result-facts.js';
import { routeEveryday } from './route.js';
import { listedPlans, scorePlans, type ScoredPlan } from './scores.js';
import { createSlipRepair } from './slip-repair.js';
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
  /** How it reads texts, for those who want what was read without a ranking. */
  readonly reader: Reader;
}

/** Probability of everyday from which a report opens no plan, and from which it is doubtful. */
const EVERYDAY_SURE = 0.55;
const EVERYDAY_DOUBT = 0.2;
/** A first plan this sure is set aside only when everyday is all but certain: an emergency must never be called everyday. */
const PLAN_STRONG = 0.5;
const EVERYDAY_CERTAIN = 0.9;
/** First plan's probability below which the desk is asked, and from which a doubt about everyday no longer matters. */
const PLAN_DOUBT = 0.25;
const PLAN_SURE = 0.7;

function decide(
  reading: Reading,
  { probability: dull, isAgreed }: EverydayOpinion,
  top: ScoredPlan | undefined,
  level: LevelSuggestion | undefined,
): MatchResult['verdict'] {
  if (reading.terms.length === 0) return 'ask';
  const sure = top?.probability ?? 0;
  const enough = sure < PLAN_STRONG ? EVERYDAY_SURE : EVERYDAY_CERTAIN;
  // Figures that meet a criterion of the first plan are no everyday matter.
  const isMet = level !== undefined && level.requires === undefined;
  if (dull >= enough && isAgreed && !isMet && !forbidsEveryday(reading)) return 'everyday';
  return sure < PLAN_DOUBT || (dull >= EVERYDAY_DOUBT && sure < PLAN_SURE) ? 'ask' : 'plan';
}

/** Builds the matcher. Takes a few hundred milliseconds once; keep it. */
export function createMatcher(knowledge: MatchKnowledge): Matcher {
  const reader = createReader({ ...knowledge, gazetteer: withAreas(knowledge.gazetteer, knowledge.plans) });
  const model = loadLinearModel(knowledge.weights);
  const ranking = createRanking(knowledge, reader, model);
  const repair = createSlipRepair(ranking.index, knowledge.pinyin);
  const readRight = (text: string): Reading => {
    const reading = reader.read(text);
    const repaired = repair(reading.source.text, reading.masked);
    return repaired === reading.source.text ? reading : reader.amend(reading, repaired);
  };
  const everyday = createEverydayJudge(knowledge.weights, model, ranking.index);
  const resolveTown = createTownResolver(knowledge.gazetteer);
  const explainer = createExplainer({ reader, index: ranking.index, classes: ranking.classes, model });
  const levels = {
    metrics: knowledge.metrics,
    criteria: createCriteriaReader(knowledge.criteria, reader.normalise),
    loose: createLooseReader(knowledge.metrics, knowledge.quantities),
  };
  const register = createPlanRegister(knowledge.plans);

  const match = (text: string, options: MatchOptions = {}): MatchResult => {
    const began = performance.now();
    const reading = readRight(text);
    const town = resolveTown(reading.places, reading.source, options.town);
    const blend = ranking.rank(reading);
    const scored = reading.terms.length === 0 ? [] : scorePlans(blend, ranking.classes, register, reading);
    const top = scored[0]?.plan;
    const met = top && suggestLevel(top, reading, levels, options.confirmed ?? []);
    const verdict = decide(reading, everyday(reading, ranking.byWords(reading)), scored[0], met);
    const dull = verdict === 'everyday';
    const level = dull ? undefined : met;
    const entries = attachPlans(listedPlans(scored), register, town.town?.code, reading.present.has('multi'));
    return {
      verdict,
      open: !dull,
      plans: explainPlans({ reading, entries, blend, level, town: town.town, ranking, explainer }),
      ...townPart(town),
      ...optional('level', level),
      facts: resultFacts(reading),
      ...optional('warningColour', worstColour(reading.warnings)),
      ...optional('question', dull ? undefined : separatingQuestion(scored, knowledge.questions)),
      ...optional('passTo', dull ? routeEveryday(reading.source.text, knowledge.routes, scored[0]) : undefined),
      tookMs: performance.now() - began,
    };
  };
  return { match, reader };
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
