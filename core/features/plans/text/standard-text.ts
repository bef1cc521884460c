import { chapterTitles, plainTitle } from './chapter-titles.rules.js';

/** Sentences that stand in every plan around its tables. */
export const standardSentences = {
  command: '必到岗位无法到岗的，由该岗位B角替代，并在日志中写明。',
  monitoring: '预警颜色、事件等级与响应级别是三件事，不自动互等。',
  levels: '满足所列任一条即达到该级；同时满足多级的按最高一级建议，由有权者确认。“以上”含本数，“以下”不含本数。',
  actions: '各步按序号执行，可以并行的不必等待前一步完成。签收、到场时限自派遣时起算；起始级别及以上的响应执行该步。',
  resources: '数量为各级响应的参考量，实际以现场需要和库存为准。',
  deadlines: '首报时限自接报时起算；分级报告时限另有规定的，从其规定。',
} as const;

/** Headings that stand over the tables. */
export const standardHeadings = {
  purpose: '编制目的',
  scope: '适用范围',
  identity: '基本信息',
} as const;

const tableHeadings = [
  '指挥机构',
  '工作组',
  '监测安排',
  '预警与行动',
  '分级条件',
  '级别与权限',
  '标准的依据',
  '处置步骤',
  '响应终止',
  '后期处置事项',
  '首报与终报',
  '分级报告时限',
  '续报',
  '物资装备',
  '接报必问',
  '告知来电人',
  '常见说法',
  '改用其他预案',
  '同时启动的预案',
  '上级预案',
  '下级预案和方案',
  '主要风险',
  '重点单位和场所',
  '村居工作站',
  '评估、修订与演练',
  '修订记录',
  '补充说明',
];

const standardTexts: ReadonlySet<string> = new Set([
  ...Object.values(standardSentences),
  ...Object.values(standardHeadings),
  ...Object.values(chapterTitles),
  ...tableHeadings,
]);

/** Begins a line of the printed title page, see `printable-plan.ts`. */
const titlePageLine = /^(?:预案编号|版\s*本|状\s*态|编制单位|修订日期|打印日期)：|^内部敏感，仅限授权人员阅读$/u;

/** Whether a heading or a paragraph is written by the program in every plan, so that it is no prose of this plan. */
export function isStandardText(text: string): boolean {
  return standardTexts.has(plainTitle(text)) || titlePageLine.test(text.trim());
}
