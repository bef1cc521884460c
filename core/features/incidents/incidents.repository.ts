import { z } from 'zod';
import {
  activationSchema,
  callerSchema,
  channelSchema,
  deadlineSchema,
  incidentStatusSchema,
  placeSchema,
  warningColourSchema,
  type Activation,
  type Deadline,
} from '../../../contract/incidents/incidents.model.js';
import { factSchema, matchResultSchema } from '../../../contract/matching/matching.model.js';
import { responseLevelSchema } from '../../../contract/plans/plan.model.js';
import { AppError } from '../../dispatch/app-error.js';
import { likePattern, whereLike } from '../../db/dialect.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(schema);

/** An incident as stored; `null` is absent. */
const incidentRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  scope: z.string(),
  status: incidentStatusSchema,
  title: z.string(),
  text: z.string(),
  channel: channelSchema,
  caller_json: json(callerSchema).nullable(),
  place_json: json(placeSchema),
  town_code: z.string().nullable(),
  facts_json: json(z.array(factSchema)),
  match_json: json(matchResultSchema).nullable(),
  severity: responseLevelSchema.nullable(),
  warning_colour: warningColourSchema.nullable(),
  level: responseLevelSchema.nullable(),
  plan_code: z.string().nullable(),
  passed_to: z.string().nullable(),
  reported_by: z.string(),
  started_at: z.string(),
  occurred_at: z.string(),
  reported_at: z.string(),
  activated_at: z.string().nullable(),
  assembling_at: z.string().nullable(),
  handling_at: z.string().nullable(),
  closed_at: z.string().nullable(),
  close_note: z.string().nullable(),
  version: z.number(),
});
export type IncidentRow = z.output<typeof incidentRowSchema>;
/** What is written: JSON as text. */
export type NewIncidentRow = z.input<typeof incidentRowSchema>;

const columns = Object.keys(incidentRowSchema.shape);

/** Incidents in the database. */
export class IncidentsRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async insert(row: NewIncidentRow): Promise<void> {
    await this.unit.db('incidents').insert(row);
  }

  async find(id: string): Promise<IncidentRow | undefined> {
    const row: unknown = await this.unit.db('incidents').where('id', id).first(columns);
    return row === undefined ? undefined : incidentRowSchema.parse(row);
  }

  /** The incident, or a refusal that says it is not there. */
  async require(id: string): Promise<IncidentRow> {
    const row = await this.find(id);
    if (row === undefined) throw new AppError('incidents.not_found', 'there is no such incident');
    return row;
  }

  /** The incident while it may still change. */
  async requireOpen(id: string): Promise<IncidentRow> {
    const row = await this.require(id);
    if (row.status === 'closed') throw new AppError('incidents.closed', 'the incident is closed');
    return row;
  }

  async update(row: IncidentRow, changes: Partial<NewIncidentRow>): Promise<number> {
    const version = row.version + 1;
    const changed = await this.unit
      .db('incidents')
      .where({ id: row.id, version: row.version })
      .update({ ...changes, version });
    if (changed === 0) throw new AppError('incidents.version_changed', 'the incident was changed by another seat');
    return version;
  }

  /** Notes when a step of the golden path was first reached; later times change nothing. */
  async reach(id: string, step: 'assembling_at' | 'handling_at', at: string): Promise<void> {
    await this.unit
      .db('incidents')
      .where({ id, [step]: null })
      .update({ [step]: at });
  }

  async list(filters: {
    statuses: readonly string[] | undefined;
    scope: string;
    text: string | undefined;
    before: string | undefined;
    limit: number;
  }): Promise<readonly IncidentRow[]> {
    const query = this.unit.db('incidents').where('scope', filters.scope).select(columns);
    if (filters.statuses !== undefined) void query.whereIn('status', [...filters.statuses]);
    if (filters.before !== undefined) void query.where('reported_at', '<', filters.before);
    const words = filters.text?.trim() ?? '';
    if (words !== '') {
      const pattern = likePattern(words);
      void query.where((group) => {
        for (const column of ['text', 'title', 'number']) {
          void group.orWhere((one) => void whereLike(one, column, pattern, this.unit.engine));
        }
      });
    }
    const rows: unknown[] = await query.orderBy('reported_at', 'desc').orderBy('number', 'desc').limit(filters.limit);
    return rows.map((row) => incidentRowSchema.parse(row));
  }

  async counts(scope: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.unit
      .db('incidents')
      .where('scope', scope)
      .groupBy('status')
      .select('status')
      .count<{ status: string; n: number | string }[]>({ n: '*' });
    return Object.fromEntries(rows.map((row) => [row.status, Number(row.n)]));
  }

  async activations(
    incidentId: string,
    names: (code: string) => { title: string; declaredBy: (level: string) => string },
  ): Promise<readonly Activation[]> {
    const rows: ActivationRow[] = await this.unit
      .db('activations')
      .where('incident_id', incidentId)
      .orderBy('at')
      .select('*');
    return rows.map((row) =>
      activationSchema.parse({
        activationId: row.id,
        planCode: row.plan_code,
        planTitle: names(row.plan_code).title,
        planVersion: row.plan_version,
        level: row.level,
        approvedBy: row.approved_by,
        approvalMethod: row.approval_method,
        approvalNote: row.approval_note ?? undefined,
        declaredBy: names(row.plan_code).declaredBy(row.level),
        clause: row.clause ?? undefined,
        primary: Boolean(row.is_primary),
        at: row.at,
      }),
    );
  }

  async deadlines(incidentIds: readonly string[]): Promise<ReadonlyMap<string, readonly Deadline[]>> {
    const rows: DeadlineRow[] = await this.unit
      .db('reporting_deadlines')
      .whereIn('incident_id', [...incidentIds])
      .orderBy('due_at')
      .select('*');
    const found = new Map<string, Deadline[]>();
    for (const row of rows) {
      const deadline = deadlineSchema.parse({
        deadlineId: row.id,
        kind: row.kind,
        planCode: row.plan_code,
        receivers: JSON.parse(row.receivers_json) as unknown,
        dueAt: row.due_at,
        doneAt: row.done_at ?? undefined,
        source: row.source,
      });
      found.set(row.incident_id, [...(found.get(row.incident_id) ?? []), deadline]);
    }
    return found;
  }
}

interface ActivationRow {
  readonly id: string;
  readonly plan_code: string;
  readonly plan_version: number;
  readonly level: string;
  readonly approved_by: string;
  readonly approval_method: string;
  readonly approval_note: string | null;
  readonly clause: string | null;
  readonly is_primary: boolean | number;
  readonly at: string;
}

interface DeadlineRow {
  readonly id: string;
  readonly incident_id: string;
  readonly kind: string;
  readonly plan_code: string;
  readonly receivers_json: string;
  readonly due_at: string;
  readonly done_at: string | null;
  readonly source: string;
}
