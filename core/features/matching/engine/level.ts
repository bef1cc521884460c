import type { LevelSuggestion } from '../../../../contract/matching/matching.model.js';
import { responseLevels, type ResponseLevel } from '../../../../contract/plans/plan.model.js';
import type { CriteriaReader } from './criteria/criteria-reader.js';
import type { PlanKnowledge } from './knowledge.js';
import { levelFacts, type LevelFact } from './level-facts.js';
import type { LooseReader } from './loose-facts.js';
import { quoteOriginal } from './normalise.js';
import type { Reading } from './reading.js';
import { sharedSourceClass } from './source-class.js';
import { readWarnings } from './warnings.js';

type Criterion = PlanKnowledge['levels'][ResponseLevel] extends { criteria: (infer C)[] } | undefined ? C : never;
type Condition = Criterion['conditions'][number];

interface Met {
  readonly level: ResponseLevel;
  readonly criterion: Criterion;
  readonly evidence: string;
  readonly requires: string | undefined;
  readonly metrics: readonly string[];
}

/** The report and what reads the words of criteria in it. */
interface Told {
  readonly reading: Reading;
  readonly criteria: CriteriaReader;
}

/** What levels are read with, the same for every report. */
interface LevelKnowledge {
  readonly metrics: Readonly<Record<string, { readonly name: string; readonly unit: string }>>;
  readonly criteria: CriteriaReader;
  readonly loose: LooseReader;
}

const signs: Readonly<Record<ResponseLevel, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };
/** Head counts by callers are guesses; a round guess must be checked before it counts. */
const GUESSED = new Set(['participants', 'stranded', 'affected', 'capacity_pct']);

const EXACT_ENOUGH =
  /[千百][一二三四五六七八九][一二三四五六七八九][百十]|[千百][一二三四五六七八九][十百]?[多余]|\d{2}[多余]|少说/u;
/** 区建管委:… reports, and …,吴泾镇请区里派人 asks: both have counted. */
const DUTY_ASKS = /(?:[,。;]|^)[^,。;:]{0,6}(?:镇|街道|局|办|委|中心|支队|派出所|居委)(?:请|已派|要求|建议|申请|请求)/u;
const DUTY_UNIT = /^[^,。;:]{1,18}(?:局|办|委|处|中心|支队|街道|镇|公司|监测站|调度|组|院)(?:[^,。;:]{0,6}):/u;

/** A person can check a few things at a glance. */
const MOST_TO_CONFIRM = 3;

function holds(value: number, { gte, gt, lt, lte }: Condition): boolean {
  return (
    (gte === undefined || value >= gte) &&
    (gt === undefined || value > gt) &&
    (lt === undefined || value < lt) &&
    (lte === undefined || value <= lte)
  );
}

/** 一千五六百 is vague in its second figure only; a duty unit that reports 约420人 has counted. */
function isGuess(words: string, text: string): boolean {
  return !EXACT_ENOUGH.test(words) && !DUTY_UNIT.test(text) && !DUTY_ASKS.test(text);
}

function meetByFacts(
  level: ResponseLevel,
  criterion: Criterion,
  facts: readonly LevelFact[],
  { reading, criteria }: Told,
): Met | undefined {
  if (criterion.conditions.length === 0) return undefined;
  const used: LevelFact[] = [];
  for (const condition of criterion.conditions) {
    const fact = facts.find(
      (f) => f.metric === condition.metric && f.allowed(criterion.text) && holds(f.value, condition),
    );
    if (!fact) return undefined;
    used.push(fact);
  }
  const guess = used.some(
    (fact) => fact.approximate && GUESSED.has(fact.metric) && isGuess(fact.words, reading.source.text),
  )
    ? '人数为约数，须现场核实'
    : undefined;
  const open =
    criterion.requires === undefined || criteria.confirms(criterion.requires, reading) ? undefined : criterion.requires;
  const doubts = [open, ...used.map((fact) => fact.requires), guess].filter((doubt) => doubt !== undefined);
  return {
    level,
    criterion,
    evidence: used.map((fact) => fact.words).join('，'),
    requires: doubts.length > 0 ? doubts.join('；') : undefined,
    metrics: criterion.conditions.map((condition) => condition.metric),
  };
}

