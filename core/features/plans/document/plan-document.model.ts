import type { PlanStructure } from '../../../../contract/plans/plan.model.js';

/** A heading of the Markdown body and the text under it, up to the next heading. */
export type PlanSection = {
  /** Position in the document, e.g. `s1-4` = fourth chapter of the first title. */
  readonly id: string;
  readonly title: string;
  /** Number of `#` of the heading. */
  readonly level: number;
  readonly text: string;
};

/** One thing wrong with a plan document, placed so that the author finds it. */
export type PlanDocumentProblem = {
  readonly file: string;
  /** 1-based line of the document, not of the front matter. */
  readonly line: number;
  /** Dotted path of the field, e.g. `levels.IV.criteria.0.text`. */
  readonly field?: string;
  readonly message: string;
};

/** Result of reading a plan document. Reading never throws. */
export type ParsedPlanDocument =
  | {
      readonly ok: true;
      readonly structure: PlanStructure;
      readonly body: string;
      readonly sections: readonly PlanSection[];
    }
  | { readonly ok: false; readonly problems: readonly PlanDocumentProblem[] };
