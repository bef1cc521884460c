import type { Account } from '../../../contract/access/access.contract.js';
import type { ParsedInputOf } from '../../../contract/index.js';
import type { Light, Task } from '../../../contract/tasks/tasks.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import { callerOf, type FeatureHandlers, type HandlerContext } from '../../dispatch/handler.js';
import type { Ids } from '../../ports/ids.js';
import type { UnitBook } from '../directory/index.js';
import { IncidentsRepository } from '../incidents/index.js';
import { plusMinutes } from './plan-tasks.rules.js';
import { decideExtension } from './task-extension.js';
import { mayAct, type TaskAct, taskFlow } from './task-flow.rules.js';
import { limitsOf, taskView } from './task-view.js';
import { type TaskListRow, type TaskRow, TasksRepository } from './tasks.repository.js';
import { type TasksService, untouched } from './tasks.service.js';

interface TasksParts {
  readonly ids: Ids;
  readonly units: UnitBook;
  readonly service: TasksService;
}

interface Reference {
  readonly taskId: string;
  readonly expectedVersion?: number | undefined;
}

const defaultLimit = 300;

/** A `liaison` sees and answers its own unit's tasks only. */
function checkUnit(account: Account, row: TaskRow): void {
  if (account.role === 'liaison' && account.unitId !== row.unit_id) {
    throw new AppError('access.other_unit', 'the task belongs to another unit');
  }
}

/** Loads a task for an act: the caller's unit, the stage and the version must fit. */
async function taskFor(context: HandlerContext, reference: Reference, act: TaskAct): Promise<TaskListRow> {
  const row = await new TasksRepository(context.unit).require(reference.taskId);
  checkUnit(callerOf(context), row);
  if (reference.expectedVersion !== undefined && reference.expectedVersion !== row.version) {
    throw new AppError('tasks.version_changed', 'the task was changed by another seat');
  }
  if (!mayAct(act, row.stage)) {
    throw new AppError('tasks.wrong_stage', `${act} is not possible at stage ${row.stage}`, { stage: row.stage, act });
  }
  return row;
}

/** Carries an act out: columns, stage, journal row. */
async function carryOut(
  context: HandlerContext,
  row: TaskRow,
  act: TaskAct,
  changes: Partial<TaskRow>,
  text?: string,
): Promise<{ id: string; version: number }> {
  const stage = taskFlow[act].to ?? row.stage;
  const late = limitsOf(row, Date.parse(context.at)).some((limit) => limit.light === 'red');
  const version = await new TasksRepository(context.unit).update(
    row,
    { ...changes, stage, was_red: Boolean(row.was_red) || late },
    context.at,
  );
  await context.record({
    kind: `tasks.${pastTense[act]}`,
    subject: row.id,
    incidentId: row.incident_id ?? undefined,
    scope: row.scope,
    data: { title: row.title, unitId: row.unit_id, ...(text === undefined ? {} : { text }) },
  });
  return { id: row.id, version };
}

const pastTense: Readonly<Record<TaskAct, string>> = {
  sign: 'signed',
  arrive: 'arrived',
  feedback: 'reported_back',
  extend: 'extension_asked',
  finish: 'finished',
  verify: 'verified',
  send_back: 'sent_back',
  close: 'closed',
};

function countLights(tasks: readonly Task[]): Record<Light, number> {
  const counts: Record<Light, number> = { none: 0, blue: 0, yellow: 0, orange: 0, red: 0, done: 0 };
  for (const task of tasks) counts[task.light] += 1;
  return counts;
}

/** First entry of every task: when it was dispatched. One of a plan was dispatched by the declaration itself. */
function withDispatch<E extends { at: string; actor: string; kind: string; data_json: string }>(
  row: TaskRow,
  entries: readonly E[],
): readonly { at: string; actor: string; kind: string; data_json: string }[] {
  if (entries.some((entry) => entry.kind === 'tasks.dispatched')) return entries;
  return [{ at: row.created_at, actor: 'station', kind: 'tasks.dispatched', data_json: '{}' }, ...entries];
}

