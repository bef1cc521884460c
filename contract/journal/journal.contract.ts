import { z } from 'zod';
import { query, viewRoles } from '../wire/operation.js';
import { emptySchema, idSchema, limitSchema, scopeSchema } from '../wire/scalars.js';

/** One row of the one log. Every change is such a row, written in the same transaction. */
export const journalRowSchema = z.object({
  seq: z.number().int().positive(),
  at: z.string(),
  /** Account name, or `station` for what the station did by itself. */
  actor: z.string(),
  seat: z.string().optional(),
  scope: scopeSchema,
  incidentId: idSchema.optional(),
  /** `feature.past_tense`, e.g. `incidents.activated`. */
  kind: z.string(),
  /** Id of the thing it is about. */
  subject: z.string(),
  data: z.record(z.string(), z.unknown()),
  prevHash: z.string(),
  hash: z.string(),
});
export type JournalRow = z.infer<typeof journalRowSchema>;

/** The one log: audit trail, live update, timeline and reports are views of it. */
export const journalContract = {
  /** Rows in order of `seq`; `newestFirst` for timelines. */
  list: query({
    input: z.object({
      incidentId: idSchema.optional(),
      after: z.number().int().nonnegative().optional(),
      before: z.number().int().positive().optional(),
      limit: limitSchema,
      newestFirst: z.boolean().optional(),
    }),
    output: z.object({ rows: z.array(journalRowSchema) }),
    permission: viewRoles,
    errors: [],
  }),
  /** Walks the whole hash chain; `brokenAt` is the first row that does not fit. */
  verify: query({
    input: emptySchema,
    output: z.object({
      ok: z.boolean(),
      lastSeq: z.number().int().nonnegative(),
      brokenAt: z.number().int().optional(),
    }),
    permission: viewRoles,
    errors: [],
  }),
};
