import { readNumber } from '../numerals.js';

/** A length of time in hours, and where its words end. */
interface TimeLength {
  readonly hours: number;
  readonly end: number;
  /** 一小时内: an amount may have come together within it, but nothing need have lasted so long. */
  readonly within: boolean;
}

const N = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const HOUR = '(?:小时|钟头|hours?(?![a-z])|hrs?(?![a-z])|h(?![a-z\\d]))';
const UNIT = new RegExp(
  `(?:(?<hour>${HOUR})(?:(?<late>半)|(?:零|又|加| and )?(?<more>${N})(?<unit>分钟?|刻钟?| ?minutes?))?|(?<minute>分钟|minutes?(?![a-z])|mins?(?![a-z])|分(?![之\\u4e00-\\u9fff]))|(?<quarter>刻钟)|(?<day>昼夜|天|整天|days?(?![a-z]))(?:(?<nights>${N})夜|(?<lateDay>半))?(?:[零又加多,]?(?<plus>${N})个?(?<plusHalf>半)?(?:小时|钟头))?|(?<night>整?夜|个?通宵|晚上?(?=没|都|,|。|了)))`,
  'uy',
);
/** 两个小时后, 三天内, 十分钟一班 and 24小时值班 tell when or how often, not how long it has lasted. */
const OTHERWISE =
  /^(?:以|之)?(?:后|前)|^(?:左右)?(?:能|可|就|才)(?:到|好|修|恢复)|^(?:一(?:班|趟|次|遍)|制|值班|热线|营业|服务|车程|路程|later|ago)/u;
const WITHIN = /^[以之]?内/u;
const NIGHT = 12;
/** Hours to four places, so that minutes stay whole. */
const EXACT = 10_000;

const numberOf = (text: string): number => readNumber(text)?.value ?? 0;

function hoursIn(count: number, groups: Readonly<Record<string, string | undefined>>): number {
  if (groups['hour'] !== undefined) {
    const minutes = numberOf(groups['more'] ?? '') * (groups['unit']?.startsWith('刻') ? 15 : 1);
    return count + (groups['late'] === undefined ? 0 : 0.5) + minutes / 60;
  }
  if (groups['minute'] !== undefined) return count / 60;
  if (groups['quarter'] !== undefined) return count / 4;
  if (groups['night'] !== undefined) return count * NIGHT;
  const nights = groups['nights'] === undefined ? count : numberOf(groups['nights']);
  const hours = numberOf(groups['plus'] ?? '') + (groups['plusHalf'] === undefined ? 0 : 0.5);
  return count * 24 - (count - nights) * NIGHT + (groups['lateDay'] === undefined ? 0 : NIGHT) + hours;
}

/** Reads the unit of time at `at`, behind the number `count`: 小时, 个半钟头 as 1.5, 天…夜, 刻钟. */
export function readTimeLength(text: string, at: number, count: number): TimeLength | undefined {
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  // 半天 and 大半夜 mean a long while.
  if (!match || (count < 1 && (match.groups?.['night'] ?? match.groups?.['day']) !== undefined)) return undefined;
  const end = at + match[0].length;
  const rest = text.slice(end, end + 5).trimStart();
  if (OTHERWISE.test(rest)) return undefined;
  const hours = Math.round(hoursIn(count, match.groups ?? {}) * EXACT) / EXACT;
  return { hours, end, within: WITHIN.test(rest) };
}
