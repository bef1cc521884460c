import { z } from 'zod';

/** What can be found wrong with a plan (lint), by rule. Words: `finding-words.ts`. */
export const lintRules = [
  'chapter_missing',
  'post_without_holder',
  'post_two_names',
  'post_without_deputy',
  'quorum_empty',
  'unit_unknown',
  'level_words_mixed',
  'step_without_unit',
  'step_without_limit',
  'steps_few',
  'item_unknown',
  'stock_short',
  'quantity_falls',
  'phone_format',
  'criteria_without_data',
  'criteria_overlap',
  'criteria_hole',
  'metric_unknown',
  'link_unknown',
  'trigger_shared',
  'trigger_twice',
  'triggers_few',
  'deadline_order',
  'source_missing',
  'owner_unknown',
] as const;

/** What reading a department's document can have to say. */
export const importNotes = [
  'document_broken',
  'line_kept_as_text',
  'chapter_kept_as_text',
  'field_missing',
  'unit_not_found',
  'item_not_found',
  'plan_not_found',
  'post_guessed',
  'markup_kept_inert',
  'link_dropped',
  'image_dropped',
] as const;

export const findingRuleSchema = z.enum([...lintRules, ...importNotes]);
export type FindingRule = z.infer<typeof findingRuleSchema>;

/** One finding: the rule, how bad, where, and the values for its words. */
export const findingSchema = z.object({
  rule: findingRuleSchema,
  /** `error` keeps a plan from coming into force, `warning` should be mended, `note` is for information. */
  severity: z.enum(['error', 'warning', 'note']),
  /** Dotted path in the structure, e.g. `steps.3.unitId`; empty for the whole plan. */
  path: z.string(),
  /** The place as the author sees it, e.g. 第4步 关闭上游阀门. */
  subject: z.string(),
  /** 1-based line of the document it was read from. */
  line: z.number().int().optional(),
  data: z.record(z.string(), z.string().or(z.number())),
});
export type Finding = z.infer<typeof findingSchema>;
