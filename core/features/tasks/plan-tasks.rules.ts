import type { PlanStep, PlanStructure, ResponseLevel } from '../../../contract/plans/plan.model.js';

/** Limits of tasks by kind, minutes. Assumed values of the workflow facts; data in `resources/tasks/limits.json`. */
export interface TaskLimitsConfig {
  readonly planStep: { readonly signMin: number };
  readonly byHand: { readonly signMin: number; readonly arriveMin: number; readonly finishMin: number };
}

/** When the events that start a plan's clocks happened; absent = not yet. */
export interface AnchorTimes {
  readonly reported: string;
  readonly dispatched: string;
  readonly activated: string;
  readonly first_on_scene?: string | undefined;
  readonly under_control?: string | undefined;
  readonly warning_issued?: string | undefined;
  readonly ended?: string | undefined;
}

/** A task about to be created from a step. Instants UTC. */
export interface StepTask {
  readonly step: PlanStep;
  readonly unitId: string;
  readonly supportUnits: readonly string[];
  readonly signDueAt: string | undefined;
  readonly arriveDueAt: string | undefined;
  readonly finishStartsAt: string | undefined;
  readonly finishDueAt: string | undefined;
}

const minuteMs = 60_000;
const levelRank: Readonly<Record<ResponseLevel, number>> = { IV: 1, III: 2, II: 3, I: 4 };

/** An instant so many minutes later. */
export function plusMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * minuteMs).toISOString();
}

/** Steps that run at a level: those of the level and of all lower ones. */
export function stepsAt(plan: PlanStructure, level: ResponseLevel): readonly PlanStep[] {
  return plan.steps.filter((step) => levelRank[step.fromLevel] <= levelRank[level]);
}

/** The step as a task: real unit for the placeholder, clocks from the anchors that have happened. */
export function taskOf(
  step: PlanStep,
  anchors: AnchorTimes,
  replaceUnit: (unitId: string) => string,
  config: TaskLimitsConfig,
): StepTask {
  const finishStartsAt = anchors[step.anchor];
  return {
    step,
    unitId: replaceUnit(step.unitId),
    supportUnits: [...new Set(step.supportUnits.map(replaceUnit))],
    // What is due at the end is not signed for in the first minutes.
    signDueAt:
      step.anchor === 'ended' ? undefined : plusMinutes(anchors.dispatched, step.signMin ?? config.planStep.signMin),
    arriveDueAt: step.arriveMin === undefined ? undefined : plusMinutes(anchors.dispatched, step.arriveMin),
    finishStartsAt,
    finishDueAt: finishStartsAt === undefined ? undefined : plusMinutes(finishStartsAt, step.withinMin),
  };
}
