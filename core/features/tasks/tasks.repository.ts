import { z } from 'zod';
import type { TaskStage } from '../../../contract/tasks/tasks.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

const extensionSchema = z.object({
  state: z.enum(['asked', 'approved', 'refused']),
  reason: z.string(),
  until: z.string(),
  decidedBy: z.string().optional(),
});
export type Extension = z.infer<typeof extensionSchema>;

/** A task as stored; instants UTC, `null` is absent. */
export interface TaskRow {
  readonly id: string;
  readonly number: string;
  readonly incident_id: string | null;
  readonly scope: string;
  readonly title: string;
  readonly unit_id: string;
  readonly support_json: string;
  readonly plan_code: string | null;
  readonly step_seq: number | null;
  readonly step_stage: string | null;
  readonly anchor: string | null;
  readonly stage: TaskStage;
  readonly sign_due_at: string | null;
  readonly arrive_due_at: string | null;
  readonly finish_min: number;
  readonly finish_starts_at: string | null;
  readonly finish_due_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly signed_at: string | null;
  readonly arrived_at: string | null;
  readonly finished_at: string | null;
  readonly verified_at: string | null;
  readonly closed_at: string | null;
  readonly last_feedback: string | null;
  readonly extension_json: string | null;
  readonly was_red: boolean | number;
  readonly version: number;
}

/** A task with the words of its incident, for lists. */
export interface TaskListRow extends TaskRow {
  readonly incident_title: string | null;
  readonly incident_number: string | null;
  readonly incident_level: string | null;
}

export interface TaskFilters {
  readonly incidentId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly stages?: readonly string[] | undefined;
  readonly scope?: string | undefined;
}

// The board shows what is open; a page of it is never longer than this.
const maxRows = 1_000;

/** Tasks in the database. */
export class TasksRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async insert(row: TaskRow): Promise<void> {
    await this.unit.db('tasks').insert(row);
  }

  async list(filters: TaskFilters): Promise<readonly TaskListRow[]> {
    const query = this.select();
    if (filters.incidentId !== undefined) void query.where('tasks.incident_id', filters.incidentId);
    if (filters.unitId !== undefined) void query.where('tasks.unit_id', filters.unitId);
    if (filters.stages !== undefined) void query.whereIn('tasks.stage', [...filters.stages]);
    if (filters.scope !== undefined) void query.where('tasks.scope', filters.scope);
    const rows: TaskListRow[] = await query.orderBy('tasks.created_at').orderBy('tasks.step_seq').limit(maxRows);
    return rows;
  }

  async require(id: string): Promise<TaskListRow> {
    const row: TaskListRow | undefined = await this.select().where('tasks.id', id).first();
    if (row === undefined) throw new AppError('tasks.not_found', 'there is no such task');
    return row;
  }

  /** Changes a task nobody else has changed meanwhile. */
  async update(row: TaskRow, changes: Partial<TaskRow>, at: string): Promise<number> {
    const version = row.version + 1;
    const changed = await this.unit
      .db('tasks')
      .where({ id: row.id, version: row.version })
      .update({ ...changes, updated_at: at, version });
    if (changed === 0) throw new AppError('tasks.version_changed', 'the task was changed by another seat');
    return version;
  }

  /** Tasks of an incident whose finishing clock waits for an event. */
  async waitingFor(incidentId: string, anchor: string): Promise<readonly TaskRow[]> {
    const rows: TaskRow[] = await this.unit
      .db('tasks')
      .where({ incident_id: incidentId, anchor, finish_starts_at: null })
      .select('*');
    return rows;
  }

  async countOf(incidentId: string): Promise<number> {
    const rows = await this.unit
      .db('tasks')
      .where('incident_id', incidentId)
      .count<{ n: number | string }[]>({ n: '*' });
    return Number(rows[0]?.n ?? 0);
  }

  private select() {
    return this.unit
      .db('tasks')
      .leftJoin('incidents', 'incidents.id', 'tasks.incident_id')
      .select(
        'tasks.*',
        'incidents.title as incident_title',
        'incidents.number as incident_number',
        'incidents.level as incident_level',
      );
  }
}

/** Extension of a row, if one was asked for. */
export function extensionOf(row: TaskRow): Extension | undefined {
  return row.extension_json === null ? undefined : extensionSchema.parse(JSON.parse(row.extension_json));
}

/** Supporting units of a row. */
export function supportOf(row: TaskRow): readonly string[] {
  return z.array(z.string()).parse(JSON.parse(row.support_json));
}
