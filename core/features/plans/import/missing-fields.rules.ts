import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { toBeNamed } from '../text/plan-words.js';
import { levelsWithoutCriteria } from './recognise/levels.js';

type Check = readonly [path: string, field: string, isMissing: (plan: PlanStructure) => boolean];

const checks: readonly Check[] = [
  ['title', '预案名称', (plan) => plan.title === toBeNamed],
  ['leadUnit', '牵头单位', (plan) => plan.leadUnit === toBeNamed],
  ['eventTypes', '事件类型', (plan) => plan.eventTypes.length === 0],
  ['purpose', '编制目的', (plan) => plan.purpose === ''],
  ['scope', '适用范围', (plan) => plan.scope === ''],
  ['command.name', '指挥机构名称', (plan) => plan.command.name === ''],
  ['command.posts', '总指挥', (plan) => !plan.command.posts.some((post) => post.role === 'commander')],
  ['steps', '处置步骤', (plan) => plan.steps.length === 0],
  ['resources', '应急物资', (plan) => plan.resources.length === 0],
  ['reporting.receivers', '报告对象', (plan) => plan.reporting.receivers.length === 0],
  ['reporting.source', '报告时限依据', (plan) => plan.reporting.source === ''],
  ['termination.condition', '终止条件', (plan) => plan.termination.condition === ''],
  ['triggers.colloquial', '来电用语', (plan) => plan.triggers.colloquial.length === 0],
  ['intakeQuestions', '接报必问', (plan) => plan.intakeQuestions.length === 0],
  ['upkeep.ownerPost', '责任岗位', (plan) => plan.upkeep.ownerPost === ''],
];

const levelWords = { I: 'Ⅰ级', II: 'Ⅱ级', III: 'Ⅲ级', IV: 'Ⅳ级' } as const;

/** What a plan should say and the document does not. `hasCode` and `hasCategory` because the structure cannot be without. */
export function missingFields(
  plan: PlanStructure,
  has: { readonly code: boolean; readonly category: boolean },
): Finding[] {
  const missing = checks.filter(([, , isMissing]) => isMissing(plan)).map(([path, field]) => finding(path, field));
  return [
    ...(has.code ? [] : [finding('code', '预案编号')]),
    ...(has.category ? [] : [finding('category', '事件类别')]),
    ...missing,
    ...levelsWithoutCriteria(plan.levels).map((level) => finding(`levels.${level}`, `${levelWords[level]}分级标准`)),
  ];
}

function finding(path: string, field: string): Finding {
  return { rule: 'field_missing', severity: 'warning', path, subject: field, data: { field } };
}
