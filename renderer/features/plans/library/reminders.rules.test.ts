import { describe, expect, it } from 'vitest';
import type { PlanReminder } from '../../../../contract/plans/lifecycle.model.js';
import { byUrgency, groupReminders } from './reminders.rules.js';

const reminder = (code: string, part: Partial<PlanReminder>): PlanReminder => ({
  code,
  title: code,
  kind: 'review_due',
  unitId: 'gas',
  unitName: '燃气闵行',
  overdue: false,
  data: {},
  ...part,
});

describe('reminders', () => {
  it('put what is overdue first, then what waits for an answer, then the nearest day', () => {
    const all = [
      reminder('later', { dueOn: '2027-02-01' }),
      reminder('someday', { kind: 'improvement_due' }),
      reminder('soon', { dueOn: '2026-12-01' }),
      reminder('asked', { kind: 'review_asked' }),
      reminder('late', { dueOn: '2026-11-01', overdue: true }),
    ];
    expect(byUrgency(all).map((one) => one.code)).toEqual(['late', 'asked', 'soon', 'later', 'someday']);
  });

  it('show once what a plan asks of many units', () => {
    const asked = (unitName: string) => reminder('MH-S-34', { kind: 'review_asked', unitName, data: { version: 2 } });
    const grouped = groupReminders([asked('区外办'), reminder('MH-S-01', {}), asked('区民政局')]);
    expect(grouped.map((one) => [one.reminder.code, one.unitNames])).toEqual([
      ['MH-S-34', ['区外办', '区民政局']],
      ['MH-S-01', ['燃气闵行']],
    ]);
  });
});
