import type { ParsedInputOf } from '../../../contract/index.js';
import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import { IncidentsRepository } from '../incidents/index.js';
import type { TownBook } from '../map/index.js';
import { type PlanCatalogue, requirePlan } from '../plans/index.js';
import type { Point } from './distance.rules.js';

/** An item a plan asks for. */
export interface PlanResourceNeed {
  readonly itemId: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
}

interface NeedsParts {
  readonly catalogue: PlanCatalogue;
  readonly towns: TownBook;
}

/** Several plans run together: of each item the largest figure counts, not the sum. */
function joinNeeds(plans: readonly PlanStructure[]): readonly PlanResourceNeed[] {
  const needs = new Map<string, PlanResourceNeed>();
  for (const resource of plans.flatMap((plan) => plan.resources)) {
    const known = needs.get(resource.itemId);
    if (known === undefined || known.quantity < resource.quantity) needs.set(resource.itemId, resource);
  }
  return [...needs.values()];
}

/** The lists of an incident's plans (or of one plan) and the place to measure from. */
export async function needsOf(
  context: HandlerContext,
  input: ParsedInputOf<'resources.forPlan'>,
  parts: NeedsParts,
): Promise<{ needs: readonly PlanResourceNeed[]; from: Point | undefined }> {
  if (input.incidentId === undefined) {
    const plan = requirePlan(parts.catalogue, input.planCode ?? '', context.account);
    return { needs: joinNeeds([plan.structure]), from: undefined };
  }
  const incident = await new IncidentsRepository(context.unit).require(input.incidentId);
  const rows: { plan_code: string }[] = await context.unit
    .db('activations')
    .where('incident_id', incident.id)
    .select('plan_code');
  const codes = input.planCode === undefined ? rows.map((row) => row.plan_code) : [input.planCode];
  const plans = codes.flatMap((code) => parts.catalogue.get(code)?.structure ?? []);
  const { lat, lng } = incident.place_json;
  const town = incident.town_code === null ? undefined : parts.towns.get(incident.town_code);
  const from = lat === undefined || lng === undefined ? town : { lat, lng };
  return { needs: joinNeeds(plans), from };
}
