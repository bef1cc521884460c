import type { PlanPost, PlanStructure, ResponseLevel } from '../../../../contract/plans/plan.model.js';

/** Levels from the lowest up, the order in which duty officers read them. */
export const risingLevels: readonly ResponseLevel[] = ['IV', 'III', 'II', 'I'];

export const levelWords: Readonly<Record<ResponseLevel, string>> = { I: 'Ⅰ级', II: 'Ⅱ级', III: 'Ⅲ级', IV: 'Ⅳ级' };

/** Name of a level where a document gives none. */
export const levelNames: Readonly<Record<ResponseLevel, string>> = {
  I: '特别重大',
  II: '重大',
  III: '较大',
  IV: '一般',
};

export const colourWords = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' } as const;

export const kindWords: Readonly<Record<PlanStructure['kind'], string>> = {
  overall: '总体预案',
  town: '街镇分预案',
  specialist: '专项预案',
};

export const categoryWords: Readonly<Record<PlanStructure['category'], string>> = {
  natural_disaster: '自然灾害',
  accident: '事故灾难',
  public_health: '公共卫生',
  social_security: '社会安全',
  general: '综合',
};

export const roleWords: Readonly<Record<PlanPost['role'], string>> = {
  commander: '总指挥',
  deputy: '副总指挥',
  office: '办公室',
  member: '成员',
};

export const factStatusWords: Readonly<Record<PlanStructure['criteriaBasis'][number]['status'], string>> = {
  confirmed: '已见公开文本',
  known: '通行数值，未核对原文',
  assumed: '本系统设定，可调整',
};

/** Stands where the document leaves out something a plan cannot do without; the lint finds it. */
export const toBeNamed = '待定';
