import { z } from 'zod';
import { idSchema } from '../wire/scalars.js';

/**
 * State of one version: `draft` being written, `in_review` with its departments, `reviewed` all agreed, `drilled` a drill
 * record is attached, `in_force`, `superseded` by a later version.
 */
export const planVersionStateSchema = z.enum(['draft', 'in_review', 'reviewed', 'drilled', 'in_force', 'superseded']);
export type PlanVersionState = z.infer<typeof planVersionStateSchema>;

/** Status of a plan: that of its version in force, else of its newest version. */
export const planStatusSchema = z.enum(['draft', 'in_review', 'reviewed', 'drilled', 'in_force', 'revision_due']);
export type PlanStatus = z.infer<typeof planStatusSchema>;

/** Why a plan must be revised: the period, or one of the occasions the rules on plans name. */
export const revisionTriggerSchema = z.enum([
  'period',
  'law_changed',
  'command_changed',
  'risk_changed',
  'resources_changed',
  'problems_found',
  'other',
]);
export type RevisionTrigger = z.infer<typeof revisionTriggerSchema>;

/** Where a version came from. */
export const versionSourceSchema = z.enum(['shipped', 'load', 'import', 'edit', 'restore']);

export const planVersionSchema = z.object({
  version: z.number().int(),
  state: planVersionStateSchema,
  source: versionSourceSchema,
  /** What changed, in the author's words. */
  note: z.string(),
  /** Why it came into force (`import`: taken over as in force with the set it came with). */
  grounds: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  inForceAt: z.string().optional(),
  /** How many activations ran on it. */
  activations: z.number().int(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

/** The review of one version by one department (部门会审). */
export const planReviewSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  state: z.enum(['asked', 'approved', 'returned']),
  remarks: z.string(),
  askedAt: z.string(),
  decidedAt: z.string().optional(),
  decidedBy: z.string().optional(),
});
export type PlanReview = z.infer<typeof planReviewSchema>;

export const drillFormSchema = z.enum(['tabletop', 'functional', 'full']);

/** A drill held on the plan, with how it went. */
export const planDrillSchema = z.object({
  drillId: idSchema,
  version: z.number().int(),
  heldOn: z.string(),
  form: drillFormSchema,
  summary: z.string(),
  recordedBy: z.string(),
  at: z.string(),
});

/** Something to be improved, from a drill, a response or a review; open until somebody says what was done. */
export const planImprovementSchema = z.object({
  improvementId: idSchema,
  text: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  major: z.boolean(),
  dueOn: z.string().optional(),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  closingNote: z.string().optional(),
});

/** A reason to revise that was raised and is not yet answered by a new version. */
export const planRevisionSchema = z.object({
  revisionId: idSchema,
  trigger: revisionTriggerSchema,
  note: z.string(),
  raisedAt: z.string(),
  raisedBy: z.string(),
});

/** What somebody must be reminded of (提醒责任人). */
export const planReminderSchema = z.object({
  code: z.string(),
  title: z.string(),
  kind: z.enum(['review_due', 'drill_due', 'revision_due', 'review_asked', 'returned', 'improvement_due']),
  /** Unit that has to act. */
  unitId: z.string(),
  unitName: z.string(),
  /** Date by which; past dates are overdue. */
  dueOn: z.string().optional(),
  overdue: z.boolean(),
  data: z.record(z.string(), z.string().or(z.number())),
});
export type PlanReminder = z.infer<typeof planReminderSchema>;

/** One line of a plan's readiness (战备线), with its evidence. */
export const readinessItemSchema = z.object({
  key: z.enum(['drill', 'call_test', 'posts', 'stock', 'review', 'improvements', 'lint']),
  light: z.enum(['green', 'yellow', 'red']),
  /** Figures as shown, e.g. 22 of 24. */
  have: z.number().int().optional(),
  of: z.number().int().optional(),
  /** Day of the last drill, of the last call, or by which the review is due. */
  on: z.string().optional(),
  /** What is missing, by name, at most ten. */
  missing: z.array(z.string()),
  /** Incident that proves it, for the click. */
  incidentId: z.string().optional(),
});
export type ReadinessItem = z.infer<typeof readinessItemSchema>;

/** Readiness of a plan: computed, never typed. */
export const readinessSchema = z.object({
  light: z.enum(['green', 'yellow', 'red']),
  items: z.array(readinessItemSchema),
});
export type Readiness = z.infer<typeof readinessSchema>;
