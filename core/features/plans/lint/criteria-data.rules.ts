import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { LevelCriterion, PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import type { LintSurroundings } from './lint-surroundings.js';
import { levelsUpwards, levelSigns } from './subjects.js';

function canBeComputed({ conditions }: LevelCriterion): boolean {
  const isBounded = conditions.every(({ gte, gt, lt, lte }) => (gte ?? gt ?? lt ?? lte) !== undefined);
  return conditions.length > 0 && isBounded;
}

/** Levels that only a person could judge, and metrics that are not in the table. */
export function criteriaDataFindings({ levels }: PlanStructure, around: LintSurroundings): readonly Finding[] {
  return levelsUpwards.flatMap((level) => {
    const { criteria } = levels[level];
    const place = { path: `levels.${level}.criteria`, subject: `${levelSigns[level]}级` };
    const unknown = criteria.flatMap(({ clause, conditions }, index) =>
      conditions.flatMap(({ metric }, at) => {
        const path = `levels.${level}.criteria.${index}.conditions.${at}.metric`;
        if (around.metricNames.has(metric)) return [];
        return [findingAt('metric_unknown', 'error', { path, subject: `分级标准 ${clause}` }, { metric })];
      }),
    );
    // A level without any criterion is a missing chapter.
    if (criteria.length === 0 || criteria.some(canBeComputed)) return unknown;
    return [findingAt('criteria_without_data', 'error', place, { level: levelSigns[level] }), ...unknown];
  });
}
