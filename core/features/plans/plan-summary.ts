import type { PlanSummary } from '../../../contract/plans/library.model.js';
import type { UnitBook } from '../directory/index.js';
import { dayOf, statusOf } from './due.rules.js';
import type { CataloguePlan } from './plan-catalogue.js';

/** Status of a plan of the catalogue at an instant. */
export function statusAt(plan: CataloguePlan, at: string) {
  const { reviewEveryMonths } = plan.structure.upkeep;
  return statusOf({ ...plan, reviewEveryMonths }, dayOf(at));
}

/** A plan as the library lists it. */
export function summaryOf(
  plan: CataloguePlan,
  units: UnitBook,
  now: { readonly at: string; readonly bookmarks: ReadonlySet<string> },
): PlanSummary {
  const { structure } = plan;
  return {
    code: structure.code,
    title: structure.title,
    shortName: structure.shortName,
    kind: structure.kind,
    category: structure.category,
    status: statusAt(plan, now.at),
    version: plan.version,
    ...(plan.pending === undefined ? {} : { pending: plan.pending }),
    leadUnit: structure.leadUnit,
    leadUnitName: units.shortName(structure.leadUnit),
    restricted: structure.restricted,
    stepCount: structure.steps.length,
    postCount: structure.command.posts.length,
    requiredPostCount: structure.command.posts.filter((post) => post.required).length,
    resourceCount: structure.resources.length,
    updatedAt: plan.updatedAt,
    bookmarked: now.bookmarks.has(structure.code),
  };
}
