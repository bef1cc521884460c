import type { MetricWords } from '../knowledge.js';
import { HOUR_UNIT, PEOPLE_UNIT, WITHIN_UNIT, type Quantity, type QuantityReading } from './quantity.js';

/** A share small enough never to matter, for 不到五十: less than fifty, but not forty-nine. */
const JUST_BELOW = 1e-6;
/** 小时雨强, 每小时, mm/h: an amount per hour without a number. */
const HOURLY = /小时(?:最大)?(?:降?雨量|降水|雨强|降雨)|每(?:个)?小时|时雨量|\/ ?(?:h|小时)|per hour|an hour/u;

/** Characters beside the amount in which the hour is told. */
const AROUND = 40;

function factorOf(words: MetricWords, quantity: Quantity): number | undefined {
  const { unit, value } = quantity;
  if (words.holds === 'people' && (unit === PEOPLE_UNIT || quantity.bare === true)) return 1;
  if (words.holds === 'time' && unit === HOUR_UNIT) return words.units[HOUR_UNIT] ?? 1;
  if (unit === '')
    return words.bare !== undefined && Math.abs(value) >= words.bare ? (words.units['无'] ?? 1) : undefined;
  return words.units[unit];
}

/** The quantity in the metric's own unit; undefined when it counts something else or cannot be meant. */
export function fitValue(words: MetricWords, quantity: Quantity): number | undefined {
  const factor = factorOf(words, quantity);
  if (factor === undefined) return undefined;
  const value = Math.round(quantity.value * factor * 1000) / 1000;
  const [least, most] = words.range ?? [words.holds === 'amount' ? -Infinity : 0, Infinity];
  if (value < least || value > most || (value <= 0 && words.range === undefined)) return undefined;
  if (quantity.beyond === 'below') return value - Math.abs(value) * JUST_BELOW;
  // Whole numbers without a unit: above 200 begins at 201.
  return quantity.beyond === 'above' && words.bare !== undefined && quantity.unit === '' ? value + 1 : value;
}

/** Whether the amount came together within `hours`: a stretch of time beside it, or told as an hourly one. */
export function cameWithin(
  hours: number,
  amount: Quantity,
  { text, clauses, quantities }: QuantityReading & { readonly text: string },
): boolean {
  const clause = clauses[amount.clause];
  const around = text.slice(
    Math.max(clause?.start ?? 0, amount.start - AROUND),
    Math.min(clause?.end ?? 0, amount.end + AROUND),
  );
  if (HOURLY.test(around)) return hours >= 1;
  const stretches = quantities
    .filter(({ unit }) => unit === HOUR_UNIT || unit === WITHIN_UNIT)
    .filter((other) => Math.abs(other.clause - amount.clause) <= 1)
    .map((other) => ({ other, gap: Math.max(other.start - amount.end, amount.start - other.end) }))
    .sort((a, b) => a.gap - b.gap);
  const nearest = stretches[0]?.other;
  return nearest !== undefined && nearest.value <= hours;
}
