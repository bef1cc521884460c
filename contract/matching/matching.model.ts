import { z } from 'zod';
import { planKindSchema, responseLevelSchema } from '../plans/plan.model.js';

/** A stretch of the reported text, UTF-16 offsets into the text exactly as typed; `end` exclusive. */
export const textSpanSchema = z.object({ start: z.number().int(), end: z.number().int() });

/** Why a plan ranks where it does: the words of the report and what they met. The true reason, never decoration. */
export const matchReasonSchema = textSpanSchema.extend({
  text: z.string(),
  why: z.string(),
  source: z.enum(['trigger', 'phrase', 'title', 'concept', 'rule', 'number', 'place', 'words']),
});
export type MatchReason = z.infer<typeof matchReasonSchema>;

export const planMatchSchema = z.object({
  code: z.string(),
  title: z.string(),
  kind: planKindSchema,
  /** Relatedness (关联度) 0–100. */
  score: z.number(),
  reasons: z.array(matchReasonSchema),
  /** What speaks against it, in words (a boundary, a negation, a missing sign). */
  against: z.array(z.string()),
});
export type PlanMatch = z.infer<typeof planMatchSchema>;

/** A fact read from the text: numbers, substances, signs, colours. `metric` joins the criteria of plans. */
export const factSchema = textSpanSchema.extend({
  /** Stable key, e.g. `deaths`, `serious`, `trapped`, `evacuated`, `area_m2`, `warning_colour`, `sign.gas_smell`. */
  key: z.string(),
  /** Words for the chip, e.g. 送医, 气味, 预警. */
  label: z.string(),
  value: z.union([z.number(), z.string()]).optional(),
  unit: z.string().optional(),
  metric: z.string().optional(),
  negated: z.boolean(),
  text: z.string(),
});
export type Fact = z.infer<typeof factSchema>;

export const placeEvidenceSchema = textSpanSchema.extend({
  text: z.string(),
  /** Towns (plan codes) the name belongs to. */
  towns: z.array(z.string()),
  why: z.string(),
});

export const townMatchSchema = z.object({
  code: z.string(),
  name: z.string(),
  evidence: z.array(placeEvidenceSchema),
  lat: z.number().optional(),
  lng: z.number().optional(),
});
export type TownMatch = z.infer<typeof townMatchSchema>;

export const levelSuggestionSchema = z.object({
  code: responseLevelSchema,
  /** Plan whose criterion was met. */
  planCode: z.string(),
  clause: z.string(),
  /** The clause's own words. */
  text: z.string(),
  /** Words of the report it rests on. */
  evidence: z.string(),
  /** What a person must confirm before it may count. */
  requires: z.string().optional(),
  /** What this level or a higher one waits for, confirmed or not, the highest level first. */
  toConfirm: z.array(
    z.object({ requires: z.string(), code: responseLevelSchema, clause: z.string(), isConfirmed: z.boolean() }),
  ),
  /** What would raise it one level, in words. */
  nextUp: z.string().optional(),
});
export type LevelSuggestion = z.infer<typeof levelSuggestionSchema>;

export const matchResultSchema = z.object({
  /** `plan` open a plan, `ask` unsure: ask the question, `everyday` no plan. */
  verdict: z.enum(['plan', 'ask', 'everyday']),
  /** True when a plan should be opened (verdict `plan` or `ask`). */
  open: z.boolean(),
  plans: z.array(planMatchSchema),
  town: townMatchSchema.optional(),
  /** Towns still possible when the words fit several, and the question that separates them. */
  townCandidates: z.array(townMatchSchema),
  townQuestion: z.string().optional(),
  level: levelSuggestionSchema.optional(),
  facts: z.array(factSchema),
  warningColour: z.enum(['red', 'orange', 'yellow', 'blue']).optional(),
  /** The one question that would separate the first two plans when they are close. */
  question: z.object({ text: z.string(), yes: z.string(), no: z.string() }).optional(),
  /** For everyday reports: unit it goes to and hotline category. */
  passTo: z.object({ unitId: z.string(), unitName: z.string(), category: z.string(), why: z.string() }).optional(),
  tookMs: z.number(),
});
export type MatchResult = z.infer<typeof matchResultSchema>;
