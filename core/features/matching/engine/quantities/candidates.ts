import { clauseAt } from './clauses.js';
import { cameWithin, fitValue } from './fitting.js';
import type { CompiledWords, NearHit } from './near-words.js';
import type { Candidate } from './picking.js';
import type { Quantity } from './quantity.js';
import type { Told } from './told.js';

/** All metrics that are read by words. */
export type CompiledMetrics = ReadonlyMap<string, CompiledWords>;

/** A count of people that a fact gave to another metric, and any number that a fact denies. */
function isClaimed(told: Told, metrics: CompiledMetrics, metric: string, { start, end }: Quantity): boolean {
  const own = metrics.get(metric)?.words;
  const counts = (other: string): boolean =>
    other !== metric && metrics.get(other)?.words.holds === 'people' && own?.shares.includes(other) === false;
  return told.reading.facts.some(
    (fact) =>
      fact.start < end &&
      start < fact.end &&
      (fact.negated || (own?.holds === 'people' && fact.metric !== undefined && counts(fact.metric))),
  );
}

/** 大概要三小时, 还要等两个钟头: how long something will yet take. */
const WILL_TAKE =
  /(?:要|需|得|will take|needs?|another)(?:再|等|花|用|大概|大约|约|至少|起码|近|差不多|about|at least| )*$/u;
const WILL_REACH = 24;
const MOST_BARE = 100_000;
const BARE_REACH = 4;
/** Nothing is named behind it: 要撤两千四, but not 撤了三十张桌子. */
const ENDS = /^(?:多|余|来|左右|上下|出头)?(?: ?[,。;!?、)]|了|$)/u;

/** 总数要撤两千四: a number without a unit counts people only right behind a word of the metric. */
function isBareCount({ text, hitsOf }: Told, own: CompiledWords, { unit, start, end, value }: Quantity): boolean {
  if (own.words.holds !== 'people' || unit !== '' || own.words.units['无'] !== undefined) return true;
  const isRight = hitsOf(own).some((hit) => start >= hit.start && start - hit.end <= BARE_REACH && hit.start < start);
  return value <= MOST_BARE && isRight && ENDS.test(text.slice(end, end + BARE_REACH));
}

/** Not 还要等两个钟头, nor a stretch whose beginning is planned: 预计九点停运,十二点恢复. */
function hasLasted(told: Told, own: CompiledWords, { start, clause }: Quantity): boolean {
  const began = clauseAt(told.clauses, start);
  const isPlanned = began !== clause && (told.isBeside(began, start, own) || told.isForetold(began));
  return !isPlanned && !WILL_TAKE.test(told.text.slice(Math.max(0, start - WILL_REACH), start));
}

/** The quantities that may tell the metric, whatever stands near them. */
export function candidatesOf(told: Told, metrics: CompiledMetrics, metric: string): readonly Candidate[] {
  const own = metrics.get(metric);
  if (!own) return [];
  const { over } = own.words;
  const isMeant = (quantity: Quantity): boolean =>
    isBareCount(told, own, quantity) &&
    !told.isDenied(quantity) &&
    !told.isBeside(quantity.clause, quantity.start, own) &&
    (own.words.holds !== 'time' || hasLasted(told, own, quantity)) &&
    !told.says(quantity.clause, own.not) &&
    !isClaimed(told, metrics, metric, quantity) &&
    (over === undefined || cameWithin(over, quantity, told));
  const all = told.quantities.flatMap((quantity) => {
    const value = fitValue(own.words, quantity);
    return value !== undefined && isMeant(quantity) ? [{ quantity, value }] : [];
  });
  const anew = all.filter(({ quantity }) => quantity.start >= told.newFrom);
  return anew.length > 0 ? anew : all;
}

/** Words of the other metrics that count people; words both have are no rivals. */
export function rivalsOf(told: Told, metrics: CompiledMetrics, metric: string): readonly NearHit[] {
  const own = metrics.get(metric);
  if (own?.words.holds !== 'people') return [];
  return [...metrics].flatMap(([other, theirs]) =>
    other === metric || theirs.words.holds !== 'people' || own.words.shares.includes(other)
      ? []
      : told.hitsOf(theirs).filter(({ word }) => word.search(own.near) < 0),
  );
}

/** An earthquake off the coast of another country has a magnitude too. */
export function isElsewhere(told: Told, own: CompiledWords): boolean {
  return told.clauses.some((_clause, at) => told.says(at, own.elsewhere));
}

/** The words of `with` are there; 没有电 denies the 电 in it, but is a word of the metric itself. */
export function isSetting(told: Told, own: CompiledWords): boolean {
  const setting = own.with;
  if (isElsewhere(told, own)) return false;
  if (!setting) return true;
  const isSaid = told.clauses.some((_clause, at) => told.says(at, setting));
  return isSaid || told.hitsOf(own).some(({ word }) => word.search(setting) >= 0);
}
