import { type PlanCategory, planCategorySchema } from '../../../../contract/plans/plan.model.js';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';

/** A group of tiles on the wall. */
export interface WallGroup {
  readonly id: string;
  /** `marked` this shift's own, `towns` the overall and town plans, else a category of specialist plans. */
  readonly what: 'marked' | 'towns' | PlanCategory;
  readonly plans: readonly PlanSummary[];
}

/** Most plans first, so that the wall begins with what is used most. */
const categoryOrder: readonly PlanCategory[] = [
  'accident',
  ...planCategorySchema.options.filter((category) => category !== 'accident'),
];

/** The wall in groups: marked plans first, each plan once; groups without a plan are left out. */
export function wallGroups(plans: readonly PlanSummary[]): readonly WallGroup[] {
  const marked = plans.filter((plan) => plan.bookmarked);
  const others = plans.filter((plan) => !plan.bookmarked);
  const groups: readonly WallGroup[] = [
    { id: 'marked', what: 'marked', plans: marked },
    {
      id: 'towns',
      what: 'towns',
      plans: [...others.filter((plan) => plan.kind === 'overall'), ...others.filter((plan) => plan.kind === 'town')],
    },
    ...categoryOrder.map((category) => ({
      id: category,
      what: category,
      plans: others.filter((plan) => plan.kind === 'specialist' && plan.category === category),
    })),
  ];
  return groups.filter((group) => group.plans.length > 0);
}

/** Plans marked for this shift before the others. */
export function markedFirst(plans: readonly PlanSummary[]): readonly PlanSummary[] {
  return plans.toSorted((a, b) => Number(b.bookmarked) - Number(a.bookmarked));
}

/** The code without the district, as tiles show it: `S-16`. */
export function shortCode(code: string): string {
  return code.replace(/^[A-Z]{2}-/u, '');
}
