import type { ParsedInputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import type { Ids } from '../../ports/ids.js';
import type { CommandService } from '../command/index.js';
import type { UnitBook } from '../directory/index.js';
import type { KeepChoice } from '../matching/index.js';
import { type CataloguePlan, type PlanCatalogue, requirePlanInForce } from '../plans/index.js';
import type { TasksService } from '../tasks/index.js';
import { owedReports, unconfirmed } from './activation.rules.js';
import { type IncidentRow, IncidentsRepository } from './incidents.repository.js';
import { titleOf } from './incident-title.rules.js';

type ActivateInput = ParsedInputOf<'incidents.activate'>;

/** What a declaration touches. */
export interface ActivateParts {
  readonly ids: Ids;
  readonly catalogue: PlanCatalogue;
  readonly units: UnitBook;
  readonly command: CommandService;
  readonly tasks: TasksService;
  readonly keepChoice: KeepChoice;
}

async function refuseSecond(context: HandlerContext, incident: IncidentRow, planCode: string): Promise<void> {
  const open = await context.unit
    .db('activations')
    .where({ incident_id: incident.id, plan_code: planCode })
    .first('id');
  if (open !== undefined)
    throw new AppError('incidents.plan_already_open', `${planCode} is open for this incident already`);
}

async function insertActivation(
  context: HandlerContext,
  input: ActivateInput,
  plan: CataloguePlan,
  id: string,
  primary: boolean,
): Promise<void> {
  await context.unit.db('activations').insert({
    id,
    incident_id: input.incidentId,
    plan_code: plan.structure.code,
    plan_version: plan.version,
    level: input.level,
    approved_by: input.approvedBy,
    approval_method: input.approvalMethod ?? 'oral',
    approval_note: input.approvalNote ?? null,
    clause: input.clause ?? null,
    confirmed_json: JSON.stringify(input.confirmed ?? []),
    site_unit: input.siteUnit ?? null,
    is_primary: primary,
    at: context.at,
  });
}

async function insertDeadlines(
  context: HandlerContext,
  parts: ActivateParts,
  incident: IncidentRow,
  plan: CataloguePlan,
  input: ActivateInput,
): Promise<void> {
  for (const owed of owedReports(plan.structure, input.level, incident.reported_at, context.at)) {
    await context.unit.db('reporting_deadlines').insert({
      id: parts.ids.next(),
      incident_id: incident.id,
      kind: owed.kind,
      plan_code: plan.structure.code,
      receivers_json: JSON.stringify(owed.receivers),
      due_at: owed.dueAt,
      done_at: null,
      source: owed.source,
    });
  }
}

/** Columns of the incident that a declaration changes. The first plan leads; a linked one does not replace it. */
function incidentChanges(
  context: HandlerContext,
  incident: IncidentRow,
  plan: CataloguePlan,
  input: ActivateInput,
  primary: boolean,
) {
  return {
    ...(input.severity === undefined ? {} : { severity: input.severity }),
    ...(input.warningColour === undefined ? {} : { warning_colour: input.warningColour }),
    ...(primary
      ? {
          status: 'activated' as const,
          level: input.level,
          plan_code: plan.structure.code,
          title: titleOf(incident.text, incident.place_json.text, plan.structure.title),
          activated_at: context.at,
        }
      : {}),
  };
}

/** Keeps the officer's choice beside the engine's ranking; drills say nothing about real reports. */
async function keepChoice(
  context: HandlerContext,
  incident: IncidentRow,
  input: ActivateInput,
  parts: ActivateParts,
): Promise<void> {
  if (incident.scope !== 'real') return;
  await parts.keepChoice(context.unit, {
    incidentId: incident.id,
    at: context.at,
    text: incident.text,
    town: incident.town_code ?? undefined,
    confirmed: input.confirmed ?? [],
    planCode: input.planCode,
    level: input.level,
  });
}

/** Seats the group and dispatches the first actions. Answers how many of each. */
async function mobilise(
  context: HandlerContext,
  input: ActivateInput,
  incident: IncidentRow,
  plan: CataloguePlan,
  parts: ActivateParts,
): Promise<{ members: number; tasks: number }> {
  const townUnitId = incident.town_code === null ? undefined : parts.units.ofTown(incident.town_code)?.id;
  const members = await parts.command.assemble(context.unit, {
    incidentId: incident.id,
    plan: plan.structure,
    townUnitId,
    siteUnit: input.siteUnit,
    at: context.at,
  });
  const tasks = await parts.tasks.createFromPlan(context.unit, {
    incidentId: incident.id,
    incidentNumber: incident.number,
    scope: incident.scope,
    plan: plan.structure,
    level: input.level,
    anchors: { reported: incident.reported_at, dispatched: context.at, activated: context.at },
    replaceUnit: (unitId) => (unitId === 'town-local' ? (townUnitId ?? unitId) : unitId),
  });
  return { members, tasks };
}

/** Declares a level on a plan: version kept, group seated, first actions dispatched, reporting clocks started. */
export async function activate(
  context: HandlerContext,
  input: ActivateInput,
  parts: ActivateParts,
): Promise<{ activationId: string }> {
  const repository = new IncidentsRepository(context.unit);
  const incident = await repository.requireOpen(input.incidentId);
  const plan = requirePlanInForce(parts.catalogue, input.planCode, context.account);
  await refuseSecond(context, incident, plan.structure.code);
  const open = unconfirmed(plan.structure, input.level, input.clause, input.confirmed ?? []);
  if (open !== undefined) {
    throw new AppError('incidents.confirmation_missing', `a person must confirm first: ${open}`, { requires: open });
  }
  const activationId = parts.ids.next();
  const primary = incident.plan_code === null;
  await insertActivation(context, input, plan, activationId, primary);
  await repository.update(incident, incidentChanges(context, incident, plan, input, primary));
  if (primary) await insertDeadlines(context, parts, incident, plan, input);
  if (primary) await keepChoice(context, incident, input, parts);
  const { members, tasks } = await mobilise(context, input, incident, plan, parts);
  await context.record({
    kind: 'incidents.activated',
    subject: activationId,
    incidentId: incident.id,
    scope: incident.scope,
    data: {
      planCode: plan.structure.code,
      planTitle: plan.structure.title,
      planVersion: plan.version,
      level: input.level,
      approvedBy: input.approvedBy,
      approvalMethod: input.approvalMethod ?? 'oral',
      ...(input.clause === undefined ? {} : { clause: input.clause }),
      members,
      tasks,
    },
  });
  return { activationId };
}
