import { z } from 'zod';
import { memberStateSchema } from '../command/command.contract.js';
import { deadlineSchema, placeSchema } from '../incidents/incidents.model.js';
import { factSchema } from '../matching/matching.model.js';
import { command, deskRoles, query, viewRoles } from '../wire/operation.js';
import { idSchema, lineSchema } from '../wire/scalars.js';

export const reportKindSchema = z.enum(['first', 'follow_up', 'final']);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** A section of a report. `gap` marks what is not known yet and must be asked. */
export const reportSectionSchema = z.object({
  id: z.string().max(40),
  title: z.string().max(80),
  text: z.string().max(20_000),
  gap: z.boolean(),
});

export const reportSchema = z.object({
  reportId: idSchema,
  incidentId: idSchema,
  kind: reportKindSchema,
  title: z.string(),
  sections: z.array(reportSectionSchema),
  /** 15-second script for the phone. */
  phoneScript: z.string(),
  receivers: z.array(z.string()),
  dueAt: z.string().optional(),
  savedAt: z.string().optional(),
  sentAt: z.string().optional(),
  sentTo: z.string().optional(),
  takenBy: z.string().optional(),
  version: z.number().int(),
});
export type Report = z.infer<typeof reportSchema>;

/** The leader's one page as data: what, where, people, who commands, what is missing, next report. */
export const leaderPageSchema = z.object({
  title: z.string(),
  planTitle: z.string().optional(),
  /** Newest line somebody wrote into the record. */
  latestNote: z.object({ at: z.string(), actor: z.string(), text: z.string() }).optional(),
  place: placeSchema,
  townName: z.string().optional(),
  /** Facts with a number about people (dead, injured, trapped, evacuated …). */
  people: z.array(factSchema),
  commander: z
    .object({ post: z.string(), name: z.string(), state: memberStateSchema, phone: z.string().optional() })
    .optional(),
  missing: z.object({
    requiredPosts: z.array(z.string()),
    redTasks: z.array(
      z.object({ taskId: idSchema, title: z.string(), unitName: z.string(), dueAt: z.string().optional() }),
    ),
    shortItems: z.array(
      z.object({ itemId: z.string(), name: z.string(), needed: z.number(), free: z.number(), unit: z.string() }),
    ),
  }),
  tasks: z.object({ closed: z.number().int(), total: z.number().int() }),
  nextReport: deadlineSchema.optional(),
});

/** Reports written from the journal. */
export const reportsContract = {
  /** The report as it stands: the saved draft, else made from the record now. */
  draft: query({
    input: z.object({ incidentId: idSchema, kind: reportKindSchema }),
    output: reportSchema,
    permission: viewRoles,
    errors: ['incidents.not_found', 'incidents.not_activated'],
  }),
  /** Keeps the officer's edits as a new version. */
  save: command({
    input: z.object({
      incidentId: idSchema,
      kind: reportKindSchema,
      title: lineSchema,
      sections: z.array(reportSectionSchema).min(1).max(30),
      phoneScript: z.string().max(2_000),
    }),
    output: z.object({ reportId: idSchema, version: z.number().int() }),
    permission: deskRoles,
    errors: ['incidents.not_found', 'incidents.not_activated'],
  }),
  /** Records that it was sent or read out: to whom, who took it. Stops the clock of that report. */
  markSent: command({
    input: z.object({
      reportId: idSchema,
      way: z.enum(['phone', 'written']),
      receiver: lineSchema,
      takenBy: lineSchema.optional(),
    }),
    output: z.object({ reportId: idSchema }),
    permission: deskRoles,
    errors: ['reports.not_found'],
  }),
  /** The report as a file, base64. Journalled because it may hold personal data. */
  export: command({
    input: z.object({ incidentId: idSchema, kind: reportKindSchema, format: z.enum(['docx', 'pdf']) }),
    output: z.object({ fileName: z.string(), mimeType: z.string(), base64: z.string() }),
    permission: viewRoles,
    errors: ['incidents.not_found', 'incidents.not_activated'],
  }),
  /** The leader's page, made from the record. */
  leaderPage: query({
    input: z.object({ incidentId: idSchema }),
    output: leaderPageSchema,
    permission: viewRoles,
    errors: ['incidents.not_found'],
  }),
};
