import { z } from 'zod';
import { command, query, type Role } from '../wire/operation.js';
import { dateSchema, emptySchema, idSchema, lineSchema, noteSchema } from '../wire/scalars.js';
import { planChapterSchema } from './document-block.model.js';
import { findingSchema } from './finding.model.js';
import {
  drillFormSchema,
  planDrillSchema,
  planImprovementSchema,
  planReminderSchema,
  planReviewSchema,
  planRevisionSchema,
  planStatusSchema,
  planVersionSchema,
  planVersionStateSchema,
  readinessSchema,
  revisionTriggerSchema,
} from './lifecycle.model.js';
import { loadReportSchema, planSummarySchema } from './library.model.js';
import { planCategorySchema, planKindSchema, planStructureSchema } from './plan.model.js';
import { previewLineSchema, structureChangeSchema, textChangeSchema } from './reading.model.js';

const codeSchema = z.string().max(20);
const versionSchema = z.number().int().positive();
/** A document in the text form: front matter and Markdown. */
const documentSchema = z.string().max(1024 * 1024);
/** Who writes and keeps plans. */
const plannerRoles = ['admin', 'drill', 'leader', 'duty'] as const satisfies readonly Role[];

/** A plan file as the user gives it. */
const planFileSchema = z.object({
  fileName: z.string().min(1).max(200),
  /** Bytes of the file, base64; at most 15 MB of them. */
  base64: z.string().max(20 * 1024 * 1024),
});

