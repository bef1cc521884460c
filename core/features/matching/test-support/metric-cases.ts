import { describe, expect, it } from 'vitest';
import { levelFacts } from '../engine/level-facts.js';
import { createLooseReader } from '../engine/loose-facts.js';
import { createReader } from '../engine/reading.js';
import { loadTestKnowledge } from './test-matcher.js';

/** The value that the sentence tells. */
type Case = [value: number | 'nothing', text: string];
/** Sentences for one metric, read for one plan. */
export type MetricCases = [plan: string, metric: string, cases: readonly Case[]];

const knowledge = loadTestKnowledge();
const reader = createReader(knowledge);
const loose = createLooseReader(knowledge.metrics, knowledge.quantities);

/** What the criteria of the plan are given for one metric, without repeats. */
function given(planCode: string, metric: string, text: string): number[] {
  const plan = knowledge.plans.find(({ code }) => code === planCode);
  if (!plan) throw new Error(`No plan ${planCode}.`);
  const criteria = Object.values(plan.levels)
    .flatMap((level) => level?.criteria ?? [])
    .filter(({ conditions }) => conditions.some((condition) => condition.metric === metric));
  const values = levelFacts(reader.read(text), plan, loose)
    .filter((fact) => fact.metric === metric && criteria.some((criterion) => fact.allowed(criterion.text)))
    .map(({ value }) => Math.round(value * 100) / 100);
  return [...new Set(values)];
}

/** One test for every sentence: the greatest value given to the plan's criteria is the one told. */
export function describeMetrics(groups: readonly MetricCases[]): void {
  describe.each<MetricCases>([...groups])('%s %s', (plan, metric, cases) => {
    it.each<Case>([...cases])('reads %s in “%s”', (value, text) => {
      const values = given(plan, metric, text);
      if (value === 'nothing') expect(values).toEqual([]);
      else expect(Math.max(...values.map((one) => Math.abs(one)))).toBeCloseTo(Math.abs(value), 1);
    });
  });
}
