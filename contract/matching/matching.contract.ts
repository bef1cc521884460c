import { z } from 'zod';
import { responseLevelSchema } from '../plans/plan.model.js';
import { deskRoles, query } from '../wire/operation.js';
import { matchResultSchema, textSpanSchema } from './matching.model.js';

/** One plan of a kept ranking: the score is the relatedness 0–100 of that moment. */
export const rankedCodeSchema = z.object({ code: z.string(), score: z.number() });

/** What an editor may add after a choice that differs. Nothing is added by itself. */
export const suggestionSchema = z.discriminatedUnion('kind', [
  z.object({
    /** The report's own words as one more phrase of the chosen plan. */
    kind: z.literal('phrase'),
    code: z.string(),
    /** File under the program's folder. */
    file: z.string(),
    /** The line to append: one line, numbers that could be telephones left out. */
    line: z.string(),
  }),
  z.object({
    /** Two plans are taken for one another again and again: a boundary rule between them. */
    kind: z.literal('rule'),
    file: z.string(),
    /** Plan to raise and plan it stands against. */
    code: z.string(),
    against: z.string(),
    /** Concepts read in each of these reports, and together in none that stayed with the other plan. */
    when: z.array(z.string()),
    /** How many kept choices mixed the two up. */
    seen: z.number().int(),
    /** The entry to append to `rules`. */
    line: z.string(),
  }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;

export const differenceSchema = z.object({
  incidentId: z.string(),
  at: z.string(),
  text: z.string(),
  verdict: matchResultSchema.shape.verdict,
  /** Best first, at most five. */
  ranking: z.array(rankedCodeSchema),
  chosen: z.string(),
  levelSuggested: responseLevelSchema.optional(),
  levelDeclared: responseLevelSchema,
  /** Absent for town plans: they follow the place, not the words. */
  suggestion: suggestionSchema.optional(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** How the engine stood to the officers' choices of one plan. */
export const planAgreementSchema = z.object({
  code: z.string(),
  title: z.string(),
  /** Declared as the first plan of a real incident. */
  chosen: z.number().int(),
  /** Chosen, and the engine's own first. */
  agreed: z.number().int(),
  /** Chosen, and among the engine's first three. */
  inThree: z.number().int(),
  /** The engine's first, whichever plan was chosen. */
  rankedFirst: z.number().int(),
});
export type PlanAgreement = z.infer<typeof planAgreementSchema>;

const conceptSchema = z.object({
  id: z.string(),
  name: z.string(),
  polarity: z.enum(['hazard', 'harm', 'warning', 'calm', 'context']),
  forms: z.array(z.string()),
  /** Weight by plan code, 1 weak to 3 strong. */
  plans: z.record(z.string(), z.number()),
});

const boundaryRuleSchema = z.object({
  id: z.string(),
  /** Concept ids that must all be read; `a|b` means one of them. */
  when: z.array(z.string()),
  /** Concept ids of which none may be read. */
  without: z.array(z.string()),
  /** Log units by plan code; below zero lowers. */
  boost: z.record(z.string(), z.number()),
  why: z.string(),
});

/** A concept as it was read in a text, offsets as typed. */
const readConceptSchema = textSpanSchema.extend({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  negated: z.boolean(),
});

/** What the plan matcher knows and how it stands to what officers decide. Nothing here changes it. */
export const matchingContract = {
  /** Choices of real incidents beside the ranking of that moment; those that differ newest first, at most 200. */
  differences: query({
    input: z.object({}),
    output: z.object({
      choices: z.number().int(),
      agreed: z.number().int(),
      plans: z.array(planAgreementSchema),
      differing: z.array(differenceSchema),
    }),
    permission: deskRoles,
    errors: [],
  }),
  /** Concepts, boundary rules and phrase counts as the files under `resources/matching` say. */
  lexicon: query({
    input: z.object({}),
    output: z.object({
      concepts: z.array(conceptSchema),
      rules: z.array(boundaryRuleSchema),
      phrases: z.array(z.object({ code: z.string(), title: z.string(), count: z.number().int() })),
      /** Lines that open no plan. */
      everyday: z.number().int(),
    }),
    permission: deskRoles,
    errors: [],
  }),
  /** What the engine reads in a text: beside the match itself, the concepts and the boundary rules that took part. */
  explain: query({
    input: z.object({ text: z.string().max(2_000) }),
    output: z.object({
      match: matchResultSchema,
      concepts: z.array(readConceptSchema),
      rules: z.array(boundaryRuleSchema.pick({ id: true, why: true, boost: true })),
    }),
    permission: deskRoles,
    errors: [],
  }),
};
