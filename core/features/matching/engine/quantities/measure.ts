import type { QuantityWords } from '../knowledge.js';
import { createPeopleFinder } from './people-counts.js';
import { HOUR_UNIT, PEOPLE_UNIT, WITHIN_UNIT, type Quantity } from './quantity.js';
import type { NumberHit } from './spoken-numbers.js';
import { readTimeLength } from './time-lengths.js';
import { createUnitFinder } from './unit-finder.js';

/** A number with what it counts. */
export type Measured = Pick<Quantity, 'value' | 'unit' | 'bare' | 'start' | 'end'>;

/** What stands between number and unit: 六十来户, 五个工人, 两个半小时. */
interface Gap {
  /** Where the unit begins. */
  readonly at: number;
  readonly counted: boolean;
  readonly value: number;
}

const AFTER = /(?:多|余|来|把|几|出头)? ?(?<ge>个)?(?<half>半)?(?:多|来|把)?(?<later>个)? ?/uy;
/** 停电户数15000, 受淹住户三千五: the homes are named before the number. */
const HOMES = /(?:(?:淹|水|电|气)住户|用户|户数|(?<!住|门|农|商)户)(?:数|约|近|达到?|共|有|为|已|总数|累计|[:]| )*$/u;
const HOMES_REACH = 12;
const PAIR = /[俩仨]$/u;
const TENTHS = /^(?:米|m|块|元|成)$/u;
const FIGURES = '零一二三四五六七八九';
/** Figures behind the unit that count nothing of their own: not 三块一斤, 五米三十个人. */
const TAIL =
  /^(?:[零一二三四五六七八九]{1,2}|\d{1,2}(?=[,。;!?、了的 ]|$))(?![斤公把只盒袋捆十百千万\d个名人位户点米])/u;

function gapAfter(text: string, hit: NumberHit): Gap {
  AFTER.lastIndex = hit.end;
  const { ge, later, half } = AFTER.exec(text)?.groups ?? {};
  return {
    at: Math.max(hit.end, AFTER.lastIndex),
    counted: ge !== undefined || later !== undefined,
    value: hit.value + (half === undefined ? 0 : 0.5),
  };
}

/** 一米二 is 1.2, 四米九五 and 4米95 are 4.95, 两米半 2.5 and 六块五 6.5. */
function tailOf(text: string, end: number, unit: string): { readonly add: number; readonly length: number } {
  const rest = text.slice(end, end + 4);
  if (rest.startsWith('半')) return { add: 0.5, length: 1 };
  const tail = TENTHS.test(unit) ? (TAIL.exec(rest)?.[0] ?? '') : '';
  const places = [...tail].map((char) => (/\d/u.test(char) ? char : String(FIGURES.indexOf(char))));
  return { add: tail === '' ? 0 : Number(`0.${places.join('')}`), length: tail.length };
}

/** Prepares the reading of what a number counts; `units` are those of all metrics. */
export function createMeasurer(
  words: QuantityWords,
  units: Iterable<string>,
): (text: string, hit: NumberHit, clauseEnd: number) => Measured {
  const { counters, nouns, others } = words.people;
  const things = others.map((thing) => `个${thing}`);
  const unitAt = createUnitFinder([...units, ...words.otherUnits, ...counters, ...nouns, ...things]);
  const finder = createPeopleFinder(words.people);
  const ofPeople = new Set(['个', ...counters, ...nouns]);

  /** 个 may be the unit itself (五个基站) or stand before it; the reading that goes further is right. */
  const unitAfter = (text: string, hit: NumberHit, { at, counted }: Gap): { unit: string; end: number } | undefined => {
    const own = counted ? unitAt(text, hit.end) : undefined;
    const next = unitAt(text, at);
    if (next !== undefined && at + next.length >= hit.end + (own?.length ?? 0))
      return { unit: next, end: at + next.length };
    return own === undefined ? undefined : { unit: own, end: hit.end + own.length };
  };
  const people = (text: string, hit: NumberHit, gap: Gap, unit: string | undefined, clauseEnd: number) => {
    const end = PAIR.test(text.slice(hit.start, hit.end))
      ? hit.end
      : finder.after(text, gap.at, clauseEnd, gap.counted);
    // 百把个家长: what 个 counts is no 家.
    // 五百人的队伍 counts people as 五百人 does.
    const isOther =
      unit !== undefined && !ofPeople.has(unit.replace(/的$/u, '')) && (!gap.counted || unit.startsWith('个'));
    if (end === undefined || isOther) return undefined;
    return gap.counted && end === gap.at ? { unit: '个', bare: true, end } : { unit: PEOPLE_UNIT, end };
  };

  return (text, hit, clauseEnd) => {
    const gap = gapAfter(text, hit);
    const base = { value: gap.value, start: hit.start };
    const time = readTimeLength(text, gap.at, gap.value);
    if (time) return { ...base, value: time.hours, unit: time.within ? WITHIN_UNIT : HOUR_UNIT, end: time.end };
    const found = unitAfter(text, hit, gap);
    const counted = people(text, hit, gap, found?.unit, clauseEnd);
    if (counted) return { ...base, ...counted };
    // 来了两三百号, 三十来号, 一百五十号商户: a house has one number and nobody behind it.
    if (
      found?.unit === '号' &&
      (hit.approximate || gap.at > hit.end || finder.after(text, found.end, clauseEnd, false))
    )
      return { ...base, unit: PEOPLE_UNIT, end: found.end };
    if (found) {
      const tail = tailOf(text, found.end, found.unit);
      return { ...base, value: gap.value + tail.add, unit: found.unit, end: found.end + tail.length };
    }
    if (!gap.counted && HOMES.test(text.slice(Math.max(0, hit.start - HOMES_REACH), hit.start)))
      return { ...base, unit: '户', end: hit.end };
    const isOfPeople = finder.before(text, hit.start, hit.end, gap.counted);
    if (gap.counted) return { ...base, unit: isOfPeople ? PEOPLE_UNIT : '个', end: gap.at };
    return { ...base, unit: isOfPeople ? PEOPLE_UNIT : '', end: hit.end };
  };
}
