import type { ConceptKnowledge } from './knowledge.js';
import { isDisowned, negationStart } from './negation.js';
import { createPhraseFinder, isWholeWord, keepLongest } from './phrase-finder.js';

/** A concept read at `[start, end)` of the normalised text. */
export interface ConceptHit {
  readonly concept: ConceptKnowledge;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** Start of the denying word when negated, else `start`. */
  readonly from: number;
}

export type ConceptReader = (text: string) => readonly ConceptHit[];

/** Reads concepts with negation scope. */
export function createConceptReader(
  concepts: readonly ConceptKnowledge[],
  normalise: (text: string) => string,
): ConceptReader {
  const entries = concepts.flatMap((concept) => concept.forms.map((form) => [normalise(form), concept] as const));
  const finder = createPhraseFinder(entries);
  return (text) => {
    const hits = finder.find(text).filter((hit) => isWholeWord(text, hit.start, hit.end));
    return keepLongest(hits).flatMap((hit) => {
      const denied = negationStart(text, hit.start) ?? (isDisowned(text, hit.end) ? hit.start : undefined);
      return hit.values.map((concept) => {
        const negated = denied !== undefined && concept.polarity !== 'calm' && concept.polarity !== 'context';
        return { concept, start: hit.start, end: hit.end, negated, from: negated ? denied : hit.start };
      });
    });
  };
}
