import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';

const leastTriggers = 15;

/** A trigger as two of them are compared. */
export const triggerKey = (trigger: string): string => trigger.normalize('NFKC').toLowerCase().trim();

/** Every trigger of a plan with its path. */
export function triggersOf({ triggers }: PlanStructure): readonly { readonly path: string; readonly text: string }[] {
  return (['colloquial', 'formal'] as const).flatMap((kind) =>
    triggers[kind].map((text, index) => ({ path: `triggers.${kind}.${index}`, text })),
  );
}

/** Triggers that stand twice, and too few of them: an error where plans are found by words, in specialist plans. */
export function triggerFindings(structure: PlanStructure): readonly Finding[] {
  const seen = new Set<string>();
  const twice = triggersOf(structure).flatMap(({ path, text }) => {
    const key = triggerKey(text);
    if (seen.has(key)) return [findingAt('trigger_twice', 'warning', { path, subject: '触发词' }, { trigger: text })];
    seen.add(key);
    return [];
  });
  if (seen.size >= leastTriggers) return twice;
  const severity = structure.kind === 'specialist' ? 'error' : 'warning';
  const data = { count: seen.size, least: leastTriggers };
  return [...twice, findingAt('triggers_few', severity, { path: 'triggers', subject: '触发词' }, data)];
}
