import type { MetricWords, QuantityWords } from './knowledge.js';
import type { LevelFact } from './level-facts.js';
import { quoteOriginal } from './normalise.js';
import { candidatesOf, isElsewhere, isSetting, rivalsOf, type CompiledMetrics } from './quantities/candidates.js';
import { clauseAt } from './quantities/clauses.js';
import { totalOf } from './quantities/listed.js';
import { compileWords, findWords, type CompiledWords, type NearHit } from './quantities/near-words.js';
import { pick, type Candidate, type Picked } from './quantities/picking.js';
import { HOUR_UNIT } from './quantities/quantity.js';
import { createQuantityReader } from './quantities/read-quantities.js';
import { saidValue } from './quantities/said-values.js';
import { compileShared, tellReport, type Told } from './quantities/told.js';
import type { Reading } from './reading.js';

/** Reads metrics by their words in `metrics.yaml`, however the number is put. */
export interface LooseReader {
  /**
   * What the report tells of each of `wanted`; nothing for a metric it does not tell. Of a metric whose value is `known`,
   * only a greater total (现在一共五个) is read.
   */
  readonly read: (
    reading: Reading,
    wanted: Iterable<string>,
    known?: ReadonlyMap<string, number>,
  ) => readonly LevelFact[];
  /**
   * Whether what stands at `at` tells of another day or place, a drill or a rule; an amount or a length of time also when
   * a word of `not` of its metric stands by it.
   */
  readonly isBeside: (reading: Reading, at: number, metric?: string) => boolean;
}

/** Units of metrics counted one by one, so that listed counts add up. */
const COUNTED = new Set(['人', '户', '间', '座', '辆', '人条']);
/** Before a number that replaces smaller ones told earlier. */
const TOTAL =
  /(?:现在|目前|一共|总共|合计|加起来|累计|前后|增至|升至|共|now|total)(?:有|已|已经|是|就|计|of)?(?:约)? ?$/u;
const TOTAL_REACH = 8;
const LONGEST_QUOTE = 36;
const always = (): boolean => true;

/** The number with its word when they stand close together, or else the number alone. */
function quote({ reading }: Told, { quantity, hit }: Picked): string {
  const start = Math.min(quantity.start, hit.start);
  const end = Math.max(quantity.end, hit.end);
  return quantity.clause === hit.clause && end - start <= LONGEST_QUOTE
    ? quoteOriginal(reading.source, start, end)
    : quoteOriginal(reading.source, quantity.start, quantity.end);
}

function toFact(told: Told, metric: string, words: MetricWords, picked: readonly Picked[]): LevelFact | undefined {
  const ordered = [...new Map(picked.map((one) => [one.quantity, one])).values()];
  ordered.sort((a, b) => a.quantity.start - b.quantity.start);
  const total = totalOf(ordered, told.text, COUNTED.has(words.unit));
  if (!total) return undefined;
  const parts = new Set(total.parts.map(({ quantity }) => quantity));
  const quotes = ordered.filter(({ quantity }) => parts.has(quantity)).map((one) => quote(told, one));
  return {
    metric,
    value: total.value,
    words: [...new Set(quotes)].join('，'),
    approximate: total.parts.some(({ quantity }) => quantity.approximate),
    allowed: always,
  };
}

/** 怕孩子掉进去 and 被困人员均已脱险 tell of nobody, so that two parents in the next clause are not those in danger. */
function isTold(told: Told, own: CompiledWords, { clause, start }: NearHit): boolean {
  const { words, not } = own;
  if (told.says(clause, not)) return false;
  return words.holds !== 'people' || (!told.isForetold(clause) && !told.isBeside(clause, start, own));
}

/** 现在一共五个: a total that is greater than what was read before. */
function isGreaterTotal(told: Told, { quantity, value }: Candidate, known: number): boolean {
  return value > known && TOTAL.test(told.text.slice(Math.max(0, quantity.start - TOTAL_REACH), quantity.start));
}

/** Builds the reader; keep it. */
export function createLooseReader(metrics: Readonly<Record<string, MetricWords>>, shared: QuantityWords): LooseReader {
  const compiled: CompiledMetrics = new Map(
    Object.entries(metrics)
      .filter(([, words]) => words.holds !== undefined)
      .map(([key, words]) => [key, compileWords(words, shared.ignore)] as const),
  );
  const readQuantities = createQuantityReader(
    shared,
    [...compiled.values()].flatMap(({ words }) => Object.keys(words.units).filter((unit) => unit !== HOUR_UNIT)),
  );
  const patterns = compileShared(shared);
  /** Criteria that speak of a forecast themselves. */
  const foresees = (criterion: string): boolean => shared.forecast.some((word) => criterion.includes(word));

  const readMetric = (told: Told, metric: string, known: number | undefined): readonly LevelFact[] => {
    const own = compiled.get(metric);
    if (!own || !isSetting(told, own)) return [];
    const candidates = candidatesOf(told, compiled, metric).filter(
      (candidate) => known === undefined || isGreaterTotal(told, candidate, known),
    );
    if (known !== undefined && candidates.length === 0) return [];
    const rivals = rivalsOf(told, compiled, metric);
    const ground = { text: told.text, clauses: told.clauses, rivals, reach: own.words.reach, happens: !own.with };
    const read = (hits: readonly NearHit[], from: readonly Candidate[]): LevelFact | undefined =>
      toFact(told, metric, own.words, pick({ ...ground, hits }, from));

    const greaterTotal = (from: readonly Candidate[], than: number): readonly Candidate[] =>
      from.filter((candidate) => isGreaterTotal(told, candidate, than));
    const certain = candidates.filter(({ quantity }) => !told.isForetold(quantity.clause));
    const hits = told.hitsOf(own).filter((hit) => isTold(told, own, hit));
    const foretold = certain.length < candidates.length ? read(told.hitsOf(own), candidates) : undefined;
    const named = own.ifNamed.map(([word, pattern]) => ({
      word,
      fact: read(findWords(told.text, pattern, told.clauses), certain),
    }));
    const first = read(hits, certain);
    // 又撞上来两部,加起来五部了: people are told of so in clauses of other metrics too.
    const more = first && own.words.holds === 'amount' ? greaterTotal(certain, first.value) : [];
    const plain = read(hits, more) ?? first ?? (known === undefined ? saidValue(told, metric, own) : undefined);
    return [
      ...(plain ? [plain] : []),
      ...(foretold ? [{ ...foretold, allowed: foresees }] : []),
      ...named.flatMap(({ word, fact }) =>
        fact ? [{ ...fact, allowed: (criterion: string) => criterion.toLowerCase().includes(word) }] : [],
      ),
    ];
  };

  const tellings = new WeakMap<Reading, Told>();
  const tell = (reading: Reading): Told => {
    const known = tellings.get(reading);
    if (known) return known;
    const told = tellReport(reading, readQuantities(reading.source.text), patterns);
    tellings.set(reading, told);
    return told;
  };
  const read: LooseReader['read'] = (reading, wanted, known) => {
    const told = tell(reading);
    return [...new Set(wanted)].flatMap((metric) => readMetric(told, metric, known?.get(metric)));
  };
  const isBeside: LooseReader['isBeside'] = (reading, at, metric) => {
    const told = tell(reading);
    const own = metric === undefined ? undefined : compiled.get(metric);
    const isAmount = own !== undefined && own.words.holds !== 'people';
    return told.isAside(at) || (isAmount && (isElsewhere(told, own) || told.says(clauseAt(told.clauses, at), own.not)));
  };
  return { read, isBeside };
}
