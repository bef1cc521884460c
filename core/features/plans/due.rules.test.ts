import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, daysBetween, reviewDueOn, statusOf } from './due.rules.js';

const lived = {
  state: 'in_force',
  reviewedAt: '2026-11-20T17:30:00.000Z',
  reviewEveryMonths: 36,
  isRevisionRaised: false,
} as const;

describe('days of plans', () => {
  it('count months to the same day, or to the last one of a shorter month', () => {
    expect(addMonths('2026-11-21', 36)).toBe('2029-11-21');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('begin at midnight in Shanghai', () => {
    expect(dayOf('2026-11-20T15:59:00.000Z')).toBe('2026-11-20');
    expect(dayOf('2026-11-20T16:00:00.000Z')).toBe('2026-11-21');
    expect(daysBetween('2026-11-21', '2026-11-19')).toBe(-2);
  });
});

describe('status of a plan', () => {
  it('turns to revision due the day after its period ends', () => {
    expect(reviewDueOn(lived)).toBe('2029-11-21');
    expect(statusOf(lived, '2029-11-21')).toBe('in_force');
    expect(statusOf(lived, '2029-11-22')).toBe('revision_due');
  });

  it('turns to revision due at once when somebody raises a reason', () => {
    expect(statusOf({ ...lived, isRevisionRaised: true }, '2026-11-21')).toBe('revision_due');
  });

  it('is that of the version while nothing is in force', () => {
    expect(statusOf({ ...lived, state: 'in_review' }, '2026-11-21')).toBe('in_review');
  });
});
