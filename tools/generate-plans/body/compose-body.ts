import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import { commandChapter, levelsChapter, scopeChapter } from './organisation-chapters.js';
import { boundariesChapter, hazardsChapter, intakeChapter } from './reference-chapters.js';
import { actionsChapter, reportingChapter, resourcesChapter, terminationChapter } from './response-chapters.js';
import { blocks, categoryNames, kindNames } from './wording.js';
import type { BodyNames } from './wording.js';

/** Composes the Chinese body of a plan from its structure alone. */
export function composeBody(plan: PlanStructure, names: BodyNames): string {
  const restricted = plan.restricted ? '内部敏感，仅限授权人员查看。' : '';
  const text = blocks([
    `# ${plan.title}`,
    `编号 ${plan.code}，${kindNames[plan.kind]}，${categoryNames[plan.category]}类，由${names.unit(plan.leadUnit)}牵头。${restricted}`,
    scopeChapter(plan, names),
    commandChapter(plan, names),
    levelsChapter(plan),
    actionsChapter(plan, names),
    resourcesChapter(plan),
    reportingChapter(plan),
    terminationChapter(plan),
    intakeChapter(plan),
    boundariesChapter(plan, names),
    plan.jurisdictionHazards.length > 0 ? hazardsChapter(plan) : '',
  ]);
  return `${text}\n`;
}
