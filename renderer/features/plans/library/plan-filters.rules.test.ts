import { describe, expect, it } from 'vitest';
import {
  filterPlans,
  isNarrowed,
  kindCounts,
  leadUnits,
  lightCounts,
  noFilters,
  type ReadinessByCode,
  statusCounts,
} from './plan-filters.rules.js';
import { sampleSummary } from './sample-summary.js';

const all = [
  sampleSummary('MH-Z-00', { kind: 'overall', category: 'general' }),
  sampleSummary('MH-S-16', { pending: { version: 2, state: 'in_review' } }),
  sampleSummary('MH-S-01', { leadUnit: 'water', leadUnitName: '区水务局', status: 'draft' }),
];
const readiness: ReadinessByCode = {
  'MH-Z-00': { light: 'green', items: [] },
  'MH-S-16': { light: 'red', items: [] },
};
const codes = (part: Partial<typeof noFilters>): readonly string[] =>
  filterPlans(all, { ...noFilters, ...part }, readiness).map((plan) => plan.code);

describe('filters of the library', () => {
  it('narrow by kind, category, lead unit and status', () => {
    expect(codes({ kind: 'overall' })).toEqual(['MH-Z-00']);
    expect(codes({ category: 'accident', leadUnit: 'water' })).toEqual(['MH-S-01']);
    expect(codes({ status: 'draft' })).toEqual(['MH-S-01']);
  });

  it('find a plan in force by the state of its next version', () => {
    expect(codes({ status: 'in_review' })).toEqual(['MH-S-16']);
    expect(codes({ status: 'in_force' })).toContain('MH-S-16');
  });

  it('narrow by the light; a plan not rated shows none', () => {
    expect(codes({ light: 'red' })).toEqual(['MH-S-16']);
    expect(codes({ light: 'yellow' })).toEqual([]);
  });

  it('know whether they narrow anything; the text alone does not', () => {
    expect(isNarrowed({ ...noFilters, text: '煤气' })).toBe(false);
    expect(isNarrowed({ ...noFilters, light: 'green' })).toBe(true);
  });
});

describe('counts of the library', () => {
  it('count kinds and lights as data', () => {
    expect(kindCounts(all)).toEqual({ all: 3, overall: 1, town: 0, specialist: 2 });
    expect(lightCounts(all, readiness)).toEqual({ green: 1, yellow: 0, red: 1 });
  });

  it('leave out statuses nobody has and plans simply in force', () => {
    expect(statusCounts(all)).toEqual([
      { status: 'draft', count: 1 },
      { status: 'in_review', count: 1 },
    ]);
  });

  it('name each lead unit once', () => {
    expect(
      leadUnits(all)
        .map((unit) => unit.id)
        .toSorted(),
    ).toEqual(['gas', 'water']);
  });
});
