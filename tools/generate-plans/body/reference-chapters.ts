import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import { blocks, bullets } from './wording.js';
import type { BodyNames } from './wording.js';

/** 八、接报问询与告知 */
export function intakeChapter(plan: PlanStructure): string {
  return blocks([
    '## 八、接报问询与告知',
    '### 接报时问',
    bullets(plan.intakeQuestions),
    '### 告诉来电人',
    bullets(plan.callerAdvice),
    '### 常见说法',
    `来电用语：${plan.triggers.colloquial.join('、')}。`,
    `公文用语：${plan.triggers.formal.join('、')}。`,
  ]);
}

/** 九、预案衔接 */
export function boundariesChapter(plan: PlanStructure, names: BodyNames): string {
  const together = plan.openTogether.map((code) => `《${names.plan(code)}》（${code}）`);
  return blocks([
    '## 九、预案衔接',
    '### 改用或并用其他预案',
    bullets(
      plan.boundaries.map(({ plan: code, useInsteadWhen }) => `${useInsteadWhen}——《${names.plan(code)}》（${code}）`),
    ),
    '### 常同时启动',
    together.length > 0 ? bullets(together) : '没有固定同时启动的预案，由值班长按实际情况确定。',
    ...(plan.notes.length > 0 ? ['### 说明', bullets(plan.notes)] : []),
  ]);
}

/** 十、辖区风险（街镇分预案） */
export function hazardsChapter(plan: PlanStructure): string {
  return blocks([
    '## 十、辖区风险',
    '下列为平时重点巡查的风险点位，接到相关报告时优先核对。',
    bullets(plan.jurisdictionHazards),
  ]);
}
