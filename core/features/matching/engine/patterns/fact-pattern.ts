import { NUMBER_SOURCE as N } from '../numerals.js';

/** How one kind of quantity is said. The named group `n` is the number; patterns without it carry `fixed`. */
export interface FactPattern {
  readonly key: string;
  readonly label: string;
  readonly metric?: string;
  readonly unit: string;
  readonly pattern: RegExp;
  readonly fixed?: number;
  /** Multiplies the number as said into the metric's unit. */
  readonly scale?: number;
  /** 大于200: the value lies above the number said. */
  readonly above?: boolean;
}

/** One number, named `n`. */
export const n = `(?<n>${N})`;
export const more = '(?:多|余|来|几)?';
const person =
  '(?:个|名|位)?(?:人|工人|员工|学生|同学|小朋友|孩子|幼儿|老人|居民|村民|乘客|旅客|患者|病人|驾驶员|司机|工友|船员|师傅|娃|职工|民工|群众|家长|业主|游客|市民|顾客|船员|客人|儿童|女生|男生)?(?:员)?';
const some = '(?:个|名|位|例|人)';
/** A count of people: number word, then who. */
export const people = `${more}${some}${person}`;
const re = (source: string): RegExp => new RegExp(source, 'gu');
/** Patterns of one kind, in order. The metric is the key unless told otherwise; `''` means no metric. */
export const make = (
  key: string,
  label: string,
  unit: string,
  sources: readonly string[],
  extra: { metric?: string; fixed?: number; scale?: number; above?: boolean } = {},
): FactPattern[] =>
  sources.map((source) => ({ key, label, unit, pattern: re(source), metric: extra.metric ?? key, ...extra }));
