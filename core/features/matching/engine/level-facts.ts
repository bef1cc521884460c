import type { Reading } from './reading.js';
import type { RawFact } from './facts.js';

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
const TOXIC_SIGN = /头晕|恶心|呕吐|昏|中毒|熏|胸闷|dizzy/u;

const sum = (facts: readonly RawFact[]): number =>
  facts.reduce((total, fact) => total + (typeof fact.value === 'number' ? fact.value : 0), 0);

/** People taken to hospital after breathing something bad count as poisoned once a person confirms it. */
function poisoned(reading: Reading, sent: readonly RawFact[]): LevelFact[] {
  const sign = TOXIC_SIGN.exec(reading.source.text);
  const substance = ['gas', 'rotten_egg', 'chemical', 'co_poisoning'].some((id) => reading.present.has(id));
  if (sent.length === 0 || !sign || !substance) return [];
  const words = [sign[0], ...sent.map((fact) => fact.text)].join('，');
  return [
    {
      metric: 'serious',
      value: sum(sent),
      words,
      approximate: false,
      requires: '送医人员是否重伤或急性中毒',
      allowed: (text) => text.includes('中毒'),
    },
  ];
}

/** Turns read facts into metrics, with the totals that some plans count (伤亡总数, 死亡加危重). */
export function levelFacts(reading: Reading): readonly LevelFact[] {
  const facts = reading.facts.filter((fact) => !fact.negated && typeof fact.value === 'number');
  const plain = facts.flatMap((fact): LevelFact[] =>
    fact.metric === undefined || typeof fact.value !== 'number'
      ? []
      : [{ metric: fact.metric, value: fact.value, words: fact.text, approximate: fact.approximate, allowed: always }],
  );
  const of = (...keys: string[]): RawFact[] => facts.filter((fact) => keys.includes(fact.key));
  const totals: LevelFact[] = [];
  const hurt = of('deaths', 'serious', 'injured');
  if (hurt.length > 0)
    totals.push({
      metric: 'casualties',
      value: sum(hurt),
      words: hurt.map((f) => f.text).join('，'),
      approximate: false,
      allowed: always,
    });
  const worst = of('deaths', 'serious');
  if (worst.length > 0)
    totals.push({
      metric: 'critical',
      value: sum(worst),
      words: worst.map((f) => f.text).join('，'),
      approximate: false,
      allowed: always,
    });
  return [...plain, ...totals, ...poisoned(reading, of('hospitalised'))];
}
