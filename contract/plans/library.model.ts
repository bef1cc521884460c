import { z } from 'zod';
import { planStatusSchema, planVersionStateSchema } from './lifecycle.model.js';
import { planCategorySchema, planKindSchema } from './plan.model.js';

/** Where searched words stand in a plan. */
export const planHitSchema = z.object({
  /** Chapter it stands in; empty for title and code. */
  section: z.string(),
  excerpt: z.string(),
  /** Offsets of the searched words inside `excerpt`. */
  spans: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
});
export type PlanHit = z.infer<typeof planHitSchema>;

/** A plan as the library lists it. */
export const planSummarySchema = z.object({
  code: z.string(),
  title: z.string(),
  shortName: z.string(),
  kind: planKindSchema,
  category: planCategorySchema,
  status: planStatusSchema,
  /** Version in force, else the newest. */
  version: z.number().int(),
  /** A newer version on its way, if there is one. */
  pending: z.object({ version: z.number().int(), state: planVersionStateSchema }).optional(),
  leadUnit: z.string(),
  leadUnitName: z.string(),
  restricted: z.boolean(),
  stepCount: z.number().int(),
  postCount: z.number().int(),
  requiredPostCount: z.number().int(),
  resourceCount: z.number().int(),
  updatedAt: z.string(),
  bookmarked: z.boolean(),
  /** With `text`: the best places (at most three) and how many there are. */
  hits: z.array(planHitSchema).optional(),
  hitCount: z.number().int().optional(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

/** What loading a set did. */
export const loadReportSchema = z.object({
  loaded: z.number().int(),
  /** Plans already there with the same text. */
  unchanged: z.number().int(),
  /** Plans already there with another text: a new version each. */
  changed: z.number().int(),
  /** Plans taken out because the set replaced the library. */
  withdrawn: z.number().int(),
  refused: z.array(
    z.object({ file: z.string(), line: z.number().int(), field: z.string().optional(), message: z.string() }),
  ),
  at: z.string().optional(),
});
export type PlanLoadReport = z.infer<typeof loadReportSchema>;
