import { derivedFacts } from './derived-facts.js';
import type { RawFact } from './facts.js';
import type { PlanKnowledge } from './knowledge.js';
import type { LooseReader } from './loose-facts.js';
import type { Reading } from './reading.js';

/** A fact as the criteria see it. */
export interface LevelFact {
  readonly metric: string;
  readonly value: number;
  readonly words: string;
  readonly approximate: boolean;
  readonly requires?: string;
  /** Whether this fact may serve a criterion with these words. */
  readonly allowed: (criterionText: string) => boolean;
}

const always = (): boolean => true;
/** 能见度不足50米 is less than fifty, which some criteria begin or end at. */
const BELOW = /(?:不足|不到|低于|小于|未满)[\d〇一二两三四五六七八九十百千]/u;
const JUST_BELOW = 1e-6;
/** 外籍 counts only when harm is told beside it. */
const HARM = /伤|死|亡|昏|晕|送医|抢救|开了瓢|躺地|遗体|碾压|stabbed|icu|injured|killed/u;
const NUMBER =
  /[\d一二两俩三仨四五六七八九十百千万几]|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z])/u;
const HARM_REACH = 28;

/** 三个人被困三小时后全部获救. */
const SAVED = /^[^、,。;!?\n]{0,12}(?:获救|救出|脱险|脱困|救下|救起|救上来)/u;
const SAVED_REACH = 20;

function isSaved({ source }: Reading, { key, end }: RawFact): boolean {
  return key === 'trapped' && SAVED.test(source.text.slice(end, end + SAVED_REACH));
}

function isHarmed(reading: Reading, fact: RawFact): boolean {
  const { text } = reading.source;
  return HARM.test(text.slice(Math.max(0, fact.start - HARM_REACH), fact.end + HARM_REACH));
}

/** Metrics that the criteria of a plan compare. */
function comparedBy(plan: PlanKnowledge): ReadonlySet<string> {
  const levels = Object.values(plan.levels);
  return new Set(
    levels
      .flatMap((level) => level?.criteria ?? [])
      .flatMap(({ conditions }) => conditions.map(({ metric }) => metric)),
  );
}

/**
 * The metrics of `plan` as the report tells them: facts as read, with totals and counts derived from them (伤亡总数,
 * 死亡加危重), and what the words in `metrics.yaml` find where no fact of a metric was read.
 */
export function levelFacts(reading: Reading, plan: PlanKnowledge, loose: LooseReader): readonly LevelFact[] {
  const facts = reading.facts.filter(
    (fact) =>
      !fact.negated &&
      typeof fact.value === 'number' &&
      !loose.isBeside(reading, fact.start, fact.metric) &&
      !isSaved(reading, fact),
  );
  const plain = facts.flatMap((fact): LevelFact[] =>
    fact.metric === undefined ||
    typeof fact.value !== 'number' ||
    (fact.metric === 'foreign' && !isHarmed(reading, fact))
      ? []
      : [
          {
            metric: fact.metric,
            value: BELOW.test(fact.text) ? fact.value - Math.abs(fact.value) * JUST_BELOW : fact.value,
            words: fact.text,
            approximate: fact.approximate,
            allowed: always,
          },
        ],
  );
  const known = new Map<string, number>();
  // 没救过来 by itself is one person, until a number says more.
  for (const { metric, value } of plain.filter(({ words }) => NUMBER.test(words)))
    known.set(metric, Math.max(value, known.get(metric) ?? value));
  known.delete('duration_h');
  const told = loose.read(reading, comparedBy(plan), known);
  // Read by its words, a length of time is known to belong to what the criterion names (停水, 滞留).
  const lengths = told.filter(({ metric }) => metric === 'duration_h');
  const isToldAnew = (criterion: string): boolean => lengths.some((fact) => fact.allowed(criterion));
  const kept = plain.map((fact) =>
    fact.metric === 'duration_h' ? { ...fact, allowed: (criterion: string) => !isToldAnew(criterion) } : fact,
  );
  return [...kept, ...derivedFacts(reading, facts), ...told];
}
