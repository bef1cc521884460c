import type { PlanStatus, Readiness } from '../../../../contract/plans/lifecycle.model.js';
import type { PlanCategory, PlanKind } from '../../../../contract/plans/plan.model.js';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';

export type PlanLight = Readiness['light'];
/** Readiness of the plans by code; a plan not rated yet is absent. */
export type ReadinessByCode = Readonly<Record<string, Readiness>>;

export interface PlanFilters {
  readonly text: string;
  readonly kind: PlanKind | 'all';
  readonly category: PlanCategory | '';
  readonly leadUnit: string;
  readonly status: PlanStatus | '';
  readonly light: PlanLight | '';
}

export const noFilters: PlanFilters = { text: '', kind: 'all', category: '', leadUnit: '', status: '', light: '' };

/** Whether a plan, or the version of it that is on its way, stands there. */
export function hasStatus(plan: PlanSummary, status: PlanStatus): boolean {
  return plan.status === status || plan.pending?.state === status;
}

/** Plans that pass the filters beside the text. */
export function filterPlans(
  plans: readonly PlanSummary[],
  filters: PlanFilters,
  readiness: ReadinessByCode,
): readonly PlanSummary[] {
  const { kind, category, leadUnit, status, light } = filters;
  const tests: readonly ((plan: PlanSummary) => boolean)[] = [
    (plan) => kind === 'all' || plan.kind === kind,
    (plan) => category === '' || plan.category === category,
    (plan) => leadUnit === '' || plan.leadUnit === leadUnit,
    (plan) => status === '' || hasStatus(plan, status),
    (plan) => light === '' || readiness[plan.code]?.light === light,
  ];
  return plans.filter((plan) => tests.every((passes) => passes(plan)));
}

/** Whether anything but the text narrows the list. */
export function isNarrowed(filters: PlanFilters): boolean {
  return JSON.stringify({ ...filters, text: '' }) !== JSON.stringify(noFilters);
}

/** How many plans of each kind. */
export function kindCounts(plans: readonly PlanSummary[]): Readonly<Record<PlanKind | 'all', number>> {
  const of = (kind: PlanKind): number => plans.filter((plan) => plan.kind === kind).length;
  return { all: plans.length, overall: of('overall'), town: of('town'), specialist: of('specialist') };
}

/** How many plans show each light. */
export function lightCounts(
  plans: readonly PlanSummary[],
  readiness: ReadinessByCode,
): Readonly<Record<PlanLight, number>> {
  const of = (light: PlanLight): number => plans.filter((plan) => readiness[plan.code]?.light === light).length;
  return { green: of('green'), yellow: of('yellow'), red: of('red') };
}

/** Statuses worth a word: those that are not simply in force, with their plans, in the order of a plan's life. */
export function statusCounts(
  plans: readonly PlanSummary[],
): readonly { readonly status: PlanStatus; readonly count: number }[] {
  const shown: readonly PlanStatus[] = ['draft', 'in_review', 'reviewed', 'drilled', 'revision_due'];
  return shown
    .map((status) => ({ status, count: plans.filter((plan) => hasStatus(plan, status)).length }))
    .filter(({ count }) => count > 0);
}

/** Lead units in the order of their names. */
export function leadUnits(plans: readonly PlanSummary[]): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(plans.map((plan) => [plan.leadUnit, plan.leadUnitName]));
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
