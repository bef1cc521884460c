import type { PlanStructure } from '../../../../contract/plans/plan.model.js';

/** The part of a plan the matcher reads; every PlanStructure satisfies it. */
export type PlanKnowledge = Pick<
  PlanStructure,
  'code' | 'title' | 'shortName' | 'kind' | 'scope' | 'triggers' | 'boundaries' | 'levels' | 'intakeQuestions'
>;

/** `hazard`: a sign of an emergency · `harm`: people hurt or in danger · `warning`: official warning · `calm`: everyday register · `context`: setting only. */
export type ConceptPolarity = 'hazard' | 'harm' | 'warning' | 'calm' | 'context';

/** A group of words with one meaning, and the plans it points to (weight 1 = weak, 3 = strong). */
export interface ConceptKnowledge {
  readonly id: string;
  readonly name: string;
  readonly polarity: ConceptPolarity;
  readonly plans: Readonly<Record<string, number>>;
  readonly forms: readonly string[];
}

/** A boundary between plans as data. `a|b` means one of them; every entry of `when` must be read, none of `without`. */
export interface BoundaryRule {
  readonly id: string;
  readonly when: readonly string[];
  readonly without: readonly string[];
  readonly boost: Readonly<Record<string, number>>;
  readonly against: Readonly<Record<string, string>>;
  readonly why: string;
}

/** The question that separates two plans that are easily confused; `yes` and `no` are plan codes. */
export interface PairQuestion {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** One place name. `towns` are plan codes; several when the name crosses borders. `weight` 0–1: how far it fixes the town. */
export interface PlaceKnowledge {
  readonly name: string;
  readonly type: string;
  readonly towns: readonly string[];
  readonly weight: number;
  readonly aliases: readonly string[];
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
  /** Question to ask when this name alone cannot fix the town. */
  readonly ask?: string | undefined;
  /** Hint only: two-character names that are also ordinary words need a second sign of the same town. */
  readonly needsCompany?: boolean | undefined;
}

/** Name and map point of a town's area. */
export interface TownKnowledge {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly lat: number;
  readonly lng: number;
}

export interface GazetteerKnowledge {
  readonly towns: readonly TownKnowledge[];
  readonly places: readonly PlaceKnowledge[];
}

/** Where everyday reports go: first entry whose word occurs wins. */
export interface EverydayRoute {
  readonly category: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly words: readonly string[];
}

/** Weights trained by `tools/train-matching.ts`; one printable character per weight, see `weights.ts`. */
export interface MatchWeights {
  readonly classes: readonly string[];
  readonly features: readonly string[];
  readonly scale: number;
  readonly rows: string;
  readonly bias: readonly number[];
  readonly everyday: {
    readonly scale: number;
    readonly row: string;
    readonly bias: number;
    readonly stacked: Readonly<Record<string, number>>;
  };
}

/** Everything the engine knows, as plain data. Read from `resources/matching` and the plan documents. */
export interface MatchKnowledge {
  readonly plans: readonly PlanKnowledge[];
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly everyday: readonly string[];
  readonly neutral: readonly string[];
  readonly concepts: readonly ConceptKnowledge[];
  readonly rules: readonly BoundaryRule[];
  readonly questions: readonly PairQuestion[];
  readonly gazetteer: GazetteerKnowledge;
  /** Traditional and simplified characters in pairs: `萬万與与…`. */
  readonly traditional: string;
  /** Reading of place-name characters, for names written by ear. */
  readonly pinyin: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, { readonly name: string; readonly unit: string }>>;
  readonly routes: readonly EverydayRoute[];
  readonly weights: MatchWeights;
}
