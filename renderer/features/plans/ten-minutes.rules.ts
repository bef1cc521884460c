import type { PlanStep, PlanStructure, ResponseLevel } from '../../../contract/plans/plan.model.js';

/** Levels as the card shows them, lowest first. */
export const cardLevels = ['IV', 'III', 'II', 'I'] as const satisfies readonly ResponseLevel[];
/** Ends of the three slots, minutes after the report. */
export const slotEnds = [3, 5, 10] as const;
export type SlotEnd = (typeof slotEnds)[number];

export interface SlotCell {
  /** First level of the cell, lowest first, and how many levels it spans. */
  readonly level: ResponseLevel;
  readonly span: number;
  readonly steps: readonly PlanStep[];
}
export interface Slot {
  readonly end: SlotEnd;
  readonly cells: readonly SlotCell[];
}

const rank: Readonly<Record<ResponseLevel, number>> = { IV: 0, III: 1, II: 2, I: 3 };

/** Whether a step runs at a level: from its own level upwards. */
export function runsAt(step: Pick<PlanStep, 'fromLevel'>, level: ResponseLevel): boolean {
  return rank[level] >= rank[step.fromLevel];
}

/** The latest minute the dispatch may go out: the last step counted from the report that falls into the ten minutes. */
function dispatchMinute(steps: readonly PlanStep[]): number {
  const reported = steps.filter((step) => step.anchor === 'reported' && step.withinMin <= 10);
  return Math.max(0, ...reported.map((step) => step.withinMin));
}

/**
 * Minute after the report (or the warning) by which a step is due. Steps counted from dispatch start when the plan's
 * own dispatch is due; everything counted from later events cannot be placed.
 */
export function dueMinute(step: PlanStep, dispatchedBy: number): number | undefined {
  if (step.anchor === 'reported' || step.anchor === 'warning_issued') return step.withinMin;
  if (step.anchor === 'dispatched') return dispatchedBy + step.withinMin;
  return undefined;
}

function slotOf(minute: number | undefined): SlotEnd | undefined {
  return minute === undefined ? undefined : slotEnds.find((end) => minute <= end);
}

function cellsOf(steps: readonly PlanStep[]): readonly SlotCell[] {
  const cells: SlotCell[] = [];
  for (const level of cardLevels) {
    const own = steps.filter((step) => runsAt(step, level));
    const last = cells.at(-1);
    const isSame =
      last !== undefined && last.steps.length === own.length && last.steps.every((step, i) => step === own[i]);
    if (isSame) cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ level, span: 1, steps: own });
  }
  return cells;
}

/** The first ten minutes of a plan: what is due in each slot, per level; neighbouring levels with the same steps share a cell. */
export function tenMinutes(structure: Pick<PlanStructure, 'steps'>): readonly Slot[] {
  const dispatchedBy = dispatchMinute(structure.steps);
  return slotEnds.map((end) => {
    const steps = structure.steps
      .filter((step) => slotOf(dueMinute(step, dispatchedBy)) === end)
      .toSorted((a, b) => a.seq - b.seq);
    return { end, cells: cellsOf(steps) };
  });
}
