import type { PlanSummary } from '../../../../contract/plans/library.model.js';

/** A plan of the library, for tests. */
export function sampleSummary(code: string, part: Partial<PlanSummary> = {}): PlanSummary {
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
    bookmarked: false,
    ...part,
  };
}
