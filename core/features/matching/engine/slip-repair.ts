import { MASK, pairKey } from './terms.js';
import type { NeighbourIndex } from './views/neighbour-index.js';

const HAN = /[\u3400-\u9fff]/u;
/** Fewest phrases that must know the repaired pairs: when both pairs of a character are known, and when only one is. */
const LEAST_BOTH = 2;
const LEAST_ONE = 8;

/** Characters by how they sound: each with all others of its syllable. */
function soundGroups(pinyin: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const bySyllable = new Map<string, string[]>();
  for (const [character, syllable] of Object.entries(pinyin)) {
    const group = bySyllable.get(syllable);
    if (group) group.push(character);
    else bySyllable.set(syllable, [character]);
  }
  return new Map([...bySyllable.values()].flatMap((group) => group.map((character) => [character, group] as const)));
}

/**
 * Puts right characters written by ear (媒气, 漏谁) where the text as written says nothing: none of the pairs a character
 * stands in is known to the phrases, and one that sounds alike makes known pairs. Homophones in known words are left
 * alone: the word may be meant. Returns the text with its length kept; `masked` hides places and denied hazards.
 */
export function createSlipRepair(
  index: Pick<NeighbourIndex, 'containing'>,
  pinyin: Readonly<Record<string, string>>,
): (text: string, masked: string) => string {
  const groups = soundGroups(pinyin);
  const count = (first: string, second: string): number =>
    HAN.test(first) && HAN.test(second) ? index.containing(pairKey(first + second, 0)).length : 0;

  /** How well known a character is between its neighbours; 0 when not well enough. */
  const known = (before: string, character: string, after: string): number => {
    const left = count(before, character);
    const right = count(character, after);
    const least = left > 0 && right > 0 ? LEAST_BOTH : LEAST_ONE;
    return left + right >= least ? left + right + (left > 0 && right > 0 ? LEAST_ONE : 0) : 0;
  };

  const rightOne = (before: string, character: string, after: string): string => {
    if (count(before, character) + count(character, after) > 0) return character;
    let best = character;
    let most = 0;
    for (const other of groups.get(character) ?? []) {
      const much = known(before, other, after);
      if (much > most) [best, most] = [other, much];
    }
    return best;
  };

  return (text, masked) => {
    let repaired = '';
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at] ?? '';
      const isRead = masked[at] !== MASK && HAN.test(character);
      const before = at > 0 && masked[at - 1] !== MASK ? (repaired[at - 1] ?? '') : '';
      repaired += isRead ? rightOne(before, character, masked[at + 1] ?? '') : character;
    }
    return repaired;
  };
}
