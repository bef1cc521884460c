import type { RawFact } from './facts.js';
import type { LevelFact } from './level-facts.js';
import type { Reading } from './reading.js';

const TOXIC_SIGN = /头晕|恶心|呕吐|昏|中毒|熏|胸闷|dizzy/u;
const LIFT = /电梯|轿厢|elevator|(?<![a-z])lift(?![a-z])/u;

const always = (): boolean => true;

const sum = (facts: readonly RawFact[]): number =>
  facts.reduce((total, fact) => total + (typeof fact.value === 'number' ? fact.value : 0), 0);

function total(metric: string, facts: readonly RawFact[], allowed: (text: string) => boolean = always): LevelFact[] {
  return facts.length === 0
    ? []
    : [{ metric, value: sum(facts), words: facts.map((fact) => fact.text).join('，'), approximate: false, allowed }];
}

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

const AMONG = /含|其中|包括/u;

/** 5人死亡(含失踪2人): they are counted already. */
function isWithin({ source }: Reading, deaths: readonly RawFact[], missing: readonly RawFact[]): boolean {
  return deaths.some(({ end }) =>
    missing.some(({ start }) => start >= end && AMONG.test(source.text.slice(end, start))),
  );
}

const ON_THE_WAY = /送医|送院|抢救/u;

/** 2人当场死亡,1人送医后死亡 are three. */
function inTwoPlaces(deaths: readonly RawFact[]): LevelFact[] {
  const later = deaths.filter((fact) => ON_THE_WAY.test(fact.text) && /人|名|个|位/u.test(fact.text));
  const first = deaths.filter((fact) => /当场|现场/u.test(fact.text) && !ON_THE_WAY.test(fact.text));
  return later.length > 0 && first.length > 0 ? total('deaths', [...first.slice(0, 1), ...later.slice(0, 1)]) : [];
}

/** Minutes in a lift car are the same hours in another unit. */
function inLift(reading: Reading, facts: readonly RawFact[]): LevelFact[] {
  if (!LIFT.test(reading.source.text)) return [];
  return facts.flatMap((fact) =>
    fact.key === 'duration_h' && typeof fact.value === 'number'
      ? [
          {
            metric: 'trapped_min',
            value: Math.round(fact.value * 60),
            words: fact.text,
            approximate: false,
            allowed: always,
          },
        ]
      : [],
  );
}

/** Counts that follow from others: totals, the missing among the dead, minutes in a lift. */
export function derivedFacts(reading: Reading, facts: readonly RawFact[]): readonly LevelFact[] {
  const of = (...keys: string[]): RawFact[] => facts.filter((fact) => keys.includes(fact.key));
  const missing = of('trapped').filter((fact) => fact.label === '失踪');
  const toxic = of('patients').filter((fact) => fact.label === '中毒');
  return [
    ...inTwoPlaces(of('deaths')),
    ...total('casualties', of('deaths', 'serious', 'injured')),
    ...total('critical', of('deaths', 'serious')),
    ...(missing.length > 0 && !isWithin(reading, of('deaths'), missing)
      ? total('deaths', [...of('deaths'), ...missing], (text) => text.includes('失踪'))
      : []),
    ...total('serious', toxic, (text) => text.includes('中毒')),
    ...poisoned(reading, of('hospitalised')),
    ...inLift(reading, facts),
  ];
}
