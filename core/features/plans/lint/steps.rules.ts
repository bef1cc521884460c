import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStep, PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import { stepSubject } from './subjects.js';

const leastStepsAtThree = 8;

function findingsOfStep(step: PlanStep, path: string): readonly Finding[] {
  const subject = stepSubject(step);
  const isUnlimited = step.signMin === undefined || step.withinMin === 0;
  return [
    ...(step.unitId.trim() === ''
      ? [findingAt('step_without_unit', 'error', { path: `${path}.unitId`, subject })]
      : []),
    ...(isUnlimited ? [findingAt('step_without_limit', 'error', { path, subject })] : []),
  ];
}

/** Steps nobody does or that never have to be done, and too few of them at level Ⅲ of a specialist plan. */
export function stepFindings({ kind, steps }: PlanStructure): readonly Finding[] {
  const findings = steps.flatMap((step, index) => findingsOfStep(step, `steps.${index}`));
  const count = steps.filter(({ fromLevel }) => fromLevel === 'III' || fromLevel === 'IV').length;
  // No step at all is a missing chapter.
  if (kind !== 'specialist' || count >= leastStepsAtThree || steps.length === 0) return findings;
  const place = { path: 'steps', subject: '响应行动' };
  return [...findings, findingAt('steps_few', 'error', place, { count, least: leastStepsAtThree })];
}
