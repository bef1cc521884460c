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

/** Whether a plan is the one asked for by code or name, not only a plan that mentions it. */
function isNamed(plan: PlanSummary, words: readonly string[]): boolean {
  const name = `${plan.code} ${plan.title} ${plan.shortName}`.toLowerCase();
  return words.length > 0 && words.every((word) => name.includes(word));
}

/** Plans named by the words first, then most hits, specialist plans before the town plans that ride along. */
export function byHits(plans: readonly PlanSummary[], words: readonly string[]): readonly PlanSummary[] {
  if (words.length === 0) return plans;
  const rank = new Map(
    plans.map((plan) => [
      plan.code,
      { named: isNamed(plan, words) ? 1 : 0, hits: spansOf(plan.hit?.excerpt ?? '', words).length },
    ]),
  );
  const of = (plan: PlanSummary): { readonly named: number; readonly hits: number } =>
    rank.get(plan.code) ?? { named: 0, hits: 0 };
  return plans.toSorted(
    (a, b) =>
      of(b).named - of(a).named ||
      of(b).hits - of(a).hits ||
      leads[a.kind] - leads[b.kind] ||
      (a.code < b.code ? -1 : 1),
  );
}
