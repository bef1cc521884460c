import type { PlanStatus, PlanVersionState } from '../../../contract/plans/lifecycle.model.js';

/** A day so many months later; the last day of the month where the day does not exist. `YYYY-MM-DD`. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastOfMonth));
  return first.toISOString().slice(0, 10);
}

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day of an instant in Shanghai, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

interface Lived {
  readonly state: PlanVersionState;
  readonly reviewedAt: string | undefined;
  readonly reviewEveryMonths: number;
  readonly isRevisionRaised: boolean;
}

/** Day by which a plan in force must be looked through again. */
export function reviewDueOn(plan: Lived): string | undefined {
  return plan.reviewedAt === undefined ? undefined : addMonths(dayOf(plan.reviewedAt), plan.reviewEveryMonths);
}

/** Status of a plan on a day: a plan in force is due for revision when a reason was raised or its period is over. */
export function statusOf(plan: Lived, today: string): PlanStatus {
  if (plan.state === 'superseded') return 'draft';
  if (plan.state !== 'in_force') return plan.state;
  const due = reviewDueOn(plan);
  return plan.isRevisionRaised || (due !== undefined && due < today) ? 'revision_due' : 'in_force';
}
