import { readNumber } from '../numerals.js';
import { readEnglishNumber } from './english-numbers.js';

/** A time of day as told. */
export interface TimeOfDay {
  /** Hours since midnight, 0–24; more for the small hours after 昨夜. */
  readonly hour: number;
  readonly yesterday: boolean;
  /** Told with a part of the day or on the 24-hour clock. */
  readonly exact: boolean;
  readonly start: number;
  readonly end: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

const N = '(?:\\d{1,2}|[零一二两三四五六七八九十廿]{1,3})';
const MINUTES = '(?:\\d{1,2}|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])';
const DAY = '(?<day>昨天|昨日|昨儿|昨|前一天|今天|今日|今儿|今|次日|第二天|翌日|当天|当日)?(?:的)?';
const PART = '(?<part>凌晨|清晨|早上|早晨|一早|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜|早|晚|夜)?';
const CHINESE = `${DAY}${PART}(?:(?<!\\d|\\d:)(?<ch>\\d{1,2}):(?<cm>\\d{2})(?!\\d|:)(?: ?(?<cap>[ap])\\.?m\\b\\.?)?|(?<h>${N})(?:点钟?|时)(?:(?<half>半)|(?<q>[一三])刻|(?:(?<m>${MINUTES})分?(?!钟)|(?<few>[一二三四五六七八九])分(?!钟)))?)`;
const WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
/** A bare number is a time only after one of these: from ten, since nine. */
const AFTER_WORD = "(?<=(?:from|since|to|till|until|at|it's|is|past|now) )";
const ENGLISH = `(?<![a-z\\d:.])(?<eday>last night|yesterday(?: morning| afternoon| evening)?)?,? ?(?:at |around )?(?:(?<noon>noon|midnight)|(?<past>half past|quarter past|quarter to) (?<pe>${WORD})|(?<ae>${WORD})(?: ?(?<ap>[ap])\\.?m\\b\\.?| o'clock)|${AFTER_WORD}(?<be>${WORD})(?=[,;!?)]|\\.(?!\\d)|$| (?:to|till|until|this|last|in|on|and|now|the|still|today|yesterday|tonight)\\b))(?: (?<eday2>last night|yesterday))?`;
const TIME = new RegExp(`${CHINESE}|${ENGLISH}`, 'gu');
const MINUTES_PAST: Readonly<Record<string, number>> = { 'half past': 0.5, 'quarter past': 0.25, 'quarter to': -0.25 };

const numberOf = (text: string | undefined): number =>
  text === undefined ? 0 : ((readNumber(text) ?? readEnglishNumber(text))?.value ?? 0);

/** Twelve at night is 0, one at night 1; 昨夜 counts on from the day before, so that 昨夜一点 is 25. */
function chineseHour(told: number, part: string, yesterday: boolean): number {
  if (/晚|夜/u.test(part) && (told <= 5 || told === 12)) return (told % 12) + (yesterday ? 24 : 0);
  if (/下午|傍晚|晚|夜/u.test(part) && told < 12) return told + 12;
  return part === '中午' && told < 4 ? told + 12 : told;
}

function readChinese(groups: Groups): Omit<TimeOfDay, 'start' | 'end'> {
  const told = numberOf(groups['h'] ?? groups['ch']);
  const quarter = { 一: 0.25, 三: 0.75 }[groups['q'] ?? ''] ?? 0;
  const half = groups['half'] === undefined ? 0 : 0.5;
  const minutes = numberOf(groups['m'] ?? groups['few'] ?? groups['cm']) / 60 + quarter + half;
  const yesterday = /昨|前一/u.test(groups['day'] ?? '');
  const part = groups['part'] ?? { a: '早上', p: '下午' }[groups['cap'] ?? ''] ?? '';
  return {
    hour: chineseHour(told, part, yesterday) + minutes,
    yesterday,
    exact: part !== '' || groups['ch'] !== undefined || told > 12 || told === 0,
  };
}

function readEnglish(groups: Groups): Omit<TimeOfDay, 'start' | 'end'> {
  const day = groups['eday'] ?? groups['eday2'];
  const yesterday = day !== undefined;
  if (groups['noon'] !== undefined)
    return { hour: groups['noon'] === 'noon' ? 12 : yesterday ? 24 : 0, yesterday, exact: true };
  const told = numberOf(groups['pe'] ?? groups['ae'] ?? groups['be']);
  const half = groups['ap'] ?? (day === 'last night' ? 'p' : '');
  const hour = half === '' ? told : (told % 12) + (half === 'p' ? 12 : 0);
  return { hour: hour + (MINUTES_PAST[groups['past'] ?? ''] ?? 0), yesterday, exact: half !== '' };
}

/** Every time of day in a normalised text, in order. */
export function readClockTimes(text: string): readonly TimeOfDay[] {
  return [...text.matchAll(TIME)].flatMap((match) => {
    const groups = match.groups ?? {};
    const isChinese = groups['h'] !== undefined || groups['ch'] !== undefined;
    const time = isChinese ? readChinese(groups) : readEnglish(groups);
    return time.hour > 30 || numberOf(groups['h'] ?? groups['ch']) > 24
      ? []
      : [{ ...time, start: match.index, end: match.index + match[0].length }];
  });
}
