import { z } from 'zod';

const scores = z.record(z.string(), z.number());

export const conceptsSchema = z.array(
  z.object({
    id: z.string().min(1),
    name: z.string().min(1),
    polarity: z.enum(['hazard', 'harm', 'warning', 'calm', 'context']),
    plans: scores,
    forms: z.array(z.coerce.string().min(1)).min(1),
  }),
);

export const rulesFileSchema = z.object({
  rules: z.array(
    z.object({
      id: z.string().min(1),
      when: z.array(z.string()).min(1),
      without: z.array(z.string()).default([]),
      boost: scores,
      against: z.record(z.string(), z.string()),
      why: z.string().min(1),
    }),
  ),
  questions: z.array(z.object({ text: z.string().min(1), yes: z.string(), no: z.string() })),
});

export const gazetteerSchema = z.object({
  towns: z.array(
    z.object({ code: z.string(), name: z.string(), shortName: z.string(), lat: z.number(), lng: z.number() }),
  ),
  places: z.array(
    z.object({
      name: z.string().min(1),
      type: z.string(),
      towns: z.array(z.string()),
      weight: z.number().min(0).max(1),
      aliases: z.array(z.string().min(1)),
      lat: z.number().optional(),
      lng: z.number().optional(),
      ask: z.string().optional(),
      needsCompany: z.boolean().optional(),
    }),
  ),
});

export const routesSchema = z.array(
  z.object({
    category: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    words: z.array(z.coerce.string()),
    plans: z.array(z.string()).default([]),
  }),
);

/** Plain words: figures and signs that mean something to a pattern are refused, so that nobody writes one by mistake. */
const plainWord = z.coerce
  .string()
  .min(1, 'a word is empty')
  .regex(/^[^\\[\](){}|*+?^$]*$/u, 'words are plain; signs such as ( ) | * ? are not allowed')
  .regex(/^[^…].*[^…]$|^[^…]$/u, 'a gap … stands inside a word, not at its end');
/** A list may name another list of the file, which then lies inside it. */
const wordList = z
  .array(z.union([z.array(plainWord), plainWord]))
  .min(1, 'a group has no words')
  .transform((words) => words.flat());

export const criterionWordsSchema = z
  .strictObject({
    says: z.string().min(1),
    scope: z.enum(['criterion', 'requirement']).default('criterion'),
    all: z.array(wordList).min(1, 'all has no groups'),
    unless: wordList.optional(),
    count: z.union([z.literal('towns'), z.strictObject({ of: z.array(plainWord).min(1) })]).optional(),
    denial: z.boolean().default(false),
  })
  .refine((entry) => !entry.says.includes('#') || entry.count !== undefined, '# in says needs count')
  .refine((entry) => !entry.denial || entry.scope === 'requirement', 'denial is for scope: requirement');

export const weightsSchema = z.object({
  classes: z.array(z.string()),
  /** All features, parted by spaces. */
  features: z.string().transform((text) => text.split(' ')),
  scale: z.number(),
  rows: z.string(),
  bias: z.array(z.number()),
  everyday: z.object({
    scale: z.number(),
    row: z.string(),
    bias: z.number(),
    stacked: scores,
    stackedBias: z.number(),
  }),
});
