import type { PlanKnowledge } from '../engine/knowledge.js';
import { levelFacts } from '../engine/level-facts.js';
import { createLooseReader } from '../engine/loose-facts.js';
import { createReader } from '../engine/reading.js';
import { loadTestKnowledge } from './test-matcher.js';

const knowledge = loadTestKnowledge();
const reader = createReader(knowledge);
const loose = createLooseReader(knowledge.metrics, knowledge.quantities);
const [anyPlan] = knowledge.plans;
/** Criteria that count the missing and the poisoned as well. */
const named: Readonly<Record<string, string>> = { deaths: '死亡（含失踪）', serious: '重伤（含急性中毒）' };

/** A plan that compares nothing but the metric. */
function planFor(metric: string): PlanKnowledge {
  if (!anyPlan) throw new Error('there are no plans');
  const { I, II, III, IV } = anyPlan.levels;
  const criterion = { clause: 'I.1', text: metric, conditions: [{ metric, gte: 1 }] };
  const silent = { criteria: [] };
  return {
    ...anyPlan,
    levels: {
      I: { ...I, criteria: [criterion] },
      II: { ...II, ...silent },
      III: { ...III, ...silent },
      IV: { ...IV, ...silent },
    },
  };
}

/** The greatest number that `text` tells of the metric, by patterns or by words; undefined when none is read. */
export function greatestFact(text: string, metric: string): number | undefined {
  const values = levelFacts(reader.read(text), planFor(metric), loose)
    .filter((fact) => fact.metric === metric && fact.allowed(named[metric] ?? ''))
    .map(({ value }) => Math.round(value * 10) / 10);
  return values.length === 0 ? undefined : Math.max(...values);
}
