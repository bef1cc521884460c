import type { PlanReminder } from '../../../../contract/plans/lifecycle.model.js';

const farOff = '9999';

/** Overdue ones first, then by the day they are due; what has no day comes before the dated ones of its kind. */
export function byUrgency(reminders: readonly PlanReminder[]): readonly PlanReminder[] {
  const day = ({ dueOn, kind }: PlanReminder): string => {
    if (dueOn !== undefined) return dueOn;
    return kind === 'improvement_due' ? farOff : '';
  };
  return reminders.toSorted(
    (a, b) => Number(b.overdue) - Number(a.overdue) || day(a).localeCompare(day(b)) || a.code.localeCompare(b.code),
  );
}

/** The same thing asked of one unit or of several. */
export interface GroupedReminder {
  readonly reminder: PlanReminder;
  readonly unitNames: readonly string[];
}

/** One entry for what a plan asks of many units at once, such as a review; the order of the first ones is kept. */
export function groupReminders(reminders: readonly PlanReminder[]): readonly GroupedReminder[] {
  const groups = new Map<string, GroupedReminder>();
  for (const reminder of reminders) {
    const { code, kind, dueOn, data } = reminder;
    const key = JSON.stringify([code, kind, dueOn, data]);
    const names = groups.get(key)?.unitNames ?? [];
    groups.set(key, { reminder, unitNames: [...names, reminder.unitName] });
  }
  return [...groups.values()];
}