/** A task sent by hand, with the limits given or those of the workflow. */
async function rowByHand(
  context: HandlerContext,
  input: ParsedInputOf<'tasks.create'>,
  parts: TasksParts,
): Promise<TaskRow> {
  const incident =
    input.incidentId === undefined
      ? undefined
      : await new IncidentsRepository(context.unit).requireOpen(input.incidentId);
  const id = parts.ids.next();
  const serial = incident === undefined ? 0 : (await new TasksRepository(context.unit).countOf(incident.id)) + 1;
  const place =
    incident === undefined
      ? { incident_id: null, number: `RW-${id.slice(-8)}`, scope: input.scope ?? 'real' }
      : {
          incident_id: incident.id,
          number: `${incident.number}-${String(serial).padStart(2, '0')}`,
          scope: incident.scope,
        };
  const signMin = input.signMin ?? parts.service.config.byHand.signMin;
  return {
    ...untouched,
    ...place,
    id,
    title: input.title,
    unit_id: input.unitId,
    support_json: JSON.stringify(input.supportUnits ?? []),
    plan_code: null,
    step_seq: null,
    step_stage: null,
    anchor: 'dispatched',
    sign_due_at: plusMinutes(context.at, signMin),
    arrive_due_at: input.arriveMin === undefined ? null : plusMinutes(context.at, input.arriveMin),
    finish_min: input.finishMin,
    finish_starts_at: context.at,
    finish_due_at: plusMinutes(context.at, input.finishMin),
    created_at: context.at,
    updated_at: context.at,
  };
}

/** Joint-response tasks. */
export function tasksHandlers(parts: TasksParts): FeatureHandlers<'tasks'> {
  const words = { unitName: (id: string) => parts.units.shortName(id) };
  const view = (row: TaskListRow, context: HandlerContext) => taskView(row, Date.parse(context.at), words);

  return {
    async list(context, input) {
      const account = callerOf(context);
      const stages = input.stages ?? (input.open === true ? openStages : undefined);
      const rows = await new TasksRepository(context.unit).list({
        incidentId: input.incidentId,
        unitId: account.role === 'liaison' ? (account.unitId ?? '-') : input.unitId,
        stages,
        scope: input.scope ?? (input.incidentId === undefined ? 'real' : undefined),
      });
      const tasks = rows.map((row) => view(row, context));
      const lights = input.lights === undefined ? undefined : new Set<Light>(input.lights);
      const shown = tasks.filter((task) => lights === undefined || lights.has(task.light));
      return { tasks: shown.slice(0, input.limit ?? defaultLimit), counts: countLights(tasks) };
    },

    async get(context, input) {
      const row = await new TasksRepository(context.unit).require(input.taskId);
      checkUnit(callerOf(context), row);
      const entries: { at: string; actor: string; kind: string; data_json: string }[] = await context.unit
        .db('journal')
        .where({ subject: row.id })
        .orderBy('seq')
        .select('at', 'actor', 'kind', 'data_json');
      return {
        task: view(row, context),
        entries: withDispatch(row, entries).map((entry) => {
          const text = (JSON.parse(entry.data_json) as { text?: string }).text;
          return { at: entry.at, actor: entry.actor, kind: entry.kind, ...(text === undefined ? {} : { text }) };
        }),
      };
    },

    async create(context, input) {
      const row = await rowByHand(context, input, parts);
      await new TasksRepository(context.unit).insert(row);
      await context.record({
        kind: 'tasks.dispatched',
        subject: row.id,
        incidentId: row.incident_id ?? undefined,
        scope: row.scope,
        data: { title: row.title, unitId: row.unit_id },
      });
      return { taskId: row.id };
    },

    async sign(context, input) {
      const row = await taskFor(context, input, 'sign');
      return carryOut(context, row, 'sign', { signed_at: context.at });
    },

    async arrive(context, input) {
      const row = await taskFor(context, input, 'arrive');
      const changed = await carryOut(context, row, 'arrive', {
        signed_at: row.signed_at ?? context.at,
        arrived_at: context.at,
      });
      if (row.incident_id !== null) {
        await parts.service.startAnchored(context.unit, row.incident_id, 'first_on_scene', context.at);
        await new IncidentsRepository(context.unit).reach(row.incident_id, 'handling_at', context.at);
      }
      return changed;
    },

    async feedback(context, input) {
      const row = await taskFor(context, input, 'feedback');
      return carryOut(context, row, 'feedback', { last_feedback: input.text }, input.text);
    },

    async extend(context, input) {
      const row = await taskFor(context, input, 'extend');
      return decideExtension(context, row, input);
    },

    async finish(context, input) {
      const row = await taskFor(context, input, 'finish');
      return carryOut(context, row, 'finish', { finished_at: context.at, last_feedback: input.text }, input.text);
    },

    async verify(context, input) {
      const row = await taskFor(context, input, 'verify');
      return carryOut(context, row, 'verify', { verified_at: context.at }, input.note);
    },

    async sendBack(context, input) {
      const row = await taskFor(context, input, 'send_back');
      return carryOut(context, row, 'send_back', { finished_at: null, verified_at: null }, input.reason);
    },

    async close(context, input) {
      const row = await taskFor(context, input, 'close');
      return carryOut(context, row, 'close', { closed_at: context.at }, input.note);
    },
  };
}

const openStages = ['dispatched', 'signed', 'on_scene', 'finished', 'verified'];
