import type { PlanHit } from '../../../../contract/plans/library.model.js';
import { planExcerpt } from './plan-excerpt.js';
import type { SearchablePlan } from './searchable-plan.js';

/** Matches counted in one plan; more than that says nothing more. */
const maxMatches = 200;
const maxHits = 3;
/** Parts looked at for the hits: some show the same words, for a trigger is also printed in its chapter. */
const maxParts = 8;
/** More parts than a document of a megabyte can have. */
const partRange = 2 ** 24;

/** What a search found in one plan. */
export interface PlanMatch {
  readonly code: string;
  /** Higher is better; only the order means anything. */
  readonly score: number;
  /** Places in the plan, counted up to two hundred. */
  readonly hitCount: number;
  /** The best of them, at most three. */
  readonly hits: readonly PlanHit[];
}

interface Counted {
  readonly hitCount: number;
  /** Sum over the words of what the best place of each is worth. */
  readonly worth: number;
  /** Best parts first. */
  readonly parts: readonly number[];
}

/** Which words occur in which parts. */
interface Tally {
  /** One bit for each word, by part. */
  readonly masks: Uint8Array;
  readonly touched: number[];
}

/** Counts one word and marks its parts; nothing when it does not occur. */
function countWord(
  { folded, starts, worths }: SearchablePlan,
  word: string,
  bit: number,
  most: number,
  { masks, touched }: Tally,
): { readonly count: number; readonly worth: number } | undefined {
  let at = folded.indexOf(word);
  if (at < 0) return undefined;
  let part = -1;
  let partEnd = 0;
  let count = 0;
  let worth = 0;
  for (; at >= 0 && count < most; count += 1) {
    if (at >= partEnd) {
      while (at >= partEnd) partEnd = starts[(part += 1) + 1] ?? Infinity;
      if (masks[part] === 0) touched.push(part);
      masks[part] = (masks[part] ?? 0) | bit;
      worth = Math.max(worth, worths[part] ?? 0);
    }
    at = folded.indexOf(word, at + word.length);
  }
  return { count, worth };
}

function countWords(plan: SearchablePlan, words: readonly string[]): Counted | undefined {
  const tally = { masks: new Uint8Array(plan.worths.length), touched: [] };
  const mostOfWord = Math.floor(maxMatches / words.length);
  let hitCount = 0;
  let worth = 0;
  for (const [index, word] of words.entries()) {
    const counted = countWord(plan, word, 1 << index, mostOfWord, tally);
    if (counted === undefined) return undefined;
    hitCount += counted.count;
    worth += counted.worth;
  }
  return { hitCount, worth, parts: bestParts(tally.touched, tally.masks, plan.worths) };
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The few best of many, best first: those with most words, then the worthier, then the earlier. */
function bestParts(parts: readonly number[], masks: Uint8Array, worths: Uint8Array): readonly number[] {
  const keys: number[] = [];
  for (const part of parts) {
    const key = (32 * bitCount(masks[part] ?? 0) + (worths[part] ?? 0)) * partRange - part;
    if (keys.length === maxParts && key <= (keys.at(-1) ?? 0)) continue;
    keys.push(key);
    keys.sort((a, b) => b - a);
    keys.length = Math.min(keys.length, maxParts);
  }
  return keys.map((key) => (partRange - (key % partRange)) % partRange);
}

function hitsOf(plan: SearchablePlan, parts: readonly number[], words: readonly string[]): readonly PlanHit[] {
  const hits: PlanHit[] = [];
  for (const part of parts) {
    if (hits.length === maxHits) break;
    const hit = planExcerpt(
      {
        section: plan.sections[part] ?? '',
        text: plan.texts[part] ?? '',
        folded: plan.folded.slice(plan.starts[part], (plan.starts[part + 1] ?? 0) - 1),
        isInPlace: plan.inPlace[part] === 1,
      },
      words,
    );
    if (hit !== undefined && !hits.some(({ excerpt }) => excerpt === hit.excerpt)) hits.push(hit);
  }
  return hits;
}

/**
 * What is found in a plan when all the words occur in it, else nothing. The places are looked up when they are read: of
 * thousands of plans only those on the screen are.
 */
export function matchPlan(plan: SearchablePlan, words: readonly string[]): PlanMatch | undefined {
  const counted = countWords(plan, words);
  if (counted === undefined) return undefined;
  const { hitCount, worth, parts } = counted;
  let shown: readonly PlanHit[] | undefined;
  return {
    code: plan.code,
    score: worth * 1000 + hitCount,
    hitCount,
    get hits() {
      return (shown ??= hitsOf(plan, parts, words));
    },
  };
}
