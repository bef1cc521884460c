import type { OutputOf } from '../../../contract/index.js';

/** The whole plan as the station gives it. */
export type PlanView = OutputOf<'plans.get'>;

/** Short name of a unit in a plan; the id itself when the plan names one nobody knows. */
export function unitName(plan: PlanView, unitId: string): string {
  return plan.unitNames[unitId] ?? unitId;
}

export const sectionIds = [
  'card',
  'criteria',
  'command',
  'steps',
  'resources',
  'reporting',
  'termination',
  'hazards',
  'notes',
  'text',
] as const;
export type SectionId = (typeof sectionIds)[number];
