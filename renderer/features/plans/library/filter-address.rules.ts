import { planStatusSchema, readinessSchema } from '../../../../contract/plans/lifecycle.model.js';
import { planCategorySchema, planKindSchema } from '../../../../contract/plans/plan.model.js';
import { noFilters, type PlanFilters } from './plan-filters.rules.js';

/** Filters as the address holds them; what it does not know is left out. */
export function filtersOf(params: URLSearchParams): PlanFilters {
  const value = (name: keyof PlanFilters): string => params.get(name) ?? '';
  return {
    text: value('text'),
    kind: planKindSchema.safeParse(value('kind')).data ?? 'all',
    category: planCategorySchema.safeParse(value('category')).data ?? '',
    leadUnit: value('leadUnit'),
    status: planStatusSchema.safeParse(value('status')).data ?? '',
    light: readinessSchema.shape.light.safeParse(value('light')).data ?? '',
  };
}

/** The address of a list; what is not filtered stays out of it. */
export function addressOf(filters: PlanFilters): URLSearchParams {
  const set = Object.entries(filters).filter(([name, value]) => value !== noFilters[name as keyof PlanFilters]);
  return new URLSearchParams(set);
}
