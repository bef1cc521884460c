import type { PlanReminder } from '../../../../contract/plans/lifecycle.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { addMonths, daysBetween } from '../due.rules.js';

/** What the reminders of one plan are made of. */
export interface ReminderFacts {
  readonly structure: PlanStructure;
  readonly today: string;
  readonly reviewDueOn: string | undefined;
  readonly lastDrillOn: string | undefined;
  readonly isRevisionRaised: boolean;
  readonly reviews: readonly {
    readonly unitId: string;
    readonly state: string;
    readonly remarks: string;
    readonly version: number;
  }[];
  readonly improvements: readonly {
    readonly unitId: string;
    readonly text: string;
    readonly dueOn?: string | undefined;
  }[];
}

type Reminder = Omit<PlanReminder, 'unitName'>;

/** Owners hear of a date this many days before. */
const aheadDays = 90;

function dated(facts: ReminderFacts, kind: PlanReminder['kind'], dueOn: string | undefined): readonly Reminder[] {
  const { code, title, leadUnit } = facts.structure;
  if (dueOn === undefined || daysBetween(facts.today, dueOn) > aheadDays) return [];
  return [{ code, title, kind, unitId: leadUnit, dueOn, overdue: dueOn < facts.today, data: {} }];
}

/** What has to be done for a plan, and by which unit; the most urgent kinds first. */
export function remindersOf(facts: ReminderFacts): readonly Reminder[] {
  const { structure, today, lastDrillOn } = facts;
  const { code, title, leadUnit } = structure;
  const drillDue = lastDrillOn === undefined ? undefined : addMonths(lastDrillOn, structure.upkeep.drillEveryMonths);
  return [
    ...(facts.isRevisionRaised
      ? [{ code, title, kind: 'revision_due' as const, unitId: leadUnit, overdue: true, data: {} }]
      : []),
    ...facts.reviews.map((review) => ({
      code,
      title,
      kind: review.state === 'returned' ? ('returned' as const) : ('review_asked' as const),
      unitId: review.state === 'returned' ? leadUnit : review.unitId,
      overdue: false,
      data: { version: review.version, remarks: review.remarks },
    })),
    ...dated(facts, 'review_due', facts.reviewDueOn),
    ...dated(facts, 'drill_due', drillDue),
    ...facts.improvements.map((improvement) => ({
      code,
      title,
      kind: 'improvement_due' as const,
      unitId: improvement.unitId,
      ...(improvement.dueOn === undefined ? {} : { dueOn: improvement.dueOn }),
      overdue: improvement.dueOn !== undefined && improvement.dueOn < today,
      data: { text: improvement.text },
    })),
  ];
}
