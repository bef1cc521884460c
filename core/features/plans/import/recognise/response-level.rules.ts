import type { ResponseLevel } from '../../../../../contract/plans/plan.model.js';
import { romanLetters } from './number-words.rules.js';
import { withoutListMark } from './source-lines.js';

type Colour = 'red' | 'orange' | 'yellow' | 'blue';

const byWord: Readonly<Record<string, ResponseLevel>> = {
  ...{ I: 'I', II: 'II', III: 'III', IV: 'IV', 一: 'I', 二: 'II', 三: 'III', 四: 'IV' },
  ...{ 特别重大: 'I', 重大: 'II', 较大: 'III', 一般: 'IV' },
};

const colours: Readonly<Record<string, Colour>> = { 红: 'red', 橙: 'orange', 黄: 'yellow', 蓝: 'blue' };

const numbered = '(?:启动)?(IV|III|II|I|[一二三四])\\s*级';
const kinds = '(?:应急)?(?:响应|预警|事件|事故|灾害|险情|标准|条件|启动条件)*';
const numberedHead = new RegExp(
  `^${numbered}${kinds}(?:标准|条件)?\\s*([（(][^）)]{1,24}[）)])?\\s*(?:[：:，,]\\s*(.*))?$`,
  'u',
);
const namedHead =
  /^(特别重大|重大|较大|一般)([^（(：:。；，,\d]{0,14}?)\s*([（(][^）)]{1,24}[）)])?\s*(?:[：:，,]\s*(.*))?$/u;
const namedKind = /^(?:级别?|[^的]*(?:事件|事故|灾害|险情|疫情|响应|停电|中断|级))?$/u;

/** A line that opens a level, with what follows on the same line. */
export interface LevelHead {
  readonly level: ResponseLevel;
  readonly rest: string;
  readonly colour?: Colour;
}

export function levelHead(raw: string): LevelHead | undefined {
  const text = romanLetters(withoutListMark(raw).text);
  const byNumber = numberedHead.exec(text);
  if (byNumber !== null) return headOf(byNumber[1], byNumber[2], byNumber[3]);
  const byName = namedHead.exec(text);
  if (byName === null || !namedKind.test(byName[2] ?? '')) return undefined;
  // 一般情况 and 重大活动 are words, not levels.
  const isBare = byName[2] === '' && byName[3] === undefined && byName[4] === undefined && text.length > 4;
  return isBare ? undefined : headOf(byName[1], byName[3], byName[4]);
}

function headOf(word: string | undefined, remark: string | undefined, rest: string | undefined): LevelHead | undefined {
  const level = byWord[word ?? ''];
  const colour = colours[/[红橙黄蓝]/u.exec(remark ?? '')?.[0] ?? ''];
  if (level === undefined) return undefined;
  const said = (rest ?? '').replace(/^(?:是)?指/u, '').trim();
  return { level, rest: said, ...(colour === undefined ? {} : { colour }) };
}

/** The level a text is about, wherever it is named: `Ⅲ级响应`, `启动二级响应`, `较大事故`. */
export function levelIn(text: string): ResponseLevel | undefined {
  const even = romanLetters(withoutListMark(text).text);
  const numberedWord = /(IV|III|II|(?<![IV])I|[一二三四])\s*级/u.exec(even)?.[1];
  const named = /(特别重大|较大|一般|重大)(?=(?:突发)?(?:事件|事故|灾害|险情|响应|级|[（(]))/u.exec(even)?.[1];
  return byWord[numberedWord ?? named ?? ''];
}
