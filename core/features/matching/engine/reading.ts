import type { WarningReading } from './warnings.js';
import { readWarnings } from './warnings.js';
import { createConceptReader, type ConceptHit } from './concepts.js';
import { readNumberFacts, type RawFact } from './facts.js';
import type { MatchKnowledge } from './knowledge.js';
import { createFolding, foldText, normaliseText, quoteOriginal, type NormalisedText } from './normalise.js';
import { createPlaceReader, type PlaceHit } from './places.js';
import { comparableKeys, extractTerms, maskSpans, type Term, type TermKey } from './terms.js';

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
  /** The distinct keys of `terms` that exemplars and plans are compared by. */
  readonly keys: ReadonlySet<TermKey>;
  readonly facts: readonly RawFact[];
  readonly warnings: readonly WarningReading[];
}

type WordsOfReading = Pick<Reading, 'concepts' | 'present' | 'masked' | 'terms' | 'keys'>;

/** Reads reports; `normalise` is the part of it that knowledge is prepared with. */
export interface Reader {
  readonly read: (text: string) => Reading;
  /** The same report with its words read from `text`, its normalised text with slips put right; numbers stay as typed. */
  readonly amend: (reading: Reading, text: string) => Reading;
  readonly normalise: (text: string) => string;
}

type ReaderKnowledge = Pick<MatchKnowledge, 'gazetteer' | 'concepts' | 'traditional' | 'dialect' | 'pinyin'>;

/** What a place is, whatever it is called: 七宝地铁站 is a metro station, 七宝中学 a school. */
const placeConcepts: Readonly<Record<string, string>> = { 地铁站: 'metro', 学校: 'school', 交通枢纽: 'hub' };

/** 锅炉 in the estate name 锅炉厂家属区 is no boiler; 虹桥枢纽 is both a place and a transport hub. */
function isOutsidePlaces(hit: ConceptHit, places: readonly PlaceHit[]): boolean {
  return places.every((place) => {
    const apart = place.end <= hit.start || place.start >= hit.end;
    const covers = hit.start <= place.start && hit.end >= place.end;
    return apart || covers || placeConcepts[place.place.type] === hit.concept.id;
  });
}

/** Builds the reader; the same one serves matching and training. */
export function createReader(knowledge: ReaderKnowledge): Reader {
  const folding = createFolding(knowledge.traditional, knowledge.dialect);
  const normalise = (text: string): string => foldText(text, folding);
  const readPlaces = createPlaceReader(knowledge.gazetteer, normalise, new Map(Object.entries(knowledge.pinyin)));
  const readConcepts = createConceptReader(knowledge.concepts, normalise);
  const deniedSpans = (concepts: readonly ConceptHit[]): { readonly start: number; readonly end: number }[] =>
    concepts.filter((hit) => hit.negated).map((hit) => ({ start: hit.from, end: hit.end }));
  /** Concepts and the words plans are ranked on; `text` is as long as the report. */
  const readWords = (text: string, places: readonly PlaceHit[]): WordsOfReading => {
    const concepts = readConcepts(text).filter((hit) => isOutsidePlaces(hit, places));
    const masked = maskSpans(maskSpans(text, places), deniedSpans(concepts));
    const terms = extractTerms(masked, [1, 2, 3]);
    const present = new Set(concepts.filter((hit) => !hit.negated).map((hit) => hit.concept.id));
    return { concepts, present, masked, terms, keys: comparableKeys(terms) };
  };
  const read = (report: string): Reading => {
    const source = normaliseText(report, folding);
    const places = readPlaces(source.text);
    return {
      source,
      places,
      ...readWords(source.text, places),
      facts: readNumberFacts(source.text).map((fact) => ({
        ...fact,
        text: quoteOriginal(source, fact.start, fact.end),
      })),
      warnings: readWarnings(source.text),
    };
  };
  return {
    read,
    amend: (reading, text) => ({ ...reading, ...readWords(text, reading.places) }),
    normalise,
  };
}
