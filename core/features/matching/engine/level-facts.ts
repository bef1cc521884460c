import { derivedFacts } from './derived-facts.js';
import type { RawFact } from './facts.js';
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
/** 外籍 counts only when harm is told beside it. */
const HARM = /伤|死|亡|昏|晕|送医|抢救|开了瓢|躺地|遗体|碾压|stabbed|icu|injured|killed/u;
const HARM_REACH = 28;

function isHarmed(reading: Reading, fact: RawFact): boolean {
  const { text } = reading.source;
  return HARM.test(text.slice(Math.max(0, fact.start - HARM_REACH), fact.end + HARM_REACH));
}

/** Turns read facts into metrics, with the totals and derived counts that some plans use (伤亡总数, 死亡加危重). */
export function levelFacts(reading: Reading): readonly LevelFact[] {
  const facts = reading.facts.filter((fact) => !fact.negated && typeof fact.value === 'number');
  const plain = facts.flatMap((fact): LevelFact[] =>
    fact.metric === undefined ||
    typeof fact.value !== 'number' ||
    (fact.metric === 'foreign' && !isHarmed(reading, fact))
      ? []
      : [{ metric: fact.metric, value: fact.value, words: fact.text, approximate: fact.approximate, allowed: always }],
  );
  return [...plain, ...derivedFacts(reading, facts)];
}
