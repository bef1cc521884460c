import type { Reading } from './reading.js';

/** Weight of a concept against one n-gram. */
const CONCEPT_VALUE = 2.5;

/** Feature values of a reading for the linear models: n-grams count once, concepts count more, length is levelled out. */
export function featuresOf(reading: Reading): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { term } of reading.terms) values.set(term, 1);
  for (const id of reading.present) values.set(`#${id}`, CONCEPT_VALUE);
  for (const hit of reading.concepts) if (hit.negated) values.set('#denied', CONCEPT_VALUE);
  let squares = 0;
  for (const value of values.values()) squares += value * value;
  const norm = Math.sqrt(Math.max(squares, 9));
  for (const [feature, value] of values) values.set(feature, value / norm);
  return values;
}
