import { readNumber, type SpokenNumber } from '../numerals.js';
import { ENGLISH_NUMBER, readEnglishNumber } from './english-numbers.js';

/** A number found in a text; a range (三十到四十) counts as its lower end. */
export interface NumberHit extends SpokenNumber {
  readonly start: number;
  readonly end: number;
}

const ARABIC =
  '(?<![a-z\\d.]|\\d[,:])\\d{1,12}(?:,\\d{3}){0,3}(?:\\.\\d{1,6})?(?:百万|千万|[万千百亿]|[kw](?![a-z])| (?:hundred|thousand|million|billion)(?![a-z]))?';
const CHINESE = '[半几数〇零一二两俩三仨四五六七八九十廿卅百千万亿]{1,10}';
/** 四点六级; 四点六个人 are six at four o'clock. */
const DECIMAL =
  '[零一二两三四五六七八九十]{1,3}点[零一二三四五六七八九]{1,3}(?=个?(?:级|米|公分|厘米|吨|亿|万|度|倍|平))';
const NUMBER = new RegExp(`${ARABIC}|${DECIMAL}|${CHINESE}|${ENGLISH_NUMBER}`, 'gu');
/** Between the ends of a range. */
const RANGE = /^ ?(?:-|~|—|–|到|至|to) ?$/u;
/** 第三个, no.3, 12:30 and 3.5.2 are no counts. */
const ORDINAL = /(?:第|no\.? ?|#|初)$/u;
/** 礼拜五, but not 一个礼拜五个人. */
const WEEKDAY = /(?<!个)(?:星期|礼拜|周)$/u;
/** Sayings that are not what their characters add up to. */
const sayings: Readonly<Record<string, number>> = {
  百八十: 80,
  百十: 100,
  千八百: 800,
  千百: 1000,
  万八千: 8000,
  百千: 100,
  百: 100,
  千: 1000,
  万: 10_000,
};
/** Between a number and the ten thousands it counts. */
const LARGER = /^(?:[多来余]个?|把|个多?)([万亿])/u;
const MOST_NUMBERS = 300;

function readChinese(raw: string): SpokenNumber | undefined {
  if (raw.includes('点')) return readNumber(raw);
  if (raw === '半') return { value: 0.5, approximate: false };
  const saying = sayings[raw];
  if (saying !== undefined) return { value: saying, approximate: true };
  // 好几个, 数人 tell no number.
  if (/^[几数]$/u.test(raw)) return undefined;
  const text = raw.replace(/数/gu, '几').replace(/廿/gu, '二十').replace(/卅/gu, '三十').replace(/半/gu, '');
  return text === '' ? undefined : readNumber(text);
}

function readArabic(raw: string): SpokenNumber | undefined {
  const [figure = '', english] = raw.split(' ');
  if (english !== undefined) {
    const factor = readEnglishNumber(english)?.value ?? 1;
    return { value: Number(figure.replace(/,/gu, '')) * factor, approximate: false };
  }
  const letter = { k: 1000, w: 10_000 }[raw.slice(-1)];
  if (letter !== undefined) return { value: Number(raw.slice(0, -1).replace(/,/gu, '')) * letter, approximate: false };
  const large = /^(.*?)(百万|千万)$/u.exec(raw);
  if (large)
    return { value: Number(large[1]?.replace(/,/gu, '')) * (large[2] === '百万' ? 1e6 : 1e7), approximate: false };
  return readNumber(raw);
}

function read(raw: string): SpokenNumber | undefined {
  if (/^\d/u.test(raw)) return readArabic(raw);
  return /^[a-z]/u.test(raw) ? readEnglishNumber(raw) : readChinese(raw);
}

/** 3到5万 means thirty thousand to fifty thousand. */
function lowerEnd(low: NumberHit, high: NumberHit, highText: string): number {
  const large = /(?:百万|千万|[万千百亿])$/u.exec(highText)?.[0];
  if (large === undefined || low.value >= 100) return low.value;
  const scaled = low.value * (readChinese(large)?.value ?? 1);
  return scaled < high.value ? scaled : low.value;
}

/** 一半 and 两个半: the half belongs to what stands before it. */
function withoutHalf(raw: string): string {
  return raw.length > 1 && raw.endsWith('半') ? raw.slice(0, -1) : raw;
}

/** Every number of a normalised text, in order; ordinals, codes and house numbers written as codes are left out. */
export function findNumbers(text: string): readonly NumberHit[] {
  const hits: NumberHit[] = [];
  let rangeFrom: NumberHit | undefined;
  for (const match of text.matchAll(NUMBER)) {
    if (hits.length >= MOST_NUMBERS) break;
    const raw = withoutHalf(match[0]);
    const spoken = read(raw);
    const end = match.index + raw.length;
    if (!spoken || !Number.isFinite(spoken.value)) continue;
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (ORDINAL.test(before) || (raw.length === 1 && WEEKDAY.test(before))) continue;
    // 两百多万, 八百来万, 一个亿.
    const large = LARGER.exec(text.slice(end, end + 4));
    const scale = large ? (readNumber(`一${large[1] ?? ''}`)?.value ?? 1) : 1;
    const hit = {
      value: spoken.value * scale,
      approximate: spoken.approximate || (large !== null && !large[0].startsWith('个')),
      start: match.index,
      end: end + (large?.[0].length ?? 0),
    };
    const low = rangeFrom;
    rangeFrom = hit;
    if (low && RANGE.test(text.slice(low.end, hit.start)) && low.value < hit.value) {
      hits.pop();
      hits.push({ value: lowerEnd(low, hit, raw), approximate: true, start: low.start, end });
    } else hits.push(hit);
  }
  return hits;
}
