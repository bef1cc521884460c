import type { LevelFact } from '../level-facts.js';
import { quoteOriginal } from '../normalise.js';
import { findWords, type CompiledWords } from './near-words.js';
import type { Told } from './told.js';

/** 老外 alone tells nothing: of people, what `with` asks for must stand close by. */
function isSet(told: Told, own: CompiledWords, clause: number): boolean {
  const { with: setting } = own;
  return setting === undefined || [clause - 1, clause, clause + 1].some((at) => told.says(at, setting));
}

/** 没气了 tells one dead, 到膝盖 half a metre: the greatest of the words that are a value themselves. */
export function saidValue(told: Told, metric: string, own: CompiledWords): LevelFact | undefined {
  const { said, words, not } = own;
  if (!said) return undefined;
  const near = new Set(told.hitsOf(own).map(({ clause }) => clause));
  let best: LevelFact | undefined;
  for (const { word, clause, start, end } of findWords(told.text, said, told.clauses)) {
    const value = words.said[word];
    const isMeant =
      near.has(clause) &&
      (words.holds !== 'people' || (told.isOfPerson(start) && isSet(told, own, clause))) &&
      !told.says(clause, not) &&
      !told.isBeside(clause, start, own) &&
      !told.isForetold(clause);
    if (value === undefined || !isMeant || (best && best.value >= value)) continue;
    const quoted = quoteOriginal(told.reading.source, start, end);
    best = { metric, value, words: quoted, approximate: false, allowed: () => true };
  }
  return best;
}
