import { z } from 'zod';
import { command, query } from '../wire/operation.js';
import { emptySchema, idSchema, limitSchema } from '../wire/scalars.js';

export const phoneSchema = z.object({
  /** What the number is: office, mobile, duty room or other. */
  kind: z.enum(['office', 'mobile', 'duty', 'other']),
  number: z.string().regex(/^[+0-9*#,;-]{2,32}$/u),
});
export type Phone = z.infer<typeof phoneSchema>;

export const unitSchema = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  role: z.string(),
  aliases: z.array(z.string()),
  townCode: z.string().optional(),
});
export type Unit = z.infer<typeof unitSchema>;

export const personSchema = z.object({
  id: idSchema,
  name: z.string(),
  title: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  /** In the order they are dialled. */
  phones: z.array(phoneSchema),
  /** Sample people carry 示例 in the name and 4-digit extensions only. */
  sample: z.boolean(),
  /** Why the person cannot come now (外出, 休假), from the roster. */
  absence: z.string().optional(),
  posts: z.array(z.object({ postId: z.string(), title: z.string(), rank: z.enum(['A', 'B']) })),
});
export type Person = z.infer<typeof personSchema>;

/** Units, people, posts and phones, and who holds which post. */
export const directoryContract = {
  /** All units that can be given a task. */
  units: query({
    input: emptySchema,
    output: z.object({ units: z.array(unitSchema) }),
    permission: 'signed_in',
    errors: [],
  }),
  /** People whose name, title, post, unit or number fits the words; duties too (谁管桥梁). */
  search: query({
    input: z.object({ text: z.string().max(200), unitId: z.string().optional(), limit: limitSchema }),
    output: z.object({ people: z.array(personSchema), total: z.number().int() }),
    permission: ['duty', 'leader', 'drill', 'admin', 'liaison'],
    errors: [],
  }),
  /** Adds the marked sample set (people 示例, depots, stock) to an empty directory. */
  loadSample: command({
    input: z.object({
      /** Also creates one account per role with this password (`duty leader drill liaison wall`). */
      accountsPassword: z.string().min(8).max(200).optional(),
    }),
    output: z.object({
      people: z.number().int(),
      posts: z.number().int(),
      depots: z.number().int(),
      stockLines: z.number().int(),
      accounts: z.number().int(),
    }),
    permission: ['admin'],
    errors: ['directory.sample_already_loaded'],
  }),
};
