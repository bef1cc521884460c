import { z } from 'zod';
import { responseLevelSchema, stepAnchorSchema } from '../plans/plan.model.js';
import { command, deskRoles, query, type Role } from '../wire/operation.js';
import {
  changedSchema,
  idSchema,
  instantSchema,
  limitSchema,
  lineSchema,
  noteSchema,
  scopeSchema,
  versionSchema,
} from '../wire/scalars.js';

/** 待签收, 已签收, 已到场, 已办完待核查, 已核查, 已办结. */
export const taskStageSchema = z.enum(['dispatched', 'signed', 'on_scene', 'finished', 'verified', 'closed']);
export type TaskStage = z.infer<typeof taskStageSchema>;

/** `none` 正常, then by used share of the running limit; `done` once closed in time. */
export const lightSchema = z.enum(['none', 'blue', 'yellow', 'orange', 'red', 'done']);
export type Light = z.infer<typeof lightSchema>;

export const taskLimitSchema = z.object({
  kind: z.enum(['sign', 'arrive', 'finish']),
  /** Absent while the clock has not started (its anchor has not happened). */
  startsAt: z.string().optional(),
  dueAt: z.string().optional(),
  doneAt: z.string().optional(),
  /** Used share of the limit now, 1 = due. */
  used: z.number(),
  light: lightSchema,
});
export type TaskLimit = z.infer<typeof taskLimitSchema>;

export const taskSchema = z.object({
  taskId: idSchema,
  number: z.string(),
  title: z.string(),
  incidentId: idSchema.optional(),
  incidentTitle: z.string().optional(),
  incidentNumber: z.string().optional(),
  level: responseLevelSchema.optional(),
  scope: scopeSchema,
  unitId: z.string(),
  unitName: z.string(),
  supportUnits: z.array(z.object({ unitId: z.string(), unitName: z.string() })),
  planCode: z.string().optional(),
  /** Step of the plan it came from. */
  stepSeq: z.number().int().optional(),
  stepStage: z.string().optional(),
  /** The event that starts the finishing clock. */
  anchor: stepAnchorSchema.optional(),
  stage: taskStageSchema,
  limits: z.array(taskLimitSchema),
  /** The most urgent of the running limits. */
  light: lightSchema,
  /** The next limit that is running. */
  dueAt: z.string().optional(),
  /** Ever past a limit; never cleared. */
  wasRed: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  lastFeedback: z.string().optional(),
  extension: z
    .object({
      state: z.enum(['asked', 'approved', 'refused']),
      reason: z.string(),
      until: z.string(),
      decidedBy: z.string().optional(),
    })
    .optional(),
  version: z.number().int(),
});
export type Task = z.infer<typeof taskSchema>;

const taskRoles = ['duty', 'leader', 'drill', 'admin', 'liaison'] as const satisfies readonly Role[];
const reference = { taskId: idSchema, expectedVersion: versionSchema.optional() };
const changeErrors = ['tasks.not_found', 'tasks.wrong_stage', 'tasks.version_changed', 'access.other_unit'] as const;

/** Joint-response tasks. A `liaison` sees and answers its own unit's tasks only. */
export const tasksContract = {
  list: query({
    input: z.object({
      incidentId: idSchema.optional(),
      unitId: z.string().optional(),
      stages: z.array(taskStageSchema).optional(),
      lights: z.array(lightSchema).optional(),
      open: z.boolean().optional(),
      scope: scopeSchema.optional(),
      limit: limitSchema,
    }),
    output: z.object({
      tasks: z.array(taskSchema),
      counts: z.record(lightSchema, z.number().int()),
    }),
    permission: ['duty', 'leader', 'drill', 'admin', 'liaison', 'wall'],
    errors: [],
  }),
  /** One task with everything that was said about it. */
  get: query({
    input: z.object({ taskId: idSchema }),
    output: z.object({
      task: taskSchema,
      entries: z.array(z.object({ at: z.string(), actor: z.string(), kind: z.string(), text: z.string().optional() })),
    }),
    permission: ['duty', 'leader', 'drill', 'admin', 'liaison', 'wall'],
    errors: ['tasks.not_found', 'access.other_unit'],
  }),
  /** Sends a task by hand. */
  create: command({
    input: z.object({
      incidentId: idSchema.optional(),
      title: lineSchema,
      unitId: lineSchema,
      supportUnits: z.array(z.string()).max(20).optional(),
      signMin: z.number().int().min(1).max(10_080).optional(),
      arriveMin: z.number().int().min(1).max(10_080).optional(),
      finishMin: z.number().int().min(1).max(525_600),
      scope: scopeSchema.optional(),
    }),
    output: z.object({ taskId: idSchema }),
    permission: deskRoles,
    errors: ['incidents.not_found', 'incidents.closed'],
  }),
  /** The unit takes it (签收). */
  sign: command({ input: z.object(reference), output: changedSchema, permission: taskRoles, errors: changeErrors }),
  /** The unit is on scene (到场). */
  arrive: command({ input: z.object(reference), output: changedSchema, permission: taskRoles, errors: changeErrors }),
  /** The unit says how it goes (反馈). */
  feedback: command({
    input: z.object({ ...reference, text: z.string().trim().min(1).max(2_000) }),
    output: changedSchema,
    permission: taskRoles,
    errors: changeErrors,
  }),
  /** The unit asks for more time; `approve`/`refuse` by the desk decide it. */
  extend: command({
    input: z.object({
      ...reference,
      action: z.enum(['ask', 'approve', 'refuse']).optional(),
      reason: z.string().trim().min(1).max(500).optional(),
      until: instantSchema.optional(),
    }),
    output: changedSchema,
    permission: taskRoles,
    errors: [...changeErrors, 'tasks.limit_in_past', 'tasks.extension_pending', 'tasks.no_extension'],
  }),
  /** The unit says it is done (办结): what was done. */
  finish: command({
    input: z.object({ ...reference, text: z.string().trim().min(1).max(2_000) }),
    output: changedSchema,
    permission: taskRoles,
    errors: changeErrors,
  }),
  /** The desk has checked the site or the caller (核查). */
  verify: command({
    input: z.object({ ...reference, note: noteSchema }),
    output: changedSchema,
    permission: deskRoles,
    errors: changeErrors,
  }),
  /** Not good enough, or not theirs: back to the unit with a reason (退回). */
  sendBack: command({
    input: z.object({ ...reference, reason: z.string().trim().min(1).max(500) }),
    output: changedSchema,
    permission: deskRoles,
    errors: changeErrors,
  }),
  /** Closes a verified task (结案). */
  close: command({
    input: z.object({ ...reference, note: noteSchema }),
    output: changedSchema,
    permission: deskRoles,
    errors: changeErrors,
  }),
};
