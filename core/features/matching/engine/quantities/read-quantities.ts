import type { QuantityWords } from '../knowledge.js';
import { capacityShares } from './capacity-shares.js';
import { clauseAt, clausesOf, type Clause } from './clauses.js';
import { readClockSpans } from './clock-spans.js';
import { correctTimes, deriveQuantities } from './derived-quantities.js';
import { createMeasurer, type Measured } from './measure.js';
import { HOUR_UNIT, PEOPLE_UNIT, type Quantity, type QuantityReading } from './quantity.js';
import { createSingleFinder } from './single-persons.js';
import { readShare } from './shares.js';
import { findNumbers, type NumberHit } from './spoken-numbers.js';

const ABOUT = /(?:约|近|大概|大约|差不多|接近|估计|估摸|目测|about|around|nearly|almost|roughly|some) ?$/u;
const ROUND = /^(?:多|余|左右|上下|出头|模样|以上|or so)/u;
const ABOVE = /(?:超过|超出|大于|高于|多于|突破|超|破|过|over|above|more than|exceeding) ?(?:了)?$/u;
const BELOW = /(?:不到|不足|低于|小于|少于|未满|不满|没到|under|below|less than|fewer than) ?$/u;
const BELOW_AFTER = /^(?:以下|不到|都不到)/u;
/** 每三人 and 各五人 are shares of something else. */
const EACH = /(?:每|各|平均|每个|人均)$/u;
/** 一个都没跑出来: no one of those counted before. */
const NONE = /^一个?(?:人)?(?:都|也)(?:没|不|未|勿)/u;
const MINUS = /(?:零下|负|(?<![\d一-龥])-|minus ) ?$/u;
const VAGUE = /[多余来把几]/u;
const BEFORE = 10;

function beyondOf(before: string, after: string): Quantity['beyond'] {
  if (BELOW.test(before) || BELOW_AFTER.test(after)) return 'below';
  return ABOVE.test(before) ? 'above' : undefined;
}

function isVague(text: string, hit: NumberHit, end: number, before: string): boolean {
  return (
    hit.approximate ||
    VAGUE.test(text.slice(hit.end, end)) ||
    ROUND.test(text.slice(end, end + 4)) ||
    ABOUT.test(before)
  );
}

function readSpans(text: string, clauses: readonly Clause[]): readonly Quantity[] {
  return readClockSpans(text).map(({ hours, start, end }) => ({
    value: hours,
    unit: HOUR_UNIT,
    approximate: false,
    clause: clauseAt(clauses, end - 1),
    start,
    end,
  }));
}

function readNumbers(
  text: string,
  clauses: readonly Clause[],
  measure: (text: string, hit: NumberHit, clauseEnd: number) => Measured,
): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (const hit of findNumbers(text)) {
    const before = text.slice(Math.max(0, hit.start - BEFORE), hit.start);
    // 一夜 of 两天一夜 is told already.
    const isTold = hit.start < (quantities.at(-1)?.end ?? 0);
    if (isTold || EACH.test(before) || NONE.test(text.slice(hit.start, hit.start + BEFORE))) continue;
    const clause = clauseAt(clauses, hit.start);
    const share = readShare(text, hit);
    const read = share
      ? { value: share.percent, unit: '%', start: hit.start, end: share.end }
      : measure(text, hit, clauses[clause]?.end ?? text.length);
    quantities.push({
      ...read,
      value: MINUS.test(before) ? -read.value : read.value,
      approximate: isVague(text, hit, read.end, before),
      beyond: beyondOf(before, text.slice(read.end, read.end + 4)),
      clause,
    });
  }
  return quantities;
}

/** Prepares the reading of quantities; `units` are those of all metrics. */
export function createQuantityReader(words: QuantityWords, units: Iterable<string>): (text: string) => QuantityReading {
  const measure = createMeasurer(words, units);
  const findSingles = createSingleFinder(words.people.nouns, words.people.others);
  return (text) => {
    const clauses = clausesOf(text);
    const numbers = readNumbers(text, clauses, measure).map((quantity) => correctTimes(text, quantity));
    const singles = findSingles(text)
      .filter(
        ({ start, end }) =>
          !numbers.some((number) => number.unit === PEOPLE_UNIT && number.start < end && start < number.end),
      )
      .map((one) => ({ ...one, unit: PEOPLE_UNIT, approximate: false, clause: clauseAt(clauses, one.start) }));
    const quantities = [
      ...numbers,
      ...singles,
      ...readSpans(text, clauses),
      ...deriveQuantities(text, numbers),
      ...capacityShares(text, clauses, numbers),
    ];
    return { quantities: quantities.sort((a, b) => a.start - b.start), clauses };
  };
}
