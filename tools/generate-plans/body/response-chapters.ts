import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import { blocks, bullets, deadlineText, durationText, levelSigns, risingLevels, unitList } from './wording.js';
import type { BodyNames } from './wording.js';

type PlanStep = PlanStructure['steps'][number];

/** 四、响应行动 */
export function actionsChapter(plan: PlanStructure, names: BodyNames): string {
  const stages = [...new Set(plan.steps.map((step) => step.stage))];
  return blocks([
    '## 四、响应行动',
    `共${plan.steps.length}步，按序号执行；可以并行的不必等待前一步完成。每步括号内为主办单位、时限和起始级别。`,
    ...stages.map((stage) =>
      blocks([
        `### ${stage}`,
        bullets(plan.steps.filter((step) => step.stage === stage).map((step) => stepLine(step, names))),
      ]),
    ),
    '### 各级执行的步骤',
    bullets(risingLevels.map((code, index) => `${levelSigns[code]}级：${stepNumbers(plan.steps, index)}`)),
  ]);
}

function stepLine(step: PlanStep, names: BodyNames): string {
  const support = step.supportUnits.length > 0 ? `，${unitList(names, step.supportUnits)}配合` : '';
  const deadline = deadlineText(step.withinMin, step.anchor);
  return `第${step.seq}步 ${step.step}（${names.unit(step.unitId)}主办${support}；${deadline}；${levelSigns[step.fromLevel]}级起）`;
}

function stepNumbers(steps: readonly PlanStep[], levelIndex: number): string {
  const numbers = steps.filter((step) => risingLevels.indexOf(step.fromLevel) <= levelIndex).map((step) => step.seq);
  return numbers.length === steps.length ? '全部步骤' : `第${numbers.join('、')}步`;
}

/** 五、应急资源 */
export function resourcesChapter(plan: PlanStructure): string {
  return blocks([
    '## 五、应急资源',
    `本预案预计动用下列${plan.resources.length}种物资装备，数量为一次较大响应的参考量，实际以现场需要和库存为准。`,
    bullets(plan.resources.map(({ name, quantity, unit }) => `${name} ${quantity}${unit}`)),
  ]);
}

/** 六、信息报告 */
export function reportingChapter(plan: PlanStructure): string {
  const { reporting } = plan;
  return blocks([
    '## 六、信息报告',
    `首报：接报后${durationText(reporting.firstPhoneMin)}内口头、${durationText(reporting.firstWrittenMin)}内书面，报${reporting.receivers.join('、')}。`,
    `从严情形：${reporting.seriousRule}。`,
    '### 续报',
    bullets(risingLevels.map((code) => `${levelSigns[code]}级：${reporting.followUp[code].text}`)),
    '### 终报',
    `${reporting.final}。`,
    `时限依据：${reporting.source}。`,
  ]);
}

/** 七、响应终止 */
export function terminationChapter(plan: PlanStructure): string {
  const { condition, declaredBy, then } = plan.termination;
  return blocks(['## 七、响应终止', bullets([`终止条件：${condition}`, `宣布者：${declaredBy}`, `终止以后：${then}`])]);
}
