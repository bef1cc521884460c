import type { StepAnchor } from '../../../../../contract/plans/plan.model.js';
import type { Cell } from './cell.js';
import { isBlank, tidyCell } from './cell-text.rules.js';
import { broken } from './text-cells.js';

const minutesPer: Readonly<Record<string, number>> = { 分钟: 1, 分: 1, 小时: 60, 时: 60, 天: 1440, 日: 1440 };
const amount = /(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*个?(分钟|分|小时|时|天|日)?/giu;

/** Minutes in words: from two full hours on as hours. */
function durationText(minutes: number): string {
  return Number.isSafeInteger(minutes) && minutes >= 120 && minutes % 60 === 0
    ? `${minutes / 60}小时`
    : `${minutes}分钟`;
}

function minutesOf(words: string): number | undefined {
  if (/立即|立刻|即时|随即/u.test(words)) return 0;
  const text = words.replaceAll('半小时', '30分钟');
  const parts = [...text.matchAll(amount)];
  if (parts.length === 0) return undefined;
  return parts.reduce((sum, [, digits, unit]) => sum + Number(digits) * (minutesPer[unit ?? '分钟'] ?? 1), 0);
}

/** A length of time in minutes. A bare number is minutes. */
export const minutesCell: Cell<number | undefined> = {
  write: (value) => (value === undefined ? '' : durationText(value)),
  read: (text, reading) => {
    const words = tidyCell(text).normalize('NFKC');
    if (isBlank(words)) return undefined;
    const minutes = minutesOf(words);
    if (minutes === undefined) broken(reading, `“${words}”不是时限`);
    return minutes;
  },
};

/** A length of time in days or months as a bare number; the unit stands in the header. */
export function periodCell(unit: '天' | '个月'): Cell<number | undefined> {
  const factors: Readonly<Record<string, number>> = unit === '天' ? { 周: 7, 月: 30 } : { 年: 12 };
  return {
    write: (value) => (value === undefined ? '' : `${value}${unit}`),
    read: (text, reading) => {
      const words = tidyCell(text).normalize('NFKC');
      if (isBlank(words)) return undefined;
      const found = /(\d+)\s*个?([周月年天日])?/u.exec(words);
      if (found === null) broken(reading, `“${words}”不是期限`);
      return found === null ? undefined : Number(found[1]) * (factors[found[2] ?? ''] ?? 1);
    },
  };
}

/** What a deadline counts from, as it is printed before 后. */
const anchorWords: Readonly<Record<StepAnchor, string>> = {
  reported: '接报',
  dispatched: '派遣',
  activated: '响应启动',
  first_on_scene: '先期力量到场',
  under_control: '险情控制',
  warning_issued: '预警发布',
  ended: '响应终止',
};

const anchorPatterns: readonly (readonly [StepAnchor, RegExp])[] = [
  ['reported', /接报|接警|报警/u],
  ['dispatched', /派遣|派单|出动/u],
  ['activated', /启动/u],
  ['first_on_scene', /到场|到达/u],
  ['under_control', /控制/u],
  ['warning_issued', /预警|警报/u],
  ['ended', /终止|结束|解除/u],
];

export interface Deadline {
  readonly anchor: StepAnchor;
  readonly withinMin: number;
}

/** A deadline such as 接报后5分钟; without a beginning it counts from dispatch. */
export const deadlineCell: Cell<Deadline | undefined> = {
  write: (value) => {
    if (value === undefined) return '';
    return `${anchorWords[value.anchor]}后${value.withinMin === 0 ? '立即' : durationText(value.withinMin)}`;
  },
  read: (text, reading) => {
    const withinMin = minutesCell.read(text, reading);
    if (withinMin === undefined) return undefined;
    const anchor = anchorPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'dispatched';
    return { anchor, withinMin };
  },
};
