import { readEnglishNumber } from './quantities/english-numbers.js';

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const bigUnits: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Source of a regular expression for one number, Arabic or Chinese, in normalised text. Bounded, so that nonsense cannot slow the search. */
export const NUMBER_SOURCE =
  '(?<!第)(?:(?<![零一二两三四五六七八九十])[零一二三四五六七八九十]{1,3}点[零一二三四五六七八九]{1,3}(?=级|吨|米)|(?<![a-z\\d.])(?<!\\d,)\\d[\\d,]{0,11}(?:\\.\\d{1,6})?(?:[多余来](?=[万亿]))?(?:万|千|百|亿)?|(?<![零一二两三四五六七八九十百千万])(?:[〇零一二两三四五六七八九十百千万]|几(?=[十百千万个人名位户])){1,12}(?:几|[多余来][万亿])?)';

/** A number as spoken. `approximate` for 几, 十几, 七八十: the value is then the lowest it can mean. */
export interface SpokenNumber {
  readonly value: number;
  readonly approximate: boolean;
}

function readArabic(text: string): SpokenNumber | undefined {
  const match = /^(\d[\d,]*(?:\.\d+)?)(亿|万|千|百)?$/u.exec(text);
  if (!match) return undefined;
  const value = Number((match[1] ?? '').replace(/,/gu, ''));
  const unit = match[2] ?? '';
  return { value: value * (smallUnits[unit] ?? bigUnits[unit] ?? 1), approximate: false };
}

/** 七八十 means seventy to eighty: two digits in a row name a range, the lower one counts. */
function dropRange(text: string): { text: string; approximate: boolean } {
  const cut = text.replace(/([一二两三四五六七八九])[一二三四五六七八九](?=$|[十百千万])/gu, '$1');
  return { text: cut.replace(/几$/u, ''), approximate: cut !== text || text.includes('几') };
}

function readChinese(raw: string): SpokenNumber | undefined {
  const { text, approximate } = dropRange(raw);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  for (const char of text.replace(/几/gu, '二')) {
    const big = bigUnits[char];
    const small = smallUnits[char];
    if (big !== undefined) {
      total = (total + section + (digit ?? (section === 0 ? 1 : 0))) * big;
      section = 0;
      digit = undefined;
      lastUnit = big;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = undefined;
      lastUnit = small;
    } else if (digits[char] === undefined) {
      return undefined;
    } else {
      digit = char === '零' || char === '〇' ? undefined : digits[char];
      if (digit === undefined) lastUnit = 1;
    }
  }
  // 一百五 is 150 and 三千二 is 3,200: a last bare digit belongs to the next smaller unit.
  const tail = digit === undefined ? 0 : digit * (lastUnit >= 100 ? lastUnit / 10 : 1);
  return { value: total + section + tail, approximate };
}

/** 四点六 is 4.6. */
function readDecimal(text: string): SpokenNumber | undefined {
  const [whole = '', rest] = text.split('点');
  if (rest === undefined) return undefined;
  const value = readChinese(whole)?.value;
  const places = [...rest].map((char) => digits[char]);
  return value === undefined || places.includes(undefined)
    ? undefined
    : { value: Number(`${String(value)}.${places.join('')}`), approximate: false };
}

/** Reads one number: `1.8万`, `两`, `十几`, `七八十`, `三百`, `three`. */
export function readNumber(text: string): SpokenNumber | undefined {
  if (/^[a-z]/u.test(text)) return readEnglishNumber(text);
  if (text === '') return undefined;
  if (/^几/u.test(text) && text.length === 1) return { value: 2, approximate: true };
  const vague = /^(.+)[多余来]([万亿])$/u.exec(text);
  const plain = vague ? `${vague[1] ?? ''}${vague[2] ?? ''}` : text;
  const value = readDecimal(plain) ?? readArabic(plain) ?? readChinese(plain);
  return value && vague ? { ...value, approximate: true } : value;
}
