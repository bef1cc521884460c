import { readNumber } from '../numerals.js';
import type { NumberHit } from './spoken-numbers.js';

/** A share of a whole in percent, and where its words end. */
interface Share {
  readonly percent: number;
  readonly end: number;
}

/** 一半 and 半数 of something; 一半天 and 一个半 are lengths and counts. */
const HALF = /^(?:一半|半数|对半)(?![天个截夜路])/u;
const PARTS = /(?<parts>[二两三四五六七八九十])分之$/u;
const REACH = 4;

/** Reads 百分之三十, 三分之一 and 一半 as percent. */
export function readShare(text: string, hit: NumberHit): Share | undefined {
  const half = HALF.exec(text.slice(hit.start, hit.start + REACH));
  if (half) return { percent: 50, end: hit.start + half[0].length };
  const before = text.slice(Math.max(0, hit.start - REACH), hit.start);
  if (before.endsWith('百分之')) return { percent: hit.value, end: hit.end };
  const parts = readNumber(PARTS.exec(before)?.groups?.['parts'] ?? '')?.value;
  return parts === undefined || hit.value >= parts
    ? undefined
    : { percent: Math.round((hit.value / parts) * 1000) / 10, end: hit.end };
}
