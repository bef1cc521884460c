import { z } from 'zod';
import { phoneSchema } from '../directory/directory.contract.js';
import { factSchema, levelSuggestionSchema, matchResultSchema } from '../matching/matching.model.js';
import { responseLevelSchema } from '../plans/plan.model.js';
import { idSchema, latSchema, lngSchema, scopeSchema } from '../wire/scalars.js';

/** How a report came in (渠道). */
export const channelSchema = z.enum([
  'phone',
  'hotline',
  'police_110',
  'grid',
  'department',
  'town',
  'video',
  'warning',
  'superior',
  'mailbox',
]);
export type Channel = z.infer<typeof channelSchema>;

/** `reported` 待判, `everyday` 非应急已转办, `activated` 在办, `closed` 已终止. */
export const incidentStatusSchema = z.enum(['reported', 'everyday', 'activated', 'closed']);

export const warningColourSchema = z.enum(['red', 'orange', 'yellow', 'blue']);

export const callerSchema = z.object({
  name: z.string().max(80).optional(),
  number: phoneSchema.shape.number.optional(),
});

/** Where it is: words, town, and a WGS-84 point when known. */
export const placeSchema = z.object({
  text: z.string().max(300).optional(),
  townCode: z.string().max(20).optional(),
  lat: latSchema.optional(),
  lng: lngSchema.optional(),
});

export type Place = z.infer<typeof placeSchema>;

export const approvalMethodSchema = z.enum(['oral', 'phone', 'written', 'in_person']);

export const activationSchema = z.object({
  activationId: idSchema,
  planCode: z.string(),
  planTitle: z.string(),
  planVersion: z.number().int(),
  level: responseLevelSchema,
  approvedBy: z.string(),
  approvalMethod: approvalMethodSchema,
  approvalNote: z.string().optional(),
  /** Who may declare this level, in the plan's words. */
  declaredBy: z.string(),
  clause: z.string().optional(),
  primary: z.boolean(),
  at: z.string(),
});
export type Activation = z.infer<typeof activationSchema>;

/** A report owed: by phone or in writing, to whom, until when, on what ground. */
export const deadlineSchema = z.object({
  deadlineId: idSchema,
  kind: z.enum(['first_phone', 'first_written', 'follow_up', 'final']),
  planCode: z.string(),
  receivers: z.array(z.string()),
  dueAt: z.string(),
  doneAt: z.string().optional(),
  source: z.string(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

export const incidentSummarySchema = z.object({
  incidentId: idSchema,
  /** Number people use: date, source code, serial, e.g. `20261121-RX-0012`. */
  number: z.string(),
  title: z.string(),
  text: z.string(),
  status: incidentStatusSchema,
  scope: scopeSchema,
  channel: channelSchema,
  place: placeSchema,
  townName: z.string().optional(),
  level: responseLevelSchema.optional(),
  planCode: z.string().optional(),
  planTitle: z.string().optional(),
  reportedAt: z.string(),
  occurredAt: z.string(),
  activatedAt: z.string().optional(),
  closedAt: z.string().optional(),
  /** Unit an everyday report was passed to. */
  passedTo: z.string().optional(),
  /** Step of the golden path it stands at. */
  stage: z.enum(['reported', 'assessed', 'activated', 'assembling', 'handling', 'closed']),
  nextDeadline: deadlineSchema.optional(),
  openTasks: z.number().int(),
  redTasks: z.number().int(),
  version: z.number().int(),
});
export type IncidentSummary = z.infer<typeof incidentSummarySchema>;

export const incidentViewSchema = incidentSummarySchema.extend({
  caller: callerSchema.optional(),
  facts: z.array(factSchema),
  /** The ranking as it stood when the report was taken. */
  match: matchResultSchema.optional(),
  levelSuggestion: levelSuggestionSchema.optional(),
  severity: responseLevelSchema.optional(),
  warningColour: warningColourSchema.optional(),
  activations: z.array(activationSchema),
  deadlines: z.array(deadlineSchema),
  quorum: z.object({ required: z.number().int(), present: z.number().int() }),
  /** When each of the six steps was reached, UTC. */
  stageTimes: z.object({
    reported: z.string(),
    assessed: z.string().optional(),
    activated: z.string().optional(),
    assembling: z.string().optional(),
    handling: z.string().optional(),
    closed: z.string().optional(),
  }),
  reportedBy: z.string(),
  closeNote: z.string().optional(),
});
export type IncidentView = z.infer<typeof incidentViewSchema>;
