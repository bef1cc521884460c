import type { PlanStructure, ResponseLevel } from '../../../contract/plans/plan.model.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { Ids } from '../../ports/ids.js';
import {
  type AnchorTimes,
  plusMinutes,
  type StepTask,
  stepsAt,
  type TaskLimitsConfig,
  taskOf,
} from './plan-tasks.rules.js';
import { limitsOf } from './task-view.js';
import { type TaskRow, TasksRepository } from './tasks.repository.js';

/** An activation whose steps become tasks. */
export interface PlanActivation {
  readonly incidentId: string;
  readonly incidentNumber: string;
  readonly scope: string;
  readonly plan: PlanStructure;
  readonly level: ResponseLevel;
  readonly anchors: AnchorTimes;
  readonly replaceUnit: (unitId: string) => string;
}

/** Empty columns of a task that has just been dispatched. */
export const untouched = {
  stage: 'dispatched',
  signed_at: null,
  arrived_at: null,
  finished_at: null,
  verified_at: null,
  closed_at: null,
  last_feedback: null,
  extension_json: null,
  was_red: false,
  version: 1,
} as const;

/** Tasks, as other features may use them. */
export class TasksService {
  constructor(
    private readonly ids: Ids,
    readonly config: TaskLimitsConfig,
  ) {}

  /** Puts the plan's first actions on the departments' clocks. Answers how many. */
  async createFromPlan(unit: UnitOfWork, activation: PlanActivation): Promise<number> {
    const repository = new TasksRepository(unit);
    const before = await repository.countOf(activation.incidentId);
    const steps = stepsAt(activation.plan, activation.level);
    for (const [index, step] of steps.entries()) {
      const task = taskOf(step, activation.anchors, activation.replaceUnit, this.config);
      await repository.insert(this.rowOf(task, activation, before + index + 1));
    }
    return steps.length;
  }

  /** Starts the clocks that waited for an event such as the first arrival. */
  async startAnchored(unit: UnitOfWork, incidentId: string, anchor: keyof AnchorTimes, at: string): Promise<void> {
    const repository = new TasksRepository(unit);
    for (const row of await repository.waitingFor(incidentId, anchor)) {
      await repository.update(row, { finish_starts_at: at, finish_due_at: plusMinutes(at, row.finish_min) }, at);
    }
  }

  /** Open and red tasks by incident at an instant. */
  async openCounts(
    unit: UnitOfWork,
    incidentIds: readonly string[],
    at: string,
  ): Promise<ReadonlyMap<string, { open: number; red: number }>> {
    if (incidentIds.length === 0) return new Map();
    const rows: TaskRow[] = await unit
      .db('tasks')
      .whereIn('incident_id', [...incidentIds])
      .whereNot('stage', 'closed')
      .select('*');
    const counts = new Map<string, { open: number; red: number }>();
    for (const row of rows) {
      if (row.incident_id === null) continue;
      const known = counts.get(row.incident_id) ?? { open: 0, red: 0 };
      const red = limitsOf(row, Date.parse(at)).some((limit) => limit.light === 'red' && limit.doneAt === undefined);
      counts.set(row.incident_id, { open: known.open + 1, red: known.red + (red ? 1 : 0) });
    }
    return counts;
  }

  private rowOf(task: StepTask, activation: PlanActivation, serial: number): TaskRow {
    const at = activation.anchors.dispatched;
    return {
      ...untouched,
      id: this.ids.next(),
      number: `${activation.incidentNumber}-${String(serial).padStart(2, '0')}`,
      incident_id: activation.incidentId,
      scope: activation.scope,
      title: task.step.step,
      unit_id: task.unitId,
      support_json: JSON.stringify(task.supportUnits),
      plan_code: activation.plan.code,
      step_seq: task.step.seq,
      step_stage: task.step.stage,
      anchor: task.step.anchor,
      sign_due_at: task.signDueAt ?? null,
      arrive_due_at: task.arriveDueAt ?? null,
      finish_min: task.step.withinMin,
      finish_starts_at: task.finishStartsAt ?? null,
      finish_due_at: task.finishDueAt ?? null,
      created_at: at,
      updated_at: at,
    };
  }
}
