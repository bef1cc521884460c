import { responseLevelSchema, stepAnchorSchema } from '../../../contract/plans/plan.model.js';
import { defaultShares, limitAt, type LightShares, nextDue, taskLight } from '../../../contract/tasks/lights.rules.js';
import type { Task, TaskLimit } from '../../../contract/tasks/tasks.contract.js';
import { extensionOf, supportOf, type TaskListRow, type TaskRow } from './tasks.repository.js';

/** Limits of a task at an instant (milliseconds). */
export function limitsOf(row: TaskRow, now: number, shares: LightShares = defaultShares): TaskLimit[] {
  const of = (kind: TaskLimit['kind'], startsAt: string | null, dueAt: string | null, doneAt: string | null) =>
    limitAt(
      { kind, startsAt: startsAt ?? undefined, dueAt: dueAt ?? undefined, doneAt: doneAt ?? undefined },
      now,
      shares,
    );
  return [
    ...(row.sign_due_at === null
      ? []
      : [of('sign', row.created_at, row.sign_due_at, row.signed_at ?? row.finished_at)]),
    ...(row.arrive_due_at === null
      ? []
      : [of('arrive', row.created_at, row.arrive_due_at, row.arrived_at ?? row.finished_at)]),
    of('finish', row.finish_starts_at, row.finish_due_at, row.finished_at),
  ];
}

interface Words {
  readonly unitName: (id: string) => string;
}

function incidentPart(row: TaskListRow): Partial<Task> {
  return {
    ...(row.incident_id === null ? {} : { incidentId: row.incident_id }),
    ...(row.incident_title === null ? {} : { incidentTitle: row.incident_title }),
    ...(row.incident_number === null ? {} : { incidentNumber: row.incident_number }),
    ...(row.incident_level === null ? {} : { level: responseLevelSchema.parse(row.incident_level) }),
  };
}

function planPart(row: TaskListRow): Partial<Task> {
  return {
    ...(row.plan_code === null ? {} : { planCode: row.plan_code }),
    ...(row.step_seq === null ? {} : { stepSeq: row.step_seq }),
    ...(row.step_stage === null ? {} : { stepStage: row.step_stage }),
    ...(row.anchor === null ? {} : { anchor: stepAnchorSchema.parse(row.anchor) }),
  };
}

/** A task as the board shows it at an instant. */
export function taskView(row: TaskListRow, now: number, words: Words, shares?: LightShares): Task {
  const limits = limitsOf(row, now, shares);
  const dueAt = nextDue(limits);
  const extension = extensionOf(row);
  return {
    taskId: row.id,
    number: row.number,
    title: row.title,
    scope: row.scope,
    unitId: row.unit_id,
    unitName: words.unitName(row.unit_id),
    supportUnits: supportOf(row).map((unitId) => ({ unitId, unitName: words.unitName(unitId) })),
    stage: row.stage,
    limits,
    light: taskLight(row.stage, limits),
    ...(dueAt === undefined ? {} : { dueAt }),
    wasRed: Boolean(row.was_red) || limits.some((limit) => limit.light === 'red'),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(row.last_feedback === null ? {} : { lastFeedback: row.last_feedback }),
    ...(extension === undefined ? {} : { extension }),
    version: row.version,
    ...incidentPart(row),
    ...planPart(row),
  };
}
