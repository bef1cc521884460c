import { describe, expect, it } from 'vitest';
import type { PlanStep } from '../../../contract/plans/plan.model.js';
import { dueMinute, runsAt, tenMinutes } from './ten-minutes.rules.js';

const step = (
  seq: number,
  anchor: PlanStep['anchor'],
  withinMin: number,
  fromLevel: PlanStep['fromLevel'] = 'IV',
): PlanStep => ({
  seq,
  anchor,
  withinMin,
  fromLevel,
  stage: '',
  step: `step ${String(seq)}`,
  unitId: 'centre',
  supportUnits: [],
});
const gas = {
  steps: [
    step(1, 'reported', 3),
    step(2, 'reported', 5),
    step(3, 'dispatched', 5),
    step(4, 'dispatched', 30),
    step(5, 'activated', 1),
  ],
};
const seqs = (structure: { steps: PlanStep[] }, end: number): number[][] =>
  (tenMinutes(structure).find((slot) => slot.end === end)?.cells ?? []).map((cell) => cell.steps.map((one) => one.seq));

describe('the first ten minutes', () => {
  it('puts steps counted from the report into 0–3, 3–5 and 5–10', () => {
    expect(seqs(gas, 3)).toEqual([[1]]);
    expect(seqs(gas, 5)).toEqual([[2]]);
  });

  it('counts steps after dispatch from the minute the plan wants the dispatch out', () => {
    expect(seqs(gas, 10)).toEqual([[3]]);
    expect(dueMinute(step(3, 'dispatched', 30), 5)).toBe(35);
  });

  it('leaves out what is counted from events nobody can foresee', () => {
    expect(dueMinute(step(5, 'activated', 1), 5)).toBeUndefined();
    expect(dueMinute(step(6, 'first_on_scene', 1), 5)).toBeUndefined();
  });

  it('joins neighbouring levels with the same steps into one cell', () => {
    const structure = { steps: [step(1, 'reported', 3), step(2, 'reported', 3, 'II')] };
    const cells = tenMinutes(structure)[0]?.cells.map((cell) => [cell.level, cell.span, cell.steps.length]);
    expect(cells).toEqual([
      ['IV', 2, 1],
      ['II', 2, 2],
    ]);
  });

  it('shows a step from its own level upwards', () => {
    expect(runsAt({ fromLevel: 'III' }, 'IV')).toBe(false);
    expect(runsAt({ fromLevel: 'III' }, 'III')).toBe(true);
    expect(runsAt({ fromLevel: 'III' }, 'I')).toBe(true);
  });
});
