import type { PlanCategory, PlanKind } from '../../../../../contract/plans/plan.model.js';

const codePattern = /(?<![A-Z])[A-Z]{2}-[ZTS]-\d{2,4}(?!\d)/u;
const namePattern = /《?([^《》\s，。；：:]{3,40}预案)》?(?:[（(].{0,20}[)）])?$/u;

/** The code a line gives the document itself, e.g. 编号：MH-S-16. */
export function codeIn(text: string): string | undefined {
  return codePattern.exec(text)?.[0];
}

/** The name of the plan when the line is nothing else; a line break inside a name is common on title pages. */
export function planNameIn(text: string): string | undefined {
  if (text.length > 80) return undefined;
  const plain = text.replaceAll(/\s/gu, '');
  return plain.length <= 45 ? namePattern.exec(plain)?.[1] : undefined;
}

/** The short name people use: 燃气 for 闵行区燃气事故专项应急预案. */
export function shortNameOf(title: string): string {
  const core = title
    .replace(/^(?:上海市)?闵行区/u, '')
    .replace(/(?:专项|部门)?(?:应急)?预案.*$/u, '')
    .replace(/^处置/u, '');
  const short = core.replace(/(?:突发)?(?:事故|事件|灾害)(?:应急处置)?$/u, '');
  return short === '' ? title : short;
}

export function kindOfCode(code: string): PlanKind {
  if (code.includes('-Z-')) return 'overall';
  return code.includes('-T-') ? 'town' : 'specialist';
}

const categoryWords: readonly (readonly [PlanCategory, RegExp])[] = [
  ['natural_disaster', /自然灾害|防汛|防台|台风|暴雨|冰冻|雨雪|地震|气象|地质灾害|高温|寒潮|森林/u],
  ['public_health', /公共卫生|疫情|食品安全|药品|中毒|传染病|医疗卫生/u],
  ['social_security', /社会安全|群体性|恐怖|涉外|网络安全|信息安全|大型活动|校园|粮食|必需品|客流/u],
  ['accident', /事故|停电|燃气|火灾|危险化学品|交通|桥隧|环境|污染|辐射|特种设备|供水|排水|通信|地下空间/u],
];

const categoryOfEvents: Readonly<Record<string, PlanCategory>> = {
  '11': 'natural_disaster',
  '12': 'accident',
  '13': 'public_health',
  '14': 'social_security',
};

/** Category by the first event type, else by the words of the title. */
export function categoryOf(title: string, eventTypes: readonly string[]): PlanCategory | undefined {
  const byEvent = categoryOfEvents[(eventTypes[0] ?? '').slice(0, 2)];
  return byEvent ?? categoryWords.find(([, pattern]) => pattern.test(title))?.[0];
}
