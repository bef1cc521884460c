import { callMessages as m } from './messages.js';
import type { Tile } from './tile.rules.js';

/** The four result keys. */
export const marks = [
  { key: '1', result: 'acknowledged', word: m.markAcknowledged },
  { key: '2', result: 'cannot', word: m.markCannot },
  { key: '3', result: 'no_answer', word: m.markNoAnswer },
  { key: '4', result: 'wrong_number', word: m.markWrongNumber },
] as const;

/** The keys that make sense for somebody: who is in the conference has answered, and on the right number. */
export function marksFor({ leg }: Tile): readonly (typeof marks)[number][] {
  return leg?.onLine === true ? marks.slice(0, 2) : marks;
}
