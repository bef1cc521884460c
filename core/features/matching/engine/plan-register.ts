import type { GazetteerKnowledge, PlaceKnowledge, PlanKnowledge } from './knowledge.js';
import type { PlaceHit } from './places.js';

/** Type of the place entries that stand for areas with plans of their own. */
const AREA = '区域';

function isVariant(plan: PlanKnowledge, codes: ReadonlySet<string>): boolean {
  return plan.area !== undefined && plan.variantOf !== undefined && codes.has(plan.variantOf);
}

/** Plans that compete by text: town plans are attached by place, variants for other areas by the area's name. */
export function rankedPlans(plans: readonly PlanKnowledge[]): readonly PlanKnowledge[] {
  const codes = new Set(plans.map((plan) => plan.code));
  return plans.filter((plan) => plan.kind !== 'town' && !isVariant(plan, codes));
}

/** The gazetteer with the areas that have plans of their own: read and masked like places, they fix no town. */
export function withAreas(gazetteer: GazetteerKnowledge, plans: readonly PlanKnowledge[]): GazetteerKnowledge {
  const names = new Set(plans.flatMap(({ area }) => area ?? []));
  const areas = [...names].map((name): PlaceKnowledge => ({ name, type: AREA, towns: [], weight: 0, aliases: [] }));
  return { ...gazetteer, places: [...gazetteer.places, ...areas] };
}

/**
 * All plans by what they are for. A variant stands in for its own plan when its area is named, so that a hundred thousand
 * plans of many areas cost no more to rank than one set.
 */
export interface PlanRegister {
  readonly overall: PlanKnowledge | undefined;
  readonly get: (code: string) => PlanKnowledge | undefined;
  /** The variant of `plan` for the first area among the places that has one; the plan itself otherwise. */
  readonly inAreas: (plan: PlanKnowledge, places: readonly PlaceHit[]) => PlanKnowledge;
}

/** Builds the register. A variant of a plan that is not there competes like any other. */
export function createPlanRegister(plans: readonly PlanKnowledge[]): PlanRegister {
  const byCode = new Map(plans.map((plan) => [plan.code, plan]));
  const codes = new Set(byCode.keys());
  const variants = new Map<string, Map<string, PlanKnowledge>>();
  for (const plan of plans) {
    if (!isVariant(plan, codes)) continue;
    const own = variants.get(plan.area ?? '') ?? new Map<string, PlanKnowledge>();
    variants.set(plan.area ?? '', own.set(plan.variantOf ?? '', plan));
  }
  return {
    overall: rankedPlans(plans).find((plan) => plan.kind === 'overall'),
    get: (code) => byCode.get(code),
    inAreas: (plan, places) => {
      for (const { place } of places) {
        const variant = place.type === AREA ? variants.get(place.name)?.get(plan.code) : undefined;
        if (variant !== undefined) return variant;
      }
      return plan;
    },
  };
}

/** The place that named the plan's area. */
export function areaHit(plan: PlanKnowledge, places: readonly PlaceHit[]): PlaceHit | undefined {
  return plan.area === undefined
    ? undefined
    : places.find(({ place }) => place.type === AREA && place.name === plan.area);
}
