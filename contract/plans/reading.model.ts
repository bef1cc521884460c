import { z } from 'zod';

/** One line of a preview: what was read and what was made of it. */
export const previewLineSchema = z.object({
  line: z.number().int(),
  text: z.string(),
  /** Chapter it was put into. */
  chapter: z.string(),
  /** `structure` became data, `text` is kept as text, `heading` opened a chapter, `dropped` is left out (a note says why). */
  as: z.enum(['heading', 'structure', 'text', 'dropped']),
  /** Path in the structure it became, e.g. `steps.3`. */
  path: z.string().optional(),
});
export type PreviewLine = z.infer<typeof previewLineSchema>;

export const structureChangeSchema = z.object({
  /** Dotted path of the field. */
  path: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type StructureChange = z.infer<typeof structureChangeSchema>;

/** A run of equal, removed or added lines of text. */
export const textChangeSchema = z.object({
  kind: z.enum(['same', 'removed', 'added']),
  chapter: z.string(),
  lines: z.array(z.string()),
});
