import type { Finding } from '../../../../contract/plans/finding.model.js';
import { findingAt } from './finding-at.js';
import type { PlanText } from './plan-texts.js';

/** Where a plan quotes others or lets callers speak, it does not choose the words. */
const quotingKeys: ReadonlySet<string> = new Set([
  'title',
  'criteriaBasis',
  'triggers',
  'intakeQuestions',
  'callerAdvice',
  'revisions',
  'notes',
]);

const signs = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'] as const;
const chineseNumbers = '一二三四';
const colours = '红橙黄蓝';
const latin: readonly string[] = ['I', 'II', 'III', 'IV'];

/** Chinese and Arabic numbers mean a level only before these words: 三级医院, 风力8级 and 市一级 do not. */
const numbered =
  /(?<![\d.第零一二三四五六七八九十百])((?<![市区县镇省])一|[二三四1-4１-４])\s*级(?=(?:应急)?响应|(?:突发)?事件)/gu;
const roman = /(?<![A-Za-zＡ-Ｚ])([IV]{1,3}|[ＩＶ]{1,3})\s*级/gu;
const spaced = /([ⅠⅡⅢⅣ])\s+级/gu;
const coloured = /([红橙黄蓝])色(?:应急)?响应/gu;

/** Full-width letters and digits as plain ones; NFKC would take the Roman numerals apart as well. */
const plain = (text: string): string =>
  text.replaceAll(/[０-９Ａ-Ｚ]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0));

function numberSign(found: string): string | undefined {
  const number = chineseNumbers.indexOf(found);
  return signs[number >= 0 ? number : Number(plain(found)) - 1];
}

const readings: readonly (readonly [RegExp, (found: string) => string | undefined, string])[] = [
  [numbered, numberSign, '级'],
  [roman, (found) => signs[latin.indexOf(plain(found))], '级'],
  [spaced, (found) => found, '级'],
  [coloured, (found) => signs[colours.indexOf(found)], '级响应'],
];

/** Words for a response level other than Ⅲ级, in the texts where the plan itself speaks. */
export function levelWordFindings(texts: readonly PlanText[]): readonly Finding[] {
  return texts
    .filter(({ path }) => !quotingKeys.has(path.split('.')[0] ?? ''))
    .flatMap((place) =>
      readings.flatMap(([pattern, signOf, ending]) =>
        [...place.text.matchAll(pattern)].flatMap(([found, inner = '']) => {
          const sign = signOf(inner);
          if (sign === undefined) return [];
          return [findingAt('level_words_mixed', 'warning', place, { found, expected: `${sign}${ending}` })];
        }),
      ),
    );
}
