import { negationStart } from './negation.js';
import { readNumber } from './numerals.js';
import type { RawFact } from './facts.js';

const NUMBER = '(?:\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})';
/** 四个半小时, 6小时20分, 两个多钟头, 40分钟, 两天. */
const LENGTH = `(?:(?<h>${NUMBER})个?(?<half>半)?[多来]?个?(?:小时|钟头|h(?![a-z]))(?:零|又)?(?:(?<m>${NUMBER})分钟?)?|(?<only>${NUMBER})(?:多)?分钟|(?<d>${NUMBER})天|(?<alone>半)个?(?:小时|钟头))`;
/** What makes a stretch of time one that something has already lasted, or surely will. */
const LASTING = '(?:已|持续|连续|连着|中断|停了|停运|流了|断了|堵|占了|压了|困|卡|滞留|关了|用时|打不开|断网|瘫痪)';
const BEFORE = new RegExp(`${LASTING}[^,。;、\\d一二两三四五六七八九十]{0,8}${LENGTH}(?!前|后|内|以内|之内)`, 'gu');
const AFTER = new RegExp(`(?<!预计|预估|大约需)${LENGTH}(?:了|没|还没|仍未|未恢复)`, 'gu');
const ENGLISH =
  /(?:for|lasted|already|over)(?: more than| over| about| at least| almost)? (?<h>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}(?:\.\d)?) hours?/gu;
const PART = '(?<part1>凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|早|晚|夜)?';
/** 从下午三点…到现在十点, 昨晚9点…到今早10点: only spans that reach the present. */
const CLOCK = new RegExp(
  `(?<day>昨天?|今天?)?${PART}(?<from>${NUMBER})(?:点钟?|时)(?<half1>半)?[^,。;\\d]{0,8}?(?:到|至)(?:现在|今天?)[^,。;\\d一二三四五六七八九十]{0,3}?${PART.replace('part1', 'part2')}(?<to>${NUMBER})(?:点钟?|时)(?<half2>半)?`,
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;

const numberOf = (text: string | undefined): number => (text === undefined ? 0 : (readNumber(text)?.value ?? 0));

function lengthOf(groups: Groups): number {
  if (groups['alone'] !== undefined) return 0.5;
  const half = groups['half'] === undefined ? 0 : 0.5;
  const minutes = numberOf(groups['m']) + numberOf(groups['only']);
  return numberOf(groups['d']) * 24 + numberOf(groups['h']) + half + minutes / 60;
}

/** 下午三点 is 15; without a part of the day the dial has twelve hours. */
function clock(hour: number, part: string | undefined): number {
  const late = part !== undefined && /下午|傍晚|晚|夜/u.test(part);
  return late && hour < 12 ? hour + 12 : hour;
}

function spanOf(groups: Groups): number {
  const from = clock(numberOf(groups['from']), groups['part1']) + (groups['half1'] === undefined ? 0 : 0.5);
  const to = clock(numberOf(groups['to']), groups['part2']) + (groups['half2'] === undefined ? 0 : 0.5);
  const yesterday = groups['day']?.startsWith('昨') === true;
  if (yesterday) return to - from + 24;
  const dial = from > 12 && groups['part2'] === undefined && to <= 12 ? to + 12 : to;
  return dial >= from ? dial - from : dial - from + 12;
}

/** How long something has lasted, in hours. Times of day and forecasts of repair are no durations. */
export function readDurations(text: string): readonly RawFact[] {
  const read = (pattern: RegExp, value: (groups: Groups) => number): RawFact[] =>
    [...text.matchAll(pattern)].flatMap((match): RawFact[] => {
      const hours = Math.round(value(match.groups ?? {}) * 100) / 100;
      const start = match.index;
      if (!(hours > 0)) return [];
      return [
        {
          key: 'duration_h',
          label: '持续',
          unit: '小时',
          metric: 'duration_h',
          value: hours,
          negated: negationStart(text, start) !== undefined,
          text: match[0],
          start,
          end: start + match[0].length,
          approximate: false,
        },
      ];
    });
  return [...read(BEFORE, lengthOf), ...read(AFTER, lengthOf), ...read(ENGLISH, lengthOf), ...read(CLOCK, spanOf)];
}
