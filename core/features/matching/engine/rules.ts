import type { BoundaryRule } from './knowledge.js';
import type { Reading } from './reading.js';

const isRead = (reading: Reading, alternatives: string): boolean =>
  alternatives.split('|').some((id) => reading.present.has(id));

/** Boundary rules whose concepts are all read and none of the excluded ones. */
export function firedRules(reading: Reading, rules: readonly BoundaryRule[]): readonly BoundaryRule[] {
  return rules.filter(
    (rule) =>
      rule.when.every((alternatives) => isRead(reading, alternatives)) &&
      !rule.without.some((alternatives) => isRead(reading, alternatives)),
  );
}
