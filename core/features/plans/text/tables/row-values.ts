import { toBeNamed } from '../plan-words.js';
import type { ReadRow } from './table-reading.js';

/** A value the entry must have; when it is missing that is noted and a placeholder stands in for it. */
export function required<R extends object>(row: ReadRow<R>, field: keyof R & string, name: string): string {
  const value: unknown = row.values[field];
  if (typeof value === 'string' && value !== '') return value;
  row.missing(field, name);
  return toBeNamed;
}

/** A whole number of at least one. */
export function wholeAboveZero(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : Math.max(1, Math.round(value));
}

/** Without the keys that hold nothing. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }; // the same keys, fewer of them
}
