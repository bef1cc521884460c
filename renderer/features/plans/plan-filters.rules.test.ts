import { describe, expect, it } from 'vitest';
import type { PlanSummary } from '../../../contract/plans/plans.contract.js';
import { byHits, filterPlans, kindCounts, leadUnits, noFilters } from './plan-filters.rules.js';

function plan(code: string, part: Partial<PlanSummary> = {}): PlanSummary {
  return {
    code,
    title: `${code} 预案`,
    shortName: code,
    kind: 'specialist',
    category: 'accident',
    status: 'in_force',
    version: 1,
    leadUnit: 'gas',
    leadUnitName: '燃气闵行',
    restricted: false,
    stepCount: 12,
    postCount: 20,
    requiredPostCount: 5,
    resourceCount: 10,
    updatedAt: '2026-11-21T00:00:00Z',
    ...part,
  };
}
const hit = (excerpt: string): Partial<PlanSummary> => ({ hit: { section: '', excerpt, spans: [] } });

describe('order of plans found', () => {
  it('puts the plan named by its code before plans that only mention it', () => {
    const found = [plan('MH-S-06', hit('见 MH-S-16，又见 MH-S-16')), plan('MH-S-16', hit('编号 MH-S-16'))];
    expect(byHits(found, ['mh-s-16']).map((one) => one.code)).toEqual(['MH-S-16', 'MH-S-06']);
  });

  it('then goes by hits, specialist before town plans', () => {
    const found = [
      plan('MH-T-01', { kind: 'town', ...hit('煤气') }),
      plan('MH-S-07', hit('煤气')),
      plan('MH-S-16', hit('煤气、煤气')),
    ];
    expect(byHits(found, ['煤气']).map((one) => one.code)).toEqual(['MH-S-16', 'MH-S-07', 'MH-T-01']);
  });

  it('leaves the order of the library alone when nothing is searched', () => {
    const all = [plan('MH-Z-00', { kind: 'overall' }), plan('MH-T-01', { kind: 'town' }), plan('MH-S-01')];
    expect(byHits(all, [])).toBe(all);
  });
});

describe('filters of the library', () => {
  const all = [
    plan('MH-Z-00', { kind: 'overall', category: 'general' }),
    plan('MH-S-16'),
    plan('MH-S-01', { leadUnit: 'water', leadUnitName: '区水务局', status: 'draft' }),
  ];

  it('narrow by kind, category, lead unit and status', () => {
    expect(filterPlans(all, { ...noFilters, kind: 'overall' })).toHaveLength(1);
    expect(filterPlans(all, { ...noFilters, category: 'accident', leadUnit: 'water' }).map((one) => one.code)).toEqual([
      'MH-S-01',
    ]);
    expect(filterPlans(all, { ...noFilters, status: 'draft' })).toHaveLength(1);
  });

  it('count kinds as data and name each lead unit once', () => {
    expect(kindCounts(all)).toEqual({ all: 3, overall: 1, town: 0, specialist: 2 });
    expect(
      leadUnits(all)
        .map((unit) => unit.id)
        .toSorted(),
    ).toEqual(['gas', 'water']);
  });
});
