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

export const metricsSchema = z.record(z.string(), z.object({ name: z.string(), unit: z.string() }));

export const routesSchema = z.array(
  z.object({ category: z.string(), unitId: z.string(), unitName: z.string(), words: z.array(z.coerce.string()) }),
);

export const weightsSchema = z.object({
  classes: z.array(z.string()),
  features: z.array(z.string()),
  scale: z.number(),
  rows: z.string(),
  bias: z.array(z.number()),
  everyday: z.object({ scale: z.number(), row: z.string(), bias: z.number(), stacked: scores }),
});
