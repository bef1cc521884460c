import type { WarningReading } from './warnings.js';
import { readWarnings } from './warnings.js';
import { createConceptReader, type ConceptHit } from './concepts.js';
import { readNumberFacts, type RawFact } from './facts.js';
import type { MatchKnowledge } from './knowledge.js';
import { normaliseText, parseTraditional, type NormalisedText } from './normalise.js';
import { createPlaceReader, type PlaceHit } from './places.js';
import { extractTerms, maskSpans, type Term } from './terms.js';

/** Everything read from one report before any plan is considered. */
export interface Reading {
  readonly source: NormalisedText;
  readonly places: readonly PlaceHit[];
  /** All concepts, denied ones included. */
  readonly concepts: readonly ConceptHit[];
  /** Ids of the concepts that are not denied. */
  readonly present: ReadonlySet<string>;
  /** Text without places and without denied hazards: what plans are ranked on. */
  readonly masked: string;
  /** Chinese 1–3-grams and English words of `masked`. */
  readonly terms: readonly Term[];
  readonly facts: readonly RawFact[];
  readonly warnings: readonly WarningReading[];
}

export type Reader = (text: string) => Reading;

type ReaderKnowledge = Pick<MatchKnowledge, 'gazetteer' | 'concepts' | 'traditional' | 'pinyin'>;

/** Builds the reader; the same one serves matching and training. */
export function createReader(knowledge: ReaderKnowledge): Reader & { readonly normalise: (text: string) => string } {
  const traditional = parseTraditional(knowledge.traditional);
  const normalise = (text: string): string => normaliseText(text, traditional).text;
  const readPlaces = createPlaceReader(knowledge.gazetteer, normalise, new Map(Object.entries(knowledge.pinyin)));
  const readConcepts = createConceptReader(knowledge.concepts, normalise);
  const read = (text: string): Reading => {
    const source = normaliseText(text, traditional);
    const places = readPlaces(source.text);
    const withoutPlaces = maskSpans(source.text, places);
    const concepts = readConcepts(withoutPlaces);
    const denied = concepts.filter((hit) => hit.negated).map((hit) => ({ start: hit.from, end: hit.end }));
    const masked = maskSpans(withoutPlaces, denied);
    return {
      source,
      places,
      concepts,
      present: new Set(concepts.filter((hit) => !hit.negated).map((hit) => hit.concept.id)),
      masked,
      terms: extractTerms(masked, [1, 2, 3]),
      facts: readNumberFacts(source.text),
      warnings: readWarnings(source.text),
    };
  };
  return Object.assign(read, { normalise });
}
