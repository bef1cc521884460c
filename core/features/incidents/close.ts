import type { OutputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { CommandService } from '../command/index.js';
import type { Ids } from '../../ports/ids.js';
import type { UnitBook } from '../directory/index.js';
import type { PlanCatalogue } from '../plans/index.js';
import type { TasksService } from '../tasks/index.js';
import { type IncidentRow, IncidentsRepository } from './incidents.repository.js';

type OpenItem = OutputOf<'incidents.openItems'>['items'][number];

/** What closing looks at. */
export interface CloseParts {
  readonly ids: Ids;
  readonly catalogue: PlanCatalogue;
  readonly command: CommandService;
  readonly units: UnitBook;
  readonly tasks: TasksService;
}

async function openTasks(unit: UnitOfWork, incidentId: string, units: UnitBook): Promise<readonly OpenItem[]> {
  const rows: { id: string; title: string; unit_id: string; created_at: string; anchor: string | null }[] = await unit
    .db('tasks')
    .where('incident_id', incidentId)
    .whereNot('stage', 'closed')
    .orderBy('step_seq')
    .select('id', 'title', 'unit_id', 'created_at', 'anchor');
  return rows.map((row) => ({
    kind: 'task',
    id: row.id,
    title: row.title,
    holder: units.shortName(row.unit_id),
    since: row.created_at,
    // What is due only after the end cannot stand in the way of it.
    blocking: row.anchor !== 'ended',
  }));
}

async function openReservations(unit: UnitOfWork, incidentId: string): Promise<readonly OpenItem[]> {
  const rows: { id: string; name: string; depot: string; quantity: number; at: string }[] = await unit
    .db('reservations')
    .join('items', 'items.id', 'reservations.item_id')
    .join('depots', 'depots.id', 'reservations.depot_id')
    .where({ 'reservations.incident_id': incidentId, 'reservations.state': 'reserved' })
    .select(
      'reservations.id as id',
      'items.name as name',
      'depots.name as depot',
      'reservations.quantity as quantity',
      'reservations.at as at',
    );
  return rows.map((row) => ({
    kind: 'reservation',
    id: row.id,
    title: `${row.name} ${row.quantity}`,
    holder: row.depot,
    since: row.at,
    blocking: false,
  }));
}

async function openReports(unit: UnitOfWork, incidentId: string): Promise<readonly OpenItem[]> {
  const deadlines = (await new IncidentsRepository(unit).deadlines([incidentId])).get(incidentId) ?? [];
  return deadlines
    .filter((deadline) => deadline.doneAt === undefined && deadline.kind !== 'final')
    .map((deadline) => ({
      kind: 'deadline',
      id: deadline.deadlineId,
      title: deadline.kind,
      holder: deadline.receivers.join('、'),
      since: deadline.dueAt,
      blocking: false,
    }));
}

async function runningCalls(unit: UnitOfWork, incidentId: string): Promise<readonly OpenItem[]> {
  const rows: { id: string; mode: string; started_at: string }[] = await unit
    .db('call_outs')
    .where({ incident_id: incidentId, state: 'running' })
    .select('id', 'mode', 'started_at');
  return rows.map((row) => ({ kind: 'call_out', id: row.id, title: row.mode, since: row.started_at, blocking: false }));
}

/** Everything still open of an incident, and who holds it. */
export async function openItemsOf(unit: UnitOfWork, incidentId: string, parts: CloseParts): Promise<OpenItem[]> {
  const { quorum } = await parts.command.groupOf(unit, incidentId);
  const missing: readonly OpenItem[] = quorum.missing.map((post) => ({
    kind: 'quorum',
    id: post,
    title: post,
    blocking: false,
  }));
  return [
    ...(await openTasks(unit, incidentId, parts.units)),
    ...(await openReservations(unit, incidentId)),
    ...(await openReports(unit, incidentId)),
    ...(await runningCalls(unit, incidentId)),
    ...missing,
  ];
}

const finalReportMs = 24 * 3_600_000;

/** The final report (终报) is owed once the response has ended; hours and receivers as the leading plan says. */
async function oweFinalReport(context: HandlerContext, incident: IncidentRow, parts: CloseParts): Promise<void> {
  const reporting = parts.catalogue.get(incident.plan_code ?? '')?.structure.reporting;
  if (reporting === undefined) return;
  await context.unit.db('reporting_deadlines').insert({
    id: parts.ids.next(),
    incident_id: incident.id,
    kind: 'final',
    plan_code: incident.plan_code,
    receivers_json: JSON.stringify(reporting.receivers),
    due_at: new Date(Date.parse(context.at) + finalReportMs).toISOString(),
    done_at: null,
    source: reporting.final,
  });
}

interface CloseInput {
  readonly note: string;
  readonly leaveOpen?: boolean | undefined;
}

/** Ends the response. What was left open is listed in the record. */
export async function closeIncident(
  context: HandlerContext,
  incident: IncidentRow,
  input: CloseInput,
  parts: CloseParts,
): Promise<{ id: string; version: number }> {
  const open = await openItemsOf(context.unit, incident.id, parts);
  const blocking = open.filter((item) => item.blocking);
  if (blocking.length > 0 && input.leaveOpen !== true) {
    throw new AppError('incidents.tasks_open', `${blocking.length} tasks are still open`, { count: blocking.length });
  }
  await parts.tasks.startAnchored(context.unit, incident.id, 'ended', context.at);
  if (incident.plan_code !== null) await oweFinalReport(context, incident, parts);
  const version = await new IncidentsRepository(context.unit).update(incident, {
    status: 'closed',
    closed_at: context.at,
    close_note: input.note,
  });
  await context.record({
    kind: 'incidents.closed',
    subject: incident.id,
    incidentId: incident.id,
    scope: incident.scope,
    data: { note: input.note, leftOpen: blocking.map((item) => item.title) },
  });
  return { id: incident.id, version };
}
