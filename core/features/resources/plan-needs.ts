import type { ParsedInputOf } from '../../../contract/index.js';
import type { PlanStructure, ResponseLevel } from '../../../contract/plans/plan.model.js';
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

interface RunningPlan {
  readonly plan: PlanStructure;
  readonly level: ResponseLevel;
}

/** Level whose quantities are shown while nothing is declared. */
const usualLevel: ResponseLevel = 'III';

interface NeedsParts {
  readonly catalogue: PlanCatalogue;
  readonly towns: TownBook;
}

/** Several plans run together: of each item the largest figure counts, not the sum. */
function joinNeeds(running: readonly RunningPlan[]): readonly PlanResourceNeed[] {
  const needs = new Map<string, PlanResourceNeed>();
  for (const { plan, level } of running) {
    for (const { itemId, name, unit, quantities } of plan.resources) {
      const quantity = quantities[level];
      if (quantity > (needs.get(itemId)?.quantity ?? 0)) needs.set(itemId, { itemId, name, unit, quantity });
    }
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
    return { needs: joinNeeds([{ plan: plan.structure, level: input.level ?? usualLevel }]), from: undefined };
  }
  const incident = await new IncidentsRepository(context.unit).require(input.incidentId);
  const rows: { plan_code: string; level: ResponseLevel }[] = await context.unit
    .db('activations')
    .where('incident_id', incident.id)
    .select('plan_code', 'level');
  const levels = new Map(rows.map((row) => [row.plan_code, row.level]));
  const codes = input.planCode === undefined ? [...levels.keys()] : [input.planCode];
  const running = codes.flatMap((code): readonly RunningPlan[] => {
    const plan = parts.catalogue.get(code)?.structure;
    return plan === undefined ? [] : [{ plan, level: input.level ?? levels.get(code) ?? usualLevel }];
  });
  const { lat, lng } = incident.place_json;
  const town = incident.town_code === null ? undefined : parts.towns.get(incident.town_code);
  const from = lat === undefined || lng === undefined ? town : { lat, lng };
  return { needs: joinNeeds(running), from };
}
