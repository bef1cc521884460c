import type { ResponseLevel } from '../../../contract/plans/plan.model.js';

/** What the text of a call is made from. */
export interface SpeechFacts {
  readonly stationName: string;
  readonly kind: 'real' | 'drill' | 'test';
  readonly level: ResponseLevel;
  readonly title: string;
  readonly place: string | undefined;
}

const levelWords: Readonly<Record<ResponseLevel, string>> = { I: '一级', II: '二级', III: '三级', IV: '四级' };
const maxTitle = 40;
/** Syllables a speaking program says in a second over the telephone; a calm officer is a little faster. */
const syllablesASecond = 3.4;
const keys = '到岗请按1，不能到请按2，接值班员请按3，重听请按9。';
const testKeys = '收到请按1，重听请按9。';

/**
 * The words of a call, about twelve seconds long before the keys are named, with levels spoken as words. Drills begin
 * 这是演练, call tests 这是通讯测试.
 */
export function speechOf(facts: SpeechFacts): string {
  const title = facts.title.slice(0, maxTitle);
  if (facts.kind === 'test') return `这是通讯测试。${facts.stationName}测试${title}，无需到岗。${testKeys}`;
  const place = facts.place === undefined || title.includes(facts.place) ? '' : `${facts.place}，`;
  return [
    facts.kind === 'drill' ? '这是演练。' : '',
    `${facts.stationName}通知：${place}${title}，已启动${levelWords[facts.level]}响应，请立即到岗。`,
    keys,
  ].join('');
}

/** About how long a text takes to say, seconds. */
export function speechSeconds(text: string): number {
  const syllables = text.replace(/[\p{P}\s]/gu, '').length;
  const pauses = text.match(/[，。：；、,.;:]/gu)?.length ?? 0;
  return Math.round((syllables / syllablesASecond + pauses * 0.25) * 10) / 10;
}
