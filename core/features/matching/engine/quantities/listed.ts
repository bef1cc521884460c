import type { Candidate } from './picking.js';

/** Between two counts that belong together: 两个…还有三个…, 三个大人、两个小孩. */
const LISTS = /、|和|及|与|跟|加|还有|另|又有|也有|再有|分别|一边|另一边|这边|那边|对面|and|plus/u;
/** Between a whole and its part, or an old figure and the new one. */
const SAME =
  /其中|里面有|当中|包括|含|共|合计|总|增至|上升|变成|现在|已经|目前|including|of them|of whom|injur|hurt|wound/u;
const REACH = 24;

interface Total {
  readonly value: number;
  readonly parts: readonly Candidate[];
}

/** The greatest of several counts of one thing; counts that are listed are added up first. */
export function totalOf(candidates: readonly Candidate[], text: string, adds: boolean): Total | undefined {
  const totals: Total[] = [];
  for (const candidate of candidates) {
    const last = totals.at(-1);
    const before = last?.parts.at(-1)?.quantity;
    const between = before ? text.slice(before.end, candidate.quantity.start) : '';
    const listed = adds && before && between.length <= REACH && LISTS.test(between) && !SAME.test(between);
    if (last && listed)
      totals[totals.length - 1] = { value: last.value + candidate.value, parts: [...last.parts, candidate] };
    else totals.push({ value: candidate.value, parts: [candidate] });
  }
  return totals.reduce<Total | undefined>(
    (best, total) => (best && best.value >= total.value ? best : total),
    undefined,
  );
}
