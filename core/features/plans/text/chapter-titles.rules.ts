import { planChapterKeys, type PlanChapterKey } from '../../../../contract/plans/document-block.model.js';

/** Titles of the standard chapters, without their numbers. */
export const chapterTitles: Readonly<Record<PlanChapterKey, string>> = {
  general: '总则',
  command: '指挥体系',
  monitoring: '监测预警',
  levels: '分级标准',
  actions: '响应行动',
  reporting: '信息报告',
  resources: '应急资源',
  ending: '响应终止与后期处置',
  jurisdiction: '辖区情况',
  intake: '接报问询与告知',
  links: '预案衔接',
  upkeep: '预案管理',
};

/** Where the chapters of a plan's own prose belong. */
const proseChapters: Readonly<Record<string, PlanChapterKey>> = {
  编制依据: 'general',
  工作原则: 'general',
  风险情况: 'general',
  职责分工: 'command',
  监测与预警: 'monitoring',
  处置要点: 'actions',
  现场安全: 'actions',
  群众转移与安置: 'actions',
  信息发布: 'actions',
  应急保障: 'resources',
  后期处置: 'ending',
  辖区概况: 'jurisdiction',
  力量与集结: 'jurisdiction',
  邻界协同: 'jurisdiction',
  培训与演练: 'upkeep',
};

const numbering =
  /^(?:第[一二三四五六七八九十百\d]+[章节条]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+[、.．]|\d+(?:[.．]\d+)+[、.．\s]|\d+[、.．])\s*/u;

/** A title without its number: 三、分级标准 is 分级标准. */
export function plainTitle(title: string): string {
  return title.trim().replace(numbering, '').trim();
}

const keysByTitle: ReadonlyMap<string, PlanChapterKey> = new Map([
  ...planChapterKeys.map((key) => [chapterTitles[key], key] as const),
  ...Object.entries(proseChapters),
]);

/** The standard chapter a title belongs to, with or without a number; of 应急保障与演练 the first half decides. */
export function chapterKeyOf(title: string): PlanChapterKey | undefined {
  const plain = plainTitle(title);
  return keysByTitle.get(plain) ?? keysByTitle.get(plain.split(/[与和及、]/u)[0] ?? '');
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A title with the number of its chapter, 1 to 99: 十二、预案管理. */
export function numberedTitle(number: number, title: string): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${digits[number % 10]}、${title}`;
}