function meetByWarning(level: ResponseLevel, criterion: Criterion, reading: Reading): Met | undefined {
  const named = readWarnings(`${criterion.text}预警`);
  for (const warning of reading.warnings) {
    const match = named.find(
      (n) => n.colour === warning.colour && (n.signal === undefined || sameSignal(n.signal, warning.signal)),
    );
    if (!match) continue;
    return {
      level,
      criterion,
      evidence: quoteOriginal(reading.source, warning.start, warning.end),
      requires: undefined,
      metrics: [],
    };
  }
  return undefined;
}

function meetBySourceClass(level: ResponseLevel, criterion: Criterion, reading: Reading): Met | undefined {
  const found = criterion.conditions.length === 0 ? sharedSourceClass(criterion.text, reading.source.text) : undefined;
  return found === undefined
    ? undefined
    : { level, criterion, evidence: `${found.toUpperCase()}类`, requires: undefined, metrics: [] };
}

/** Criteria without numbers that name a concrete thing. */
function meetByName(level: ResponseLevel, criterion: Criterion, { reading, criteria }: Told): Met | undefined {
  const evidence = criterion.conditions.length === 0 ? criteria.namedThing(criterion.text, reading) : undefined;
  if (evidence === undefined) return undefined;
  const open =
    criterion.requires === undefined || criteria.confirms(criterion.requires, reading) ? undefined : criterion.requires;
  return { level, criterion, evidence, requires: open, metrics: [] };
}

function sameSignal(a: string, b: string | undefined): boolean {
  const family = (name: string): string => (/污染|霾/u.test(name) ? '重污染' : name);
  return b !== undefined && (a === b || family(a) === family(b) || (a === '大风' && b === '雷雨大风'));
}

/** What a higher level would take, in words; undefined at the top or when no number decides. */
function nextUp(
  plan: PlanKnowledge,
  met: Met,
  metricNames: Readonly<Record<string, { name: string; unit: string }>>,
): string | undefined {
  const above = responseLevels[responseLevels.indexOf(met.level) - 1];
  if (!above) return undefined;
  for (const metric of met.metrics) {
    const conditions = (plan.levels[above]?.criteria ?? [])
      .filter((criterion) => criterion.conditions.length === 1)
      .flatMap((criterion) => criterion.conditions);
    const bound = conditions.find((condition) => condition.metric === metric && condition.gte !== undefined);
    const words = metricNames[metric];
    if (bound?.gte === undefined || !words) continue;
    return `若${words.name.replace(/（.*?）/u, '')}满 ${bound.gte} ${words.unit}即到 ${signs[above]}级`;
  }
  return undefined;
}

/**
 * The highest level of `plan` whose criterion the report meets. A criterion that needs a person's confirmation only
 * counts when nothing certain is met, and keeps `requires`. Never set by the program; always a suggestion.
 */
export function suggestLevel(
  plan: PlanKnowledge,
  reading: Reading,
  { metrics, criteria, loose }: LevelKnowledge,
  confirmed: readonly string[],
): LevelSuggestion | undefined {
  const facts = levelFacts(reading, plan, loose);
  const met = responseLevels.flatMap((level) =>
    (plan.levels[level]?.criteria ?? []).flatMap(
      (criterion) =>
        meetByFacts(level, criterion, facts, { reading, criteria }) ??
        meetByWarning(level, criterion, reading) ??
        meetBySourceClass(level, criterion, reading) ??
        meetByName(level, criterion, { reading, criteria }) ??
        [],
    ),
  );
  const isConfirmed = (m: Met): boolean =>
    m.requires === undefined ||
    confirmed.includes(m.requires) ||
    confirmed.includes(`${plan.code}:${m.criterion.clause}`);
  const best = met.find(isConfirmed) ?? met[0];
  if (!best) return undefined;
  const toConfirm = met
    .filter((m) => responseLevels.indexOf(m.level) <= responseLevels.indexOf(best.level))
    .flatMap((m) =>
      m.requires === undefined
        ? []
        : [{ requires: m.requires, code: m.level, clause: m.criterion.clause, isConfirmed: isConfirmed(m) }],
    )
    .slice(0, MOST_TO_CONFIRM);
  const up = nextUp(plan, best, metrics);
  return {
    code: best.level,
    planCode: plan.code,
    clause: best.criterion.clause,
    text: best.criterion.text,
    evidence: best.evidence,
    toConfirm,
    ...(isConfirmed(best) || best.requires === undefined ? {} : { requires: best.requires }),
    ...(up === undefined ? {} : { nextUp: up }),
  };
}
