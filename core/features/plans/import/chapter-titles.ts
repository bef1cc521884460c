import type { PlanChapterKey } from '../../../../contract/plans/document-block.model.js';
import { chapterKeyOf as standardKeyOf } from '../text/chapter-titles.rules.js';

/** What departments call the chapters of a plan. The longest word found in a title decides. */
const departmentTitles: Readonly<Record<PlanChapterKey, readonly string[]>> = {
  general: [
    '总则',
    '编制目的',
    '编制依据',
    '适用范围',
    '工作原则',
    '事件类型',
    '责任单位',
    '目的和依据',
    '概述',
    '总述',
  ],
  command: [
    ...['组织指挥体系', '组织体系', '组织机构', '指挥体系', '指挥机构', '领导机构', '组织领导', '组织指挥', '工作机构'],
    ...[
      '应急组织',
      '机构与职责',
      '职责分工',
      '成员单位',
      '应急指挥部',
      '工作组',
      '专家组',
      '现场指挥部',
      '指挥部办公室',
    ],
  ],
  monitoring: [
    ...['监测预警', '监测与预警', '预警预防', '预防与预警', '预防预警', '预警机制', '风险监测', '预警分级', '预警发布'],
    ...['预警行动', '预警响应', '预警解除', '预警信息', '监测', '预警', '预防'],
  ],
  levels: [
    ...[
      '分级标准',
      '事件分级',
      '事故分级',
      '灾害分级',
      '响应分级',
      '等级划分',
      '级别划分',
      '响应级别',
      '事件等级',
      '事故等级',
    ],
    ...['灾害等级', '响应等级', '分级', '启动标准', '启动条件', '标准的依据'],
  ],
  actions: [
    ...[
      '应急响应',
      '响应行动',
      '应急处置',
      '处置措施',
      '响应措施',
      '响应程序',
      '处置程序',
      '先期处置',
      '分级响应',
      '处置流程',
    ],
    ...['响应流程', '现场处置', '处置步骤', '处置要点', '响应启动', '指挥与协调', '抢险救援', '应急行动'],
  ],
  reporting: [
    '信息报告',
    '信息报送',
    '信息上报',
    '报告程序',
    '报告时限',
    '信息通报',
    '首报',
    '续报',
    '终报',
    '信息处理',
  ],
  resources: [
    ...[
      '应急保障',
      '物资保障',
      '应急资源',
      '应急物资',
      '物资装备',
      '保障措施',
      '资源保障',
      '装备保障',
      '队伍保障',
      '经费保障',
    ],
    ...['物资储备', '保障'],
  ],
  ending: [
    ...[
      '响应终止',
      '应急结束',
      '应急终止',
      '响应结束',
      '后期处置',
      '善后处置',
      '善后工作',
      '恢复重建',
      '调查评估',
      '总结评估',
    ],
    ...['后期工作', '终止条件', '应急响应终止', '应急响应结束', '响应终止与后期处置', '后期恢复', '恢复与重建', '善后'],
  ],
  jurisdiction: [
    '辖区情况',
    '辖区概况',
    '辖区风险',
    '区域概况',
    '基本情况',
    '风险隐患',
    '风险分析',
    '重点部位',
    '风险评估',
  ],
  intake: [
    '接报问询',
    '接报问询与告知',
    '接报时问',
    '接警问询',
    '问询要点',
    '告诉来电人',
    '告知来电人',
    '公众告知',
    '触发词',
    '常见说法',
  ],
  links: [
    '预案衔接',
    '预案体系',
    '相关预案',
    '衔接预案',
    '预案关系',
    '预案边界',
    '与其他预案的衔接',
    '改用或并用其他预案',
    '常同时启动',
  ],
  upkeep: [
    '附则',
    '预案管理',
    '培训演练',
    '培训与演练',
    '宣传培训',
    '预案演练',
    '预案修订',
    '监督管理',
    '奖惩',
    '责任追究',
    '责任与奖惩',
    '预案实施',
  ],
};

const words = Object.entries(departmentTitles)
  // Object.entries widens the keys of the record to string.
  .flatMap(([key, titles]) => titles.map((title) => ({ key: key as PlanChapterKey, title })))
  .sort((a, b) => b.title.length - a.title.length);

/** How much longer than the word a title may be and still be that chapter. */
const slack = 9;

/** Standard chapter of a title as a department words it, numbers already taken off; `exact` when it is nothing else. */
export function chapterKeyOf(title: string): { readonly key: PlanChapterKey; readonly exact: boolean } | undefined {
  const plain = title.replaceAll(/[\s、，,：:]/gu, '');
  const standard = standardKeyOf(plain);
  if (standard !== undefined) return { key: standard, exact: true };
  // 应急处置组 and the like are groups of people, not chapters.
  if (/组(?:职责)?$/u.test(plain) && plain !== '工作组' && plain !== '专家组') return undefined;
  const found = words.find((word) => plain.includes(word.title) && plain.length <= word.title.length + slack);
  return found && { key: found.key, exact: found.title === plain };
}
