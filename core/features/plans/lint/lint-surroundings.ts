import type { PlanChapter } from '../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';

/** A plan as the lint reads it: its data, its own text in Markdown, and its chapters as they are printed. */
export interface LintPlan {
  readonly structure: PlanStructure;
  readonly body: string;
  readonly chapters: readonly PlanChapter[];
}

/** What the lint knows of the district around the plan. */
export interface LintSurroundings {
  /** Units of the directory, towns included; `town-local` and `site-unit` are always known. */
  readonly unitIds: ReadonlySet<string>;
  /** Units that take the place of `{town}` in a directory post. */
  readonly townUnitIds: readonly string[];
  /** Directory posts that somebody holds; without a directory holders are not looked for. */
  readonly heldPosts?: ReadonlySet<string>;
  /** Items of the catalogue; without one they are not looked up, nor is the stock. */
  readonly itemIds?: ReadonlySet<string>;
  /** Name of each metric by its key. */
  readonly metricNames: ReadonlyMap<string, string>;
  /** What is free in the stores by item, in the item's unit; without it the stock is not looked at. */
  readonly freeStock?: ReadonlyMap<string, number>;
  /** Plans that exist beside the ones given to `lintLibrary`. */
  readonly planCodes: ReadonlySet<string>;
}
