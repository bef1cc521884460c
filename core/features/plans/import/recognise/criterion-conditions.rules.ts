import type { LevelCriterion } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../../text/plan-vocabulary.js';
import { metricWords } from './criterion-metrics.rules.js';
import { numberOf, numberPattern } from './number-words.rules.js';

type Condition = LevelCriterion['conditions'][number];
type Bound = 'gte' | 'gt' | 'lt' | 'lte';

interface Quantity {
  readonly bound: Bound;
  readonly value: number;
  readonly unit: string;
}

const unit =
  '(亿元|万元|元|万户|户|万人|人次|人|名|分钟|小时|天|日|毫米|厘米|平方米|米|级|吨|辆|座|间|个百分点|%|摄氏度|℃|度|处|起|例|个)?';
const before: Readonly<Record<string, Bound>> = {
  ...{ 不足: 'lt', 少于: 'lt', 小于: 'lt', 低于: 'lt', 未达到: 'lt', 不超过: 'lte', 不高于: 'lte', 不大于: 'lte' },
  ...{
    超过: 'gt',
    大于: 'gt',
    多于: 'gt',
    高于: 'gt',
    达到: 'gte',
    达: 'gte',
    不少于: 'gte',
    不低于: 'gte',
    至少: 'gte',
  },
};
const after: Readonly<Record<string, Bound>> = { 及以上: 'gte', 以上: 'gte', 以下: 'lt', 以内: 'lte' };
const prefixes = Object.keys(before)
  .sort((a, b) => b.length - a.length)
  .join('|');
// 超过 before a number with 以上 behind it is one bound; 直径 and clock times never get here: they have neither.
const bounded = new RegExp(
  `(${prefixes})?(零下)?(${numberPattern})\\s*${unit}(?:[（(]不?含[^）)]*[）)])?(及以上|以上|以下|以内)?`,
  'gu',
);
const span = new RegExp(`(${numberPattern})\\s*${unit}\\s*(?:至|到|—|–|-|~|～)\\s*(${numberPattern})\\s*${unit}`, 'gu');

/** The bounds a text sets: `10人以上30人以下`, `超过500户`, `10至29人`. Numbers without a bound are no quantity. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  const rest = text.replaceAll(
    span,
    (_, low: string, lowUnit: string | undefined, high: string, highUnit: string | undefined) => {
      const shared = highUnit ?? lowUnit ?? '';
      const [from, to] = [numberOf(low), numberOf(high)];
      if (from === undefined || to === undefined) return '';
      found.push({ bound: 'gte', value: from, unit: lowUnit ?? shared }, { bound: 'lte', value: to, unit: shared });
      return '';
    },
  );
  for (const [, prefix = '', minus, digits = '', unitWord = '', suffix = ''] of rest.matchAll(bounded)) {
    const bound = after[suffix] ?? before[prefix];
    const value = numberOf(digits);
    if (bound !== undefined && value !== undefined)
      found.push({ bound, value: minus ? -value : value, unit: unitWord });
  }
  // 10以上30人以下: the first number borrows the unit of the next.
  return found.map((each, index) => (each.unit === '' ? { ...each, unit: found[index + 1]?.unit ?? '' } : each));
}

function metricOf(
  text: string,
  unitWord: string,
  vocabulary: PlanVocabulary,
): { id: string; factor: number } | undefined {
  const named = vocabulary.metricIdOf(
    text.replace(new RegExp(`(?:${prefixes})?(?:${numberPattern}).*$`, 'u'), '').trim(),
  );
  if (named !== undefined && vocabulary.metric(named)?.unit === unitWord) return { id: named, factor: 1 };
  const fitting = metricWords.filter(({ words, units }) => unitWord in units && words.test(text));
  const [first, second] = fitting;
  // Two kinds of harm in one breath (死亡和重伤合计) cannot be told apart: a person judges.
  if (first === undefined || (second !== undefined && isHarm(first.metric) && isHarm(second.metric))) return undefined;
  return vocabulary.metric(first.metric) && { id: first.metric, factor: first.units[unitWord] ?? 1 };
}

const harms: ReadonlySet<string> = new Set(['deaths', 'serious']);

function isHarm(metric: string): boolean {
  return harms.has(metric);
}

/** The comparison a clause makes; `undefined` when it makes none or not all its numbers are understood. */
export function conditionOf(text: string, vocabulary: PlanVocabulary): Condition | undefined {
  const quantities = quantitiesIn(text);
  const [first] = quantities;
  const metric = first && metricOf(text, first.unit, vocabulary);
  if (metric === undefined) return undefined;
  const condition: Condition = { metric: metric.id };
  for (const quantity of quantities) {
    const own = metricOf(text, quantity.unit, vocabulary);
    if (own?.id !== metric.id || condition[quantity.bound] !== undefined) return undefined;
    condition[quantity.bound] = Number((quantity.value * own.factor).toFixed(4));
  }
  return withFloor(condition);
}

/** The lower these are, the worse. */
const falling: ReadonlySet<string> = new Set(['visibility', 'temp_min']);

/** `死亡3人以下` speaks of deaths that happened: without a floor a day without any would meet it. */
function withFloor(condition: Condition): Condition {
  const { metric, gte, gt, ...upper } = condition;
  if (falling.has(metric) || gte !== undefined || gt !== undefined) return condition;
  const isCounted = metricWords.some((each) => each.metric === metric && ('人' in each.units || '户' in each.units));
  return isCounted ? { metric, gte: 1, ...upper } : { metric, gt: 0, ...upper };
}
