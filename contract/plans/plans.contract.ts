import { z } from 'zod';
import { query } from '../wire/operation.js';
import { emptySchema } from '../wire/scalars.js';
import { planCategorySchema, planKindSchema, planStructureSchema } from './plan.model.js';

export const planStatusSchema = z.enum(['draft', 'in_review', 'drilled', 'in_force', 'revision_due']);

export const planSummarySchema = z.object({
  code: z.string(),
  title: z.string(),
  shortName: z.string(),
  kind: planKindSchema,
  category: planCategorySchema,
  status: planStatusSchema,
  version: z.number().int(),
  leadUnit: z.string(),
  leadUnitName: z.string(),
  restricted: z.boolean(),
  stepCount: z.number().int(),
  postCount: z.number().int(),
  requiredPostCount: z.number().int(),
  resourceCount: z.number().int(),
  updatedAt: z.string(),
  /** Where the searched words were found, with `start`/`end` of the hits inside `excerpt`. */
  hit: z
    .object({
      section: z.string(),
      excerpt: z.string(),
      spans: z.array(z.object({ start: z.number(), end: z.number() })),
    })
    .optional(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

/** The plan library. Restricted plans are absent for roles not cleared for them. */
export const plansContract = {
  /** Plans by code order; with `text` only those where all the words occur, with the place of the first hit. */
  list: query({
    input: z.object({ kind: planKindSchema.optional(), text: z.string().max(200).optional() }),
    output: z.object({ plans: z.array(planSummarySchema) }),
    permission: 'signed_in',
    errors: [],
  }),
  /** The whole plan: structure, chapters of the text, names of the units in it. */
  get: query({
    input: z.object({ code: z.string().max(20), version: z.number().int().optional() }),
    output: z.object({
      summary: planSummarySchema,
      structure: planStructureSchema,
      sections: z.array(z.object({ id: z.string(), title: z.string(), level: z.number().int(), text: z.string() })),
      unitNames: z.record(z.string(), z.string()),
      planTitles: z.record(z.string(), z.string()),
      metrics: z.record(z.string(), z.object({ name: z.string(), unit: z.string() })),
      /** Why it counts as in force (an import says so). */
      inForceGrounds: z.string(),
      activations: z.array(
        z.object({
          incidentId: z.string(),
          number: z.string(),
          title: z.string(),
          level: z.string(),
          at: z.string(),
          status: z.string(),
        }),
      ),
    }),
    permission: 'signed_in',
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /** How many plans the library holds, and every document the last start refused, with file and line. */
  loadReport: query({
    input: emptySchema,
    output: z.object({
      loaded: z.number().int(),
      refused: z.array(
        z.object({ file: z.string(), line: z.number().int(), field: z.string().optional(), message: z.string() }),
      ),
      at: z.string().optional(),
    }),
    permission: 'signed_in',
    errors: [],
  }),
};