/** The plan library. Restricted plans are absent for roles not cleared for them. */
export const plansContract = {
  /** Plans by code order; with `text` only those where all the words occur, best first, with the places. */
  list: query({
    input: z.object({
      kind: planKindSchema.optional(),
      category: planCategorySchema.optional(),
      leadUnit: z.string().max(64).optional(),
      status: planStatusSchema.optional(),
      text: z.string().max(200).optional(),
    }),
    output: z.object({ plans: z.array(planSummarySchema) }),
    permission: 'signed_in',
    errors: [],
  }),
  /** The whole plan: structure, chapters as read and printed, names of the units in it. */
  get: query({
    input: z.object({ code: codeSchema, version: versionSchema.optional() }),
    output: z.object({
      summary: planSummarySchema,
      structure: planStructureSchema,
      chapters: z.array(planChapterSchema),
      unitNames: z.record(z.string(), z.string()),
      planTitles: z.record(z.string(), z.string()),
      metrics: z.record(z.string(), z.object({ name: z.string(), unit: z.string() })),
      /** Who holds each post now (A 角) and who stands in (B 角), by post id; sample people are marked in the name. */
      holders: z.record(
        z.string(),
        z.object({ holder: z.string().optional(), absence: z.string().optional(), deputy: z.string().optional() }),
      ),
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
          version: z.number().int(),
        }),
      ),
    }),
    permission: 'signed_in',
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /** Readiness with its evidence, of one plan or of all that may be read. */
  readiness: query({
    input: z.object({ code: codeSchema.optional() }),
    output: z.object({ plans: z.record(z.string(), readinessSchema) }),
    permission: 'signed_in',
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /** Findings of the lint, for one plan (or one of its versions) or for all. */
  lint: query({
    input: z.object({ code: codeSchema.optional(), version: versionSchema.optional() }),
    output: z.object({ plans: z.record(z.string(), z.array(findingSchema)) }),
    permission: 'signed_in',
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /** Everything about the life of a plan: versions, reviews of the pending one, drills, improvements, reasons to revise. */
  life: query({
    input: z.object({ code: codeSchema }),
    output: z.object({
      versions: z.array(planVersionSchema),
      reviews: z.array(planReviewSchema),
      /** Units that would be asked: lead, co-lead and member units of the newest version. */
      reviewers: z.array(z.object({ unitId: z.string(), unitName: z.string() })),
      drills: z.array(planDrillSchema),
      improvements: z.array(planImprovementSchema),
      revisions: z.array(planRevisionSchema),
      reviewDueOn: z.string().optional(),
      drillDueOn: z.string().optional(),
    }),
    permission: 'signed_in',
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /** Two versions side by side: fields of the structure and lines of the text. */
  compare: query({
    input: z.object({ code: codeSchema, from: versionSchema, to: versionSchema }),
    output: z.object({ structure: z.array(structureChangeSchema), text: z.array(textChangeSchema) }),
    permission: 'signed_in',
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /** The plan as a file: docx and PDF that print like an official plan, or the document with front matter. */
  export: query({
    input: z.object({ code: codeSchema, version: versionSchema.optional(), format: z.enum(['docx', 'pdf', 'md']) }),
    output: z.object({ fileName: z.string(), mimeType: z.string(), base64: z.string() }),
    permission: 'signed_in',
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /**
   * Reads a document and says what was understood, line by line, and what is missing. Nothing is saved. The answer holds
   * the plan in the text form, which `plans.save` takes after the user has looked at it.
   */
  preview: query({
    input: planFileSchema.extend({ code: codeSchema.optional() }),
    output: z.object({
      /** Code the document names, or the one asked for; empty when neither is known. */
      code: z.string(),
      title: z.string(),
      document: z.string(),
      lines: z.array(previewLineSchema),
      findings: z.array(findingSchema),
      /** Against the newest version of that code, if there is one. */
      changes: z.array(structureChangeSchema),
      newestVersion: z.number().int().optional(),
    }),
    permission: plannerRoles,
    errors: [
      'plans.file_too_large',
      'plans.file_not_a_plan',
      'plans.file_encrypted',
      'plans.file_macros',
      'plans.file_external',
      'plans.file_bomb',
      'plans.file_damaged',
      'plans.document_invalid',
    ],
  }),
  /** Keeps a document as the next version, a draft; a new code makes a new plan. Refused when somebody was faster. */
  save: command({
    input: z.object({
      document: documentSchema,
      /** Newest version the author saw; 0 for a new plan. */
      baseVersion: z.number().int().nonnegative(),
      source: z.enum(['import', 'edit']),
      note: lineSchema,
    }),
    output: z.object({ code: z.string(), version: z.number().int() }),
    permission: plannerRoles,
    errors: ['plans.document_invalid', 'plans.version_changed', 'access.plan_restricted'],
  }),
  /** Makes a new version, a draft, from an old one. */
  restore: command({
    input: z.object({ code: codeSchema, version: versionSchema, note: lineSchema }),
    output: z.object({ code: z.string(), version: z.number().int() }),
    permission: plannerRoles,
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /** Sends the draft to its departments; without `unitIds` to all units the plan names. */
  submit: command({
    input: z.object({ code: codeSchema, unitIds: z.array(z.string().max(64)).max(60).optional() }),
    output: z.object({ code: z.string(), version: z.number().int(), asked: z.number().int() }),
    permission: plannerRoles,
    errors: [
      'plans.not_found',
      'plans.wrong_state',
      'plans.has_errors',
      'plans.nobody_to_ask',
      'access.plan_restricted',
    ],
  }),
  /** A department agrees or returns the version with remarks. A liaison answers for the own unit only. */
  review: command({
    input: z.object({
      code: codeSchema,
      version: versionSchema,
      unitId: z.string().max(64),
      decision: z.enum(['approved', 'returned']),
      remarks: noteSchema,
    }),
    output: z.object({ code: z.string(), version: z.number().int(), state: planVersionStateSchema }),
    permission: ['liaison', ...plannerRoles],
    errors: [
      'plans.not_found',
      'plans.wrong_state',
      'plans.not_asked',
      'plans.remarks_missing',
      'access.other_unit',
      'access.plan_restricted',
    ],
  }),
  /** Attaches the record of a drill; a reviewed version becomes drilled by it. */
  attachDrill: command({
    input: z.object({
      code: codeSchema,
      version: versionSchema,
      heldOn: dateSchema,
      form: drillFormSchema,
      summary: lineSchema,
    }),
    output: z.object({ code: z.string(), drillId: idSchema, state: planVersionStateSchema }),
    permission: plannerRoles,
    errors: ['plans.not_found', 'plans.date_in_future', 'access.plan_restricted'],
  }),
  /** Puts a reviewed and drilled version in force; the one before is superseded. */
  putInForce: command({
    input: z.object({ code: codeSchema, version: versionSchema, grounds: lineSchema }),
    output: z.object({ code: z.string(), version: z.number().int() }),
    permission: ['leader', 'admin'],
    errors: ['plans.not_found', 'plans.not_reviewed', 'plans.not_drilled', 'plans.has_errors', 'plans.wrong_state'],
  }),
  /** Says that the plan must be revised and why. */
  raiseRevision: command({
    input: z.object({ code: codeSchema, trigger: revisionTriggerSchema.exclude(['period']), note: lineSchema }),
    output: z.object({ code: z.string(), revisionId: idSchema }),
    permission: ['liaison', ...plannerRoles],
    errors: ['plans.not_found', 'access.plan_restricted', 'access.other_unit'],
  }),
  /** Records that the plan was reviewed and stands as it is: the period begins anew, raised reasons are answered. */
  confirm: command({
    input: z.object({ code: codeSchema, note: lineSchema }),
    output: z.object({ code: z.string() }),
    permission: ['leader', 'admin'],
    errors: ['plans.not_found', 'plans.wrong_state', 'access.plan_restricted'],
  }),
  addImprovement: command({
    input: z.object({
      code: codeSchema,
      text: lineSchema,
      unitId: z.string().max(64),
      major: z.boolean(),
      dueOn: dateSchema.optional(),
    }),
    output: z.object({ code: z.string(), improvementId: idSchema }),
    permission: plannerRoles,
    errors: ['plans.not_found', 'plans.unit_unknown', 'access.plan_restricted'],
  }),
  closeImprovement: command({
    input: z.object({ improvementId: idSchema, note: lineSchema }),
    output: z.object({ code: z.string(), improvementId: idSchema }),
    permission: ['liaison', ...plannerRoles],
    errors: ['plans.improvement_not_found', 'plans.wrong_state', 'access.other_unit', 'access.plan_restricted'],
  }),
  /** Marks a plan for this shift, for all seats of the desk; the mark goes with the shift. */
  bookmark: command({
    input: z.object({ code: codeSchema, on: z.boolean() }),
    output: z.object({ code: z.string(), on: z.boolean() }),
    permission: ['duty', 'leader', 'drill', 'admin'],
    errors: ['plans.not_found', 'access.plan_restricted'],
  }),
  /** What is due and whose it is; a liaison sees the own unit's. */
  reminders: query({
    input: emptySchema,
    output: z.object({ reminders: z.array(planReminderSchema) }),
    permission: 'signed_in',
    errors: [],
  }),
  /** Loads a set of plan documents, all in one step: new codes come into force by import, other texts become new versions. */
  loadSet: command({
    input: z.object({
      /** `shipped`: the documents that came with the program; else the files given. */
      source: z.enum(['shipped', 'files']),
      files: z
        .array(z.object({ fileName: z.string().min(1).max(200), text: documentSchema }))
        .max(500)
        .optional(),
      /** Also takes out every plan that is not in the set; versions and records stay. */
      replace: z.boolean().optional(),
    }),
    output: loadReportSchema,
    permission: ['admin'],
    errors: ['plans.nothing_to_load'],
  }),
  /** How many plans the library holds, and every document the last load refused, with file and line. */
  loadReport: query({ input: emptySchema, output: loadReportSchema, permission: 'signed_in', errors: [] }),
};
