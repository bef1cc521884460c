import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { guessDirectoryPost } from './directory-posts.rules.js';
import { numberOf } from './number-words.rules.js';
import type { ProseReading } from './prose-reading.js';

type Upkeep = PlanStructure['upkeep'];

const period = '每(?:隔)?\\s*(半|[一二两三四五\\d]{0,2})\\s*(?:个)?(年|月)';
const review = new RegExp(`${period}[^，。；]{0,16}(?:修订|评估|评审)`, 'u');
const drill = new RegExp(`${period}[^，。；]{0,16}演练`, 'u');
const usualMonths = 36;

const keeping = /预案[^，。；]{0,8}由([^，。；]{2,24}?)(?:负责(?:解释|管理|修订|维护|制定)|解释|修订|维护|制定)/u;

/** 预案管理: how often the plan is reviewed and drilled, and by whom it is kept. The sentences stay in the text. */
export function recogniseUpkeep(reading: ProseReading): Upkeep {
  const found: Partial<Upkeep> = {};
  for (const line of reading.open('upkeep')) {
    const said = upkeepIn(reading, line.text);
    if (Object.keys(said).length === 0) continue;
    // What was said first stands.
    Object.assign(found, { ...said, ...found });
    reading.note(line, 'upkeep');
  }
  return { ownerPost: '', reviewEveryMonths: usualMonths, drillEveryMonths: usualMonths, source: '', ...found };
}

function upkeepIn(reading: ProseReading, text: string): Partial<Upkeep> {
  const reviewEveryMonths = monthsOf(review.exec(text));
  const drillEveryMonths = monthsOf(drill.exec(text));
  const keeper = reading.units.unitOf(keeping.exec(text)?.[1] ?? '');
  const hasPeriod = reviewEveryMonths !== undefined || drillEveryMonths !== undefined;
  return {
    ...(reviewEveryMonths === undefined ? {} : { reviewEveryMonths }),
    ...(drillEveryMonths === undefined ? {} : { drillEveryMonths }),
    ...(keeper === undefined ? {} : { ownerPost: guessDirectoryPost('', keeper, reading.leadUnit) }),
    ...(hasPeriod ? { source: text.replace(/。$/u, '') } : {}),
  };
}

function monthsOf(match: RegExpExecArray | null): number | undefined {
  if (match === null) return undefined;
  const [, count = '', unit] = match;
  const value = count === '半' ? 0.5 : count === '' ? 1 : numberOf(count);
  return value === undefined ? undefined : Math.max(1, Math.round(value * (unit === '年' ? 12 : 1)));
}
