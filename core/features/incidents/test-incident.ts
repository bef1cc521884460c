import { callerOf, type HandlerContext } from '../../dispatch/handler.js';
import type { Ids } from '../../ports/ids.js';
import type { CommandService } from '../command/index.js';
import type { CataloguePlan } from '../plans/index.js';
import { nextNumber } from './incident-number.js';
import { IncidentsRepository, type NewIncidentRow } from './incidents.repository.js';

interface TestParts {
  readonly ids: Ids;
  readonly command: CommandService;
}

/** The lowest level calls the group together; a test says no level aloud. */
const testLevel = 'IV';

/** A record of a call test as an incident's row: level and plan set, everything else empty. */
function testRow(context: HandlerContext, plan: CataloguePlan, ids: { id: string; number: string }): NewIncidentRow {
  const { code, title } = plan.structure;
  const empty = { verdict: 'plan', open: true, plans: [], townCandidates: [], facts: [], tookMs: 0 };
  return {
    ...ids,
    scope: `test:${ids.id}`,
    title,
    text: title,
    channel: 'department',
    caller_json: null,
    place_json: '{}',
    town_code: null,
    facts_json: '[]',
    match_json: JSON.stringify(empty),
    warning_colour: null,
    reported_by: callerOf(context).name,
    started_at: context.at,
    occurred_at: context.at,
    reported_at: context.at,
    status: 'activated',
    severity: null,
    level: testLevel,
    plan_code: code,
    passed_to: null,
    activated_at: context.at,
    assembling_at: null,
    handling_at: null,
    closed_at: null,
    close_note: null,
    version: 1,
  };
}

async function insertActivation(context: HandlerContext, plan: CataloguePlan, id: string, incidentId: string) {
  await context.unit.db('activations').insert({
    id,
    incident_id: incidentId,
    plan_code: plan.structure.code,
    plan_version: plan.version,
    level: testLevel,
    approved_by: callerOf(context).name,
    approval_method: 'oral',
    approval_note: null,
    clause: null,
    confirmed_json: '[]',
    site_unit: null,
    is_primary: true,
    at: context.at,
  });
}

/**
 * Opens what a call test hangs on: a record of its own in the scope `test:<id>`, with the plan's whole group seated and
 * nothing dispatched. It is no incident: it stands in no list, no figure and on no map.
 */
export async function openTestIncident(
  context: HandlerContext,
  plan: CataloguePlan,
  parts: TestParts,
): Promise<{ incidentId: string; scope: string }> {
  const incidentId = parts.ids.next();
  const scope = `test:${incidentId}`;
  const number = await nextNumber(context.unit, context.at, 'department', scope);
  await new IncidentsRepository(context.unit).insert(testRow(context, plan, { id: incidentId, number }));
  await insertActivation(context, plan, parts.ids.next(), incidentId);
  await parts.command.assemble(context.unit, {
    incidentId,
    plan: plan.structure,
    townUnitId: undefined,
    siteUnit: undefined,
    at: context.at,
  });
  return { incidentId, scope };
}
