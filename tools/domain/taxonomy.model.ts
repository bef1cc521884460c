import { z } from 'zod';

const typeSchema = z.object({ code: z.string(), name: z.string(), plan: z.string().nullish() });
const subtypeSchema = z.object({
  code: z.string(),
  name: z.string(),
  default_plan: z.string().nullish(),
  types: z.array(typeSchema).default([]),
});

/** taxonomy.yaml: four categories, their subtypes and types. */
export const taxonomySchema = z.object({
  categories: z.array(z.object({ code: z.string(), name: z.string(), subtypes: z.array(subtypeSchema) })),
});
export type Taxonomy = z.infer<typeof taxonomySchema>;
