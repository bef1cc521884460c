import type { Clause } from './clauses.js';

/** Units that every reader gives out itself: counts of people, and lengths of time in hours. */
export const PEOPLE_UNIT = '人';
export const HOUR_UNIT = '小时';
export const WITHIN_UNIT = '小时内';

/** One number of a report with its unit as said; `''` when it has none. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** Counts people, though nothing but 个 says so. */
  readonly bare?: boolean | undefined;
  readonly approximate: boolean;
  /** 超过五十, 不到五十: the value lies beyond the number said. */
  readonly beyond?: 'above' | 'below' | undefined;
  readonly clause: number;
  readonly start: number;
  readonly end: number;
}

/** All quantities of one text, and the clauses they stand in. */
export interface QuantityReading {
  readonly quantities: readonly Quantity[];
  readonly clauses: readonly Clause[];
}
