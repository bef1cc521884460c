import type { ResponseLevel } from '../../../contract/plans/plan.model.js';

/** What the text of a call is made from. */
export interface SpeechFacts {
  readonly stationName: string;
  readonly drill: boolean;
  readonly level: ResponseLevel;
  readonly title: string;
  readonly place: string | undefined;
}

const levelWords: Readonly<Record<ResponseLevel, string>> = { I: '一级', II: '二级', III: '三级', IV: '四级' };
const maxTitle = 40;

/** The words of a call, about twelve seconds long, with levels spoken as words. Drills begin 这是演练. */
export function speechOf(facts: SpeechFacts): string {
  const place = facts.place === undefined || facts.title.includes(facts.place) ? '' : `${facts.place}，`;
  return [
    facts.drill ? '这是演练。' : '',
    `${facts.stationName}通知：${place}${facts.title.slice(0, maxTitle)}，已启动${levelWords[facts.level]}响应，请立即到岗。`,
    '到岗请按1，不能到请按2，接值班员请按3，重听请按9。',
  ].join('');
}
