import type { PlanCategory, PlanKind } from '../../../contract/plans/plan.model.js';
import type { PlanSummary } from '../../../contract/plans/plans.contract.js';
import { spansOf } from './excerpt.rules.js';

export interface PlanFilters {
  readonly text: string;
  readonly kind: PlanKind | 'all';
  readonly category: PlanCategory | '';
  readonly leadUnit: string;
  readonly status: PlanSummary['status'] | '';
}

export const noFilters: PlanFilters = { text: '', kind: 'all', category: '', leadUnit: '', status: '' };

/** Plans that pass the filters beside the text. */
export function filterPlans(plans: readonly PlanSummary[], filters: PlanFilters): readonly PlanSummary[] {
  return plans.filter(
    (plan) =>
      (filters.kind === 'all' || plan.kind === filters.kind) &&
      (filters.category === '' || plan.category === filters.category) &&
      (filters.leadUnit === '' || plan.leadUnit === filters.leadUnit) &&
      (filters.status === '' || plan.status === filters.status),
  );
}

/** How many plans of each kind. */
export function kindCounts(plans: readonly PlanSummary[]): Readonly<Record<PlanKind | 'all', number>> {
  const of = (kind: PlanKind): number => plans.filter((plan) => plan.kind === kind).length;
  return { all: plans.length, overall: of('overall'), town: of('town'), specialist: of('specialist') };
}

/** Lead units in the order of their names. */
export function leadUnits(plans: readonly PlanSummary[]): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(plans.map((plan) => [plan.leadUnit, plan.leadUnitName]));
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

const leads: Readonly<Record<PlanKind, number>> = { specialist: 0, overall: 1, town: 2 };

/** Most hits first, specialist plans before the town plans that ride along; by code when nothing was searched. */
export function byHits(plans: readonly PlanSummary[], words: readonly string[]): readonly PlanSummary[] {
  if (plans.every((plan) => plan.hit === undefined)) return plans;
  const hits = new Map(plans.map((plan) => [plan.code, spansOf(plan.hit?.excerpt ?? '', words).length]));
  return plans.toSorted((a, b) => (hits.get(b.code) ?? 0) - (hits.get(a.code) ?? 0) || leads[a.kind] - leads[b.kind]);
}
