import type { PlanStructure } from '../../../../contract/plans/plan.model.js';

/** The part of a plan the matcher reads; every PlanStructure satisfies it. */
export type PlanKnowledge = Pick<
  PlanStructure,
  | 'code'
  | 'title'
  | 'shortName'
  | 'kind'
  | 'area'
  | 'variantOf'
  | 'scope'
  | 'triggers'
  | 'boundaries'
  | 'levels'
  | 'intakeQuestions'
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

/** Where everyday reports go: by their words, or by the plan they look like. */
export interface EverydayRoute {
  readonly category: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly words: readonly string[];
  readonly plans: readonly string[];
}

/**
 * How reports say one thing that plans tell in words. `says` is a part of a criterion's text, or a whole part of a
 * requirement; `#` in it is the least count. Words are plain, `…` is a short gap. Format: `resources/matching/criteria.yaml`.
 */
export interface CriterionWords {
  readonly says: string;
  readonly scope: 'criterion' | 'requirement';
  /** At least one word of every group must be read. */
  readonly all: readonly (readonly string[])[];
  /** None of these may be read. */
  readonly unless?: readonly string[] | undefined;
  /** Units before or behind which the count stands; `towns` counts the towns named. */
  readonly count?: 'towns' | { readonly of: readonly string[] } | undefined;
  /** The words deny something themselves (无人死亡), so they are read as they stand. */
  readonly denial: boolean;
}

/** What a metric counts: people, a length of time in hours, or an amount in units of its own. */
type MetricKind = 'people' | 'time' | 'amount';

/**
 * How reports tell a metric, in plain words; one entry of `metrics.yaml`, where every field is explained. A metric without
 * `holds` is read by its patterns only.
 */
export interface MetricWords {
  readonly name: string;
  readonly unit: string;
  readonly holds?: MetricKind | undefined;
  /** Unit as said → what one of it is in the metric's own unit. */
  readonly units: Readonly<Record<string, number>>;
  readonly near: readonly string[];
  readonly with: readonly string[];
  readonly not: readonly string[];
  /** Words that, anywhere in a report, tell that its figures are of another place. */
  readonly elsewhere: readonly string[];
  /** Word of a criterion → words that count for criteria which name it. */
  readonly ifNamed: Readonly<Record<string, readonly string[]>>;
  readonly said: Readonly<Record<string, number>>;
  readonly shares: readonly string[];
  /** Hours within which the amount must have come together. */
  readonly over?: number | undefined;
  /** Least and greatest value that can be meant. */
  readonly range?: readonly [number, number] | undefined;
  /** Least number that counts without a unit. */
  readonly bare?: number | undefined;
  readonly reach: 'clause' | 'sentence' | 'report';
}

/** Words for people: what counts them, what they are called, and what looks alike. */
export interface PeopleWords {
  readonly counters: readonly string[];
  readonly nouns: readonly string[];
  readonly others: readonly string[];
}

/** Words that all metrics share; the `shared` part of `metrics.yaml`. */
export interface QuantityWords {
  readonly people: PeopleWords;
  readonly otherUnits: readonly string[];
  /** Clauses with one of these tell no figure of this event. */
  readonly ignore: readonly string[];
  readonly past: readonly string[];
  readonly present: readonly string[];
  readonly forecast: readonly string[];
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
    /** How much each signal of `everyday-signals.ts` counts. */
    readonly stacked: Readonly<Record<string, number>>;
    readonly stackedBias: number;
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
  /** Spoken forms and the common words of the same length they are read as. */
  readonly dialect: Readonly<Record<string, string>>;
  /** Reading of place-name characters, for names written by ear. */
  readonly pinyin: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, MetricWords>>;
  readonly quantities: QuantityWords;
  readonly routes: readonly EverydayRoute[];
  readonly criteria: readonly CriterionWords[];
  readonly weights: MatchWeights;
}
