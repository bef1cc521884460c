import type { PlanStructure, ResponseLevel, StepAnchor } from '../../../contract/plans/plan.model.js';

/** Names the body needs that a plan only refers to by id or code. */
export type BodyNames = {
  readonly unit: (unitId: string) => string;
  readonly plan: (code: string) => string;
  readonly eventType: (code: string) => string;
};

/** Roman numerals as printed in Chinese documents. */
export const levelSigns: Readonly<Record<ResponseLevel, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };

/** Levels from the lowest up, the order in which duty officers read them. */
export const risingLevels: readonly ResponseLevel[] = ['IV', 'III', 'II', 'I'];

export const colourNames = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' } as const;

export const kindNames: Readonly<Record<PlanStructure['kind'], string>> = {
  overall: '总体预案',
  town: '街镇分预案',
  specialist: '专项预案',
};

export const categoryNames: Readonly<Record<PlanStructure['category'], string>> = {
  natural_disaster: '自然灾害',
  accident: '事故灾难',
  public_health: '公共卫生',
  social_security: '社会安全',
  general: '综合',
};

const anchorNames: Readonly<Record<StepAnchor, string>> = {
  reported: '接报',
  dispatched: '派遣',
  activated: '响应启动',
  first_on_scene: '先期力量到场',
  under_control: '险情控制',
  warning_issued: '预警发布',
  ended: '宣布终止',
};

/** A deadline in words: `接报后5分钟内`. */
export function deadlineText(withinMin: number, anchor: StepAnchor): string {
  return `${anchorNames[anchor]}后${durationText(withinMin)}内`;
}

/** Minutes below two hours stay minutes; whole hours become hours. */
export function durationText(minutes: number): string {
  return minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`;
}

/** Unit names joined with 、, or a word for none. */
export function unitList(names: BodyNames, unitIds: readonly string[], none = '无'): string {
  return unitIds.length === 0 ? none : unitIds.map(names.unit).join('、');
}

/** A Markdown list. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Blocks separated by blank lines; empty blocks are left out. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
