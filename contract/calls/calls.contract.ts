import { z } from 'zod';
import { command, deskRoles, query, viewRoles } from '../wire/operation.js';
import { emptySchema, idSchema } from '../wire/scalars.js';

/** `all` 同时拨打, `each` 连拨 (everybody in turn), `hunt` 轮询 (in order until one takes it). */
export const callModeSchema = z.enum(['all', 'each', 'hunt']);
export type CallMode = z.infer<typeof callModeSchema>;

/** `exchange` the simulated telephone exchange, `link` hand dialling with four result keys. */
export const providerNameSchema = z.enum(['exchange', 'link']);
export type ProviderName = z.infer<typeof providerNameSchema>;

export const legStateSchema = z.enum(['queued', 'dialing', 'ringing', 'answered', 'acknowledged', 'ended']);
export type LegState = z.infer<typeof legStateSchema>;

export const legOutcomeSchema = z.enum([
  'acknowledged',
  'cannot',
  'busy',
  'no_answer',
  'rejected',
  'unreachable',
  'wrong_number',
  'not_confirmed',
  'failed',
  'cancelled',
]);
export type LegOutcome = z.infer<typeof legOutcomeSchema>;

export const legSchema = z.object({
  legId: idSchema,
  memberId: idSchema,
  /** Name of the person now tried (the substitute once the holder cannot come). */
  personName: z.string(),
  /** True while the substitute (B 角) is tried. */
  substitute: z.boolean(),
  /** Number now or last tried; absent while queued. */
  number: z.string().optional(),
  /** Which of the person's numbers, from 1. */
  numberIndex: z.number().int(),
  state: legStateSchema,
  /** How many numbers were dialled for this member so far. */
  attempts: z.number().int(),
  outcome: legOutcomeSchema.optional(),
  /** Outcome of the number tried before, e.g. busy, when the next one is on its way. */
  lastOutcome: legOutcomeSchema.optional(),
  /** Since when it is in this state. */
  at: z.string(),
});
export type Leg = z.infer<typeof legSchema>;

export const callOutSchema = z.object({
  callOutId: idSchema,
  incidentId: idSchema,
  mode: callModeSchema,
  provider: providerNameSchema,
  state: z.enum(['running', 'settled', 'stopped']),
  startedAt: z.string(),
  firstRingAt: z.string().optional(),
  endedAt: z.string().optional(),
  /** What is said, made from the incident. */
  speech: z.string(),
  legs: z.array(legSchema),
});
export type CallOut = z.infer<typeof callOutSchema>;

/** Call-outs: the whole command group on the line. */
export const callsContract = {
  /** Starts calling; without `memberIds` everybody not yet confirmed. One call-out runs per incident at a time. */
  start: command({
    input: z.object({
      incidentId: idSchema,
      mode: callModeSchema,
      memberIds: z.array(idSchema).min(1).max(200).optional(),
      provider: providerNameSchema.optional(),
    }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: [
      'incidents.not_found',
      'incidents.closed',
      'incidents.not_activated',
      'calls.already_running',
      'calls.nobody_to_call',
      'calls.provider_not_available',
      'calls.mode_not_supported',
      'command.member_not_found',
    ],
  }),
  /** Stops at once; nothing rings afterwards. */
  stop: command({
    input: z.object({ callOutId: idSchema }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: ['calls.not_found'],
  }),
  /** A call-out with its legs. */
  get: query({
    input: z.object({ callOutId: idSchema }),
    output: callOutSchema,
    permission: viewRoles,
    errors: ['calls.not_found'],
  }),
  /** Call-outs of an incident, newest first. */
  list: query({
    input: z.object({ incidentId: idSchema }),
    output: z.object({ callOuts: z.array(callOutSchema) }),
    permission: viewRoles,
    errors: ['incidents.not_found'],
  }),
  /** The officer's mark on a leg: 1 已确认 2 不能到 3 未接 4 错号. Works with every provider. */
  mark: command({
    input: z.object({ legId: idSchema, result: z.enum(['acknowledged', 'cannot', 'no_answer', 'wrong_number']) }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: ['calls.leg_not_found'],
  }),
  /** Calls one member again (补呼), or somebody added meanwhile, in the call-out that runs. */
  again: command({
    input: z.object({ callOutId: idSchema, memberId: idSchema }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: [
      'calls.not_found',
      'command.member_not_found',
      'incidents.closed',
      'calls.nobody_to_call',
      'calls.already_running',
    ],
  }),
  /** Providers this station has and what each can do; the screen hides what it cannot. */
  providers: query({
    input: emptySchema,
    output: z.object({
      providers: z.array(
        z.object({
          name: providerNameSchema,
          simulated: z.boolean(),
          modes: z.array(callModeSchema),
          /** Reports ringing and answering by itself. */
          progress: z.boolean(),
          lines: z.number().int(),
          state: z.enum(['up', 'down']),
        }),
      ),
      defaultProvider: providerNameSchema,
      activeLegs: z.number().int(),
    }),
    permission: 'signed_in',
    errors: [],
  }),
};
