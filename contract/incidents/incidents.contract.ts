import { z } from 'zod';
import { factSchema, matchResultSchema } from '../matching/matching.model.js';
import { responseLevelSchema } from '../plans/plan.model.js';
import { command, deskRoles, query, viewRoles } from '../wire/operation.js';
import {
  changedSchema,
  idSchema,
  instantSchema,
  limitSchema,
  lineSchema,
  longTextSchema,
  noteSchema,
  scopeSchema,
  workScopeSchema,
  versionSchema,
} from '../wire/scalars.js';
import {
  approvalMethodSchema,
  callerSchema,
  channelSchema,
  incidentStatusSchema,
  incidentSummarySchema,
  incidentViewSchema,
  placeSchema,
  warningColourSchema,
} from './incidents.model.js';

const openItemSchema = z.object({
  kind: z.enum(['task', 'reservation', 'deadline', 'call_out', 'quorum']),
  id: z.string(),
  title: z.string(),
  /** Unit or person who holds it. */
  holder: z.string().optional(),
  since: z.string().optional(),
  /** True when the incident cannot be closed before it is settled. */
  blocking: z.boolean(),
});

/** From a typed report to a closed incident. */
export const incidentsContract = {
  /** Ranks the plans for a text; reads nothing from the database and writes nothing. */
  match: query({
    input: z.object({
      text: z.string().max(120_000),
      town: z.string().max(20).optional(),
      /** `requires` of criteria a person has confirmed, as worded in the plan. */
      confirmed: z.array(z.string().max(300)).max(50).optional(),
    }),
    output: matchResultSchema,
    permission: ['duty', 'leader', 'drill', 'admin', 'liaison'],
    errors: [],
  }),
  /** Takes a report (接报). The text is kept as typed. */
  report: command({
    input: z.object({
      text: longTextSchema,
      channel: channelSchema,
      caller: callerSchema.optional(),
      place: placeSchema.optional(),
      occurredAt: instantSchema.optional(),
      scope: workScopeSchema.optional(),
      /** Facts as the officer corrected them; else they are read from the text. */
      facts: z.array(factSchema).max(100).optional(),
      /** When the officer opened the intake, for the time each step took. */
      startedAt: instantSchema.optional(),
    }),
    output: z.object({ incidentId: idSchema, number: z.string() }),
    permission: ['duty', 'leader', 'drill', 'admin', 'liaison'],
    errors: ['incidents.in_future'],
  }),
  /** Corrects the facts, place or severity of a running incident. */
  correct: command({
    input: z.object({
      incidentId: idSchema,
      facts: z.array(factSchema).max(100).optional(),
      place: placeSchema.optional(),
      severity: responseLevelSchema.optional(),
      warningColour: warningColourSchema.optional(),
      expectedVersion: versionSchema.optional(),
    }),
    output: changedSchema,
    permission: deskRoles,
    errors: ['incidents.not_found', 'incidents.closed', 'incidents.version_changed'],
  }),
  /** An everyday report: no plan, passed to the unit that handles it (转办). */
  passOn: command({
    input: z.object({ incidentId: idSchema, unitId: lineSchema, category: lineSchema, note: noteSchema }),
    output: changedSchema,
    permission: deskRoles,
    errors: ['incidents.not_found', 'incidents.closed', 'incidents.plan_already_open'],
  }),
  /**
   * Declares a response level on a plan (响应启动): keeps the plan version, builds the command group, creates the
   * first actions as tasks and starts the reporting clocks, all in one transaction.
   */
  activate: command({
    input: z.object({
      incidentId: idSchema,
      planCode: z.string().max(20),
      level: responseLevelSchema,
      approvedBy: lineSchema,
      approvalMethod: approvalMethodSchema.optional(),
      approvalNote: noteSchema,
      /** Clause the level rests on. */
      clause: z.string().max(20).optional(),
      /** `requires` of that clause, confirmed by a person. */
      confirmed: z.array(z.string().max(300)).max(50).optional(),
      severity: responseLevelSchema.optional(),
      warningColour: warningColourSchema.optional(),
      /** Real unit for `site-unit` steps and posts. */
      siteUnit: z.string().max(120).optional(),
      /** Opened beside a plan that already runs (街镇、并用预案). */
      linked: z.boolean().optional(),
    }),
    output: z.object({ activationId: idSchema }),
    permission: deskRoles,
    errors: [
      'incidents.not_found',
      'incidents.closed',
      'incidents.plan_already_open',
      'incidents.confirmation_missing',
      'plans.not_found',
      'access.plan_restricted',
    ],
  }),
  /** Everything about one incident but its group, calls, tasks and timeline. */
  get: query({
    input: z.object({ incidentId: idSchema }),
    output: incidentViewSchema,
    permission: [...viewRoles, 'liaison'],
    errors: ['incidents.not_found'],
  }),
  /** Incidents, newest report first. */
  list: query({
    input: z.object({
      status: z.array(incidentStatusSchema).optional(),
      scope: scopeSchema.optional(),
      text: z.string().max(200).optional(),
      before: instantSchema.optional(),
      limit: limitSchema,
    }),
    output: z.object({
      incidents: z.array(incidentSummarySchema),
      counts: z.object({
        reported: z.number().int(),
        everyday: z.number().int(),
        activated: z.number().int(),
        closed: z.number().int(),
      }),
    }),
    permission: [...viewRoles, 'liaison'],
    errors: [],
  }),
  /** Writes one line into the record (记一笔). */
  note: command({
    input: z.object({ incidentId: idSchema, text: z.string().trim().min(1).max(2_000) }),
    output: z.object({ seq: z.number().int() }),
    permission: deskRoles,
    errors: ['incidents.not_found', 'incidents.closed'],
  }),
  /** What is still open, asked before closing. */
  openItems: query({
    input: z.object({ incidentId: idSchema }),
    output: z.object({ items: z.array(openItemSchema) }),
    permission: viewRoles,
    errors: ['incidents.not_found'],
  }),
  /** Ends the response (终止). Tasks still open need `leaveOpen` with the reason in the note. */
  close: command({
    input: z.object({
      incidentId: idSchema,
      note: z.string().trim().min(1).max(2_000),
      /** Closes in spite of open items; they are listed in the record. */
      leaveOpen: z.boolean().optional(),
    }),
    output: changedSchema,
    permission: deskRoles,
    errors: ['incidents.not_found', 'incidents.closed', 'incidents.tasks_open'],
  }),
};
