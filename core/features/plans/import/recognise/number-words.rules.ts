const digits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Pattern of a number as plans write it: `30`, `1,000`, `5000万`, `三十`, `两千`. */
export const numberPattern =
  '(?:(?<!\\d)\\d[\\d,，]{0,14}(?!\\d)(?:\\.\\d{1,6})?|[零〇一二两三四五六七八九十百千]{1,12})(?:[万亿](?![元户人吨]))?';

/** Value of a number in digits or Chinese numerals, with 万 and 亿. */
export function numberOf(text: string): number | undefined {
  const scale = text.endsWith('亿') ? 1e8 : text.endsWith('万') ? 1e4 : 1;
  const plain = scale === 1 ? text : text.slice(0, -1);
  const value = /^\d/u.test(plain) ? Number(plain.replaceAll(/[,，]/gu, '')) : numeralsOf(plain);
  // 1.1 × 10000 must not come out as 11000.000000000002.
  return value === undefined || Number.isNaN(value) ? undefined : Number((value * scale).toFixed(4));
}

function numeralsOf(text: string): number | undefined {
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const power = powers[character];
    const value = digits.indexOf(character);
    if (power === undefined && value === -1) return undefined;
    if (power === undefined) digit = value;
    else {
      total += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return text === '' ? undefined : total + digit;
}

const minutesPer: Readonly<Record<string, number>> = { 分钟: 1, 小时: 60, 天: 1440, 日: 1440 };
const duration = new RegExp(`(半|${numberPattern})\\s*(?:个)?(分钟|小时|天|日)`, 'u');

/** Minutes of the first span of time in a text, e.g. 半小时 or 15分钟. */
export function minutesIn(text: string): number | undefined {
  const [, count = '', unit = ''] = duration.exec(text) ?? [];
  const value = count === '半' ? 0.5 : numberOf(count);
  const per = minutesPer[unit];
  return value === undefined || per === undefined ? undefined : Math.round(value * per);
}

/** Letters and figures in one width: `１０`→`10`, `％`→`%`. Chinese punctuation and `Ⅳ` stay. */
export function evenWidth(text: string): string {
  return text.replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]/gu, (letter) => letter.normalize('NFKC'));
}

/** `Ⅳ` as the letters `IV`, as levels are compared. */
export function romanLetters(text: string): string {
  return text.replaceAll(/[\u2160-\u2163]/gu, (letter) => letter.normalize('NFKC'));
}
