import type { PlanPost, PlanStructure } from '../../../contract/plans/plan.model.js';
import { blocks, bullets, categoryNames, colourNames, levelSigns, risingLevels, unitList } from './wording.js';
import type { BodyNames } from './wording.js';

/** 一、适用范围 */
export function scopeChapter(plan: PlanStructure, names: BodyNames): string {
  return blocks([
    '## 一、适用范围',
    plan.scope,
    '### 事件类型',
    `本预案按${categoryNames[plan.category]}类管理，对应下列事件类型：`,
    bullets(plan.eventTypes.map((code) => `${names.eventType(code)}（${code}）`)),
    '### 责任单位',
    bullets([
      `牵头单位：${names.unit(plan.leadUnit)}`,
      ...(plan.coLeadUnits.length > 0 ? [`共同牵头：${unitList(names, plan.coLeadUnits)}`] : []),
      `成员单位：${unitList(names, plan.memberUnits)}`,
    ]),
  ]);
}

/** 二、指挥体系 */
export function commandChapter(plan: PlanStructure, names: BodyNames): string {
  const { command } = plan;
  const titles = (role: PlanPost['role']): string =>
    command.posts
      .filter((post) => post.role === role)
      .map((post) => post.title)
      .join('、');
  const required = command.posts.filter((post) => post.required).map((post) => post.title);
  return blocks([
    '## 二、指挥体系',
    `启动本预案时成立${command.name}，统一指挥本次处置。`,
    bullets([
      `总指挥：${titles('commander')}`,
      `副总指挥：${titles('deputy')}`,
      `办公室：${titles('office')}`,
      `成员：${titles('member')}`,
      `必到岗位（${required.length}个）：${required.join('、')}`,
    ]),
    '必到岗位无法到岗的，由该岗位B角替代，并在日志中写明。',
    '### 工作组',
    bullets(
      command.workingGroups.map((group) => {
        const members = group.memberUnits.length > 0 ? `，${unitList(names, group.memberUnits)}参加` : '';
        return `**${group.name}**：由${names.unit(group.leadUnit)}牵头${members}。${group.duty}。`;
      }),
    ),
  ]);
}

/** 三、分级标准 */
export function levelsChapter(plan: PlanStructure): string {
  const levels = risingLevels.map((code) => {
    const level = plan.levels[code];
    const colour = level.colour === undefined ? '无颜色' : colourNames[level.colour];
    return blocks([
      `### ${levelSigns[code]}级（${level.name}，${colour}）`,
      bullets(
        level.criteria.map(({ clause, text, requires }) =>
          requires === undefined ? `${clause} ${text}` : `${clause} ${text}（须人工确认：${requires}）`,
        ),
      ),
      `由谁决定：${level.declaredBy}。`,
      `指挥：${level.commander}。区级职责：${level.districtRole}。`,
    ]);
  });
  return blocks([
    '## 三、分级标准',
    '满足所列任一条即达到该级；同时满足多级的按最高一级建议，由有权者确认。“以上”含本数，“以下”不含本数。预警颜色、事件等级与响应级别是三件事，不自动互等。',
    ...levels,
    '### 标准的依据',
    bullets(plan.criteriaBasis.map(({ fact, status }) => `${fact}——${statusWords[status]}`)),
  ]);
}

const statusWords = {
  confirmed: '已见公开文本',
  known: '通行数值，未核对原文',
  assumed: '本系统设定，可调整',
} as const;
