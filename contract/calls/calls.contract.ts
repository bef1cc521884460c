import { z } from 'zod';
import { phoneSchema } from '../directory/directory.contract.js';
import { lineAccountSchema, lineSchema } from './line-account.model.js';
import { command, deskRoles, query, viewRoles } from '../wire/operation.js';
import { emptySchema, idSchema } from '../wire/scalars.js';

/** `all` 同时拨打, `each` 连拨 (everybody in turn), `hunt` 轮询 (in order until one takes it). */
export const callModeSchema = z.enum(['all', 'each', 'hunt']);
export type CallMode = z.infer<typeof callModeSchema>;

/** `exchange` the simulated telephone exchange, `link` hand dialling with four result keys, `sip` the room's exchange. */
export const providerNameSchema = z.enum(['exchange', 'link', 'sip']);
export type ProviderName = z.infer<typeof providerNameSchema>;

/** Words of a call: short enough to be said twice in a minute. */
const speechSchema = z.string().trim().min(4).max(300);

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
  'lost',
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
  /** Confirmed and still on the line: in the conference. */
  onLine: z.boolean(),
  /** Pressed 3: waits on the line for the officer. */
  asksOfficer: z.boolean(),
  /** Hears the conference and is not heard. */
  muted: z.boolean(),
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
  /** Who confirmed stays on the line, connected with the others. */
  conference: z.boolean(),
  /** The unreached are called again until they confirm (补呼). */
  repeat: z.boolean(),
  /** Which time the list is gone through, from 1. */
  round: z.number().int(),
  /** Everybody had a turn; the next round comes after a pause. */
  waiting: z.boolean(),
  /** The exchange is gone: nothing is dialled until it is back. */
  paused: z.boolean(),
  /** Calls it may hold at the same time; all taken by the conference means that nobody further can be dialled. */
  lines: z.number().int(),
  /** The officer's desk phone as one more voice in the conference. */
  officer: z
    .object({ number: z.string(), state: z.enum(['dialing', 'ringing', 'on_line', 'failed']), at: z.string() })
    .optional(),
  /** The conference is being recorded. */
  recording: z.boolean(),
  legs: z.array(legSchema),
});
export type CallOut = z.infer<typeof callOutSchema>;

/** A number as it stands from earlier calls; calls of drills do not count. */
export const numberHistorySchema = z.object({
  number: z.string(),
  /** Calls of the last year, and how many of them somebody answered and confirmed. */
  calls: z.number().int(),
  answered: z.number().int(),
  acknowledged: z.number().int(),
  lastAt: z.string(),
  lastOutcome: legOutcomeSchema.optional(),
});
export type NumberHistory = z.infer<typeof numberHistorySchema>;

/** A recorded conference. */
export const recordingSchema = z.object({
  recordingId: idSchema,
  callOutId: idSchema,
  startedAt: z.string(),
  /** Absent while it is being recorded. */
  seconds: z.number().optional(),
  startedBy: z.string(),
});
export type Recording = z.infer<typeof recordingSchema>;

/** One number dialled once. */
export const attemptSchema = z.object({
  callOutId: idSchema,
  legId: idSchema,
  attempt: z.number().int(),
  personName: z.string(),
  number: z.string(),
  provider: providerNameSchema,
  startedAt: z.string(),
  ringingAt: z.string().optional(),
  answeredAt: z.string().optional(),
  endedAt: z.string().optional(),
  outcome: legOutcomeSchema.optional(),
  /** The line's own word: SIP status, Q.850 cause. */
  detail: z.string().optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Call-outs: the whole command group on the line. */
export const callsContract = {
  /** Starts calling; without `memberIds` everybody not yet confirmed. One call-out runs per incident at a time. */
  start: command({
    input: z.object({
      incidentId: idSchema,
      mode: callModeSchema,
      memberIds: z.array(idSchema).min(1).max(200).optional(),
      provider: providerNameSchema.optional(),
      /** Who confirms stays on the line; where the provider can connect people and nothing is said, they do. */
      conference: z.boolean().optional(),
      /** Call the unreached again until they confirm or somebody stops it. */
      repeat: z.boolean().optional(),
      /** What is said, instead of the text made from the incident. */
      speech: speechSchema.optional(),
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
  /** Calls the unreached again until they confirm, or no longer (补呼). */
  repeat: command({
    input: z.object({ callOutId: idSchema, on: z.boolean() }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: ['calls.not_found', 'calls.not_running'],
  }),
  /** Hangs up one person: a call on its way is cancelled, somebody in the conference leaves it. */
  hangUp: command({
    input: z.object({ legId: idSchema }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: ['calls.leg_not_found', 'calls.not_running'],
  }),
  /** Somebody in the conference hears it and is not heard. */
  mute: command({
    input: z.object({ legId: idSchema, on: z.boolean() }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: ['calls.leg_not_found', 'calls.not_on_line'],
  }),
  /** Rings the officer's desk phone and takes it into the conference; `null` hangs it up. */
  officer: command({
    input: z.object({ callOutId: idSchema, number: phoneSchema.shape.number.nullable() }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: ['calls.not_found', 'calls.not_running', 'calls.conference_not_supported'],
  }),
  /** The microphone and headset of this seat join the conference, or leave it. */
  joinVoice: command({
    input: z.object({ callOutId: idSchema, on: z.boolean() }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: ['calls.not_found', 'calls.not_running', 'calls.conference_not_supported'],
  }),
  /**
   * Gives what this seat's microphone heard since the last time and takes what the conference said meanwhile: base64 of
   * PCM, 16 bit little endian, mono, 8 kHz. Asked some fifteen times a second; changes nothing that is kept.
   */
  voice: query({
    input: z.object({ callOutId: idSchema, sound: z.string().max(30_000) }),
    output: z.object({
      sound: z.string(),
      /** False: this seat is not in the conference (any more). */
      joined: z.boolean(),
      /** Peak level of each person, dBFS, by leg. */
      levels: z.record(z.string(), z.number()),
    }),
    permission: deskRoles,
    errors: [],
  }),
  /** Records the conference into a file of the incident, or no longer. */
  record: command({
    input: z.object({ callOutId: idSchema, on: z.boolean() }),
    output: z.object({ callOutId: idSchema }),
    permission: deskRoles,
    errors: ['calls.not_found', 'calls.not_running', 'calls.conference_not_supported'],
  }),
  /** Recordings of an incident, newest first. */
  recordings: query({
    input: z.object({ incidentId: idSchema }),
    output: z.object({ recordings: z.array(recordingSchema) }),
    permission: deskRoles,
    errors: ['incidents.not_found'],
  }),
  /** One recording to listen to: WAV, base64. */
  recording: query({
    input: z.object({ recordingId: idSchema }),
    output: z.object({ name: z.string(), wav: z.string() }),
    permission: deskRoles,
    errors: ['calls.recording_not_found'],
  }),
  /** What would be said, before anybody is called. With `sound` also as it will sound, where the host can speak. */
  preview: query({
    input: z.object({ incidentId: idSchema, speech: speechSchema.optional(), sound: z.boolean().optional() }),
    output: z.object({
      text: z.string(),
      /** About how long it takes to say. */
      seconds: z.number(),
      /** The program that speaks; absent: the officer reads it. */
      voice: z.string().optional(),
      /** WAV, base64. */
      sound: z.string().optional(),
    }),
    permission: deskRoles,
    errors: ['incidents.not_found', 'incidents.not_activated'],
  }),
  /** What earlier calls say about the numbers of an incident's group. */
  numbers: query({
    input: z.object({ incidentId: idSchema }),
    output: z.object({ numbers: z.array(numberHistorySchema) }),
    permission: deskRoles,
    errors: ['incidents.not_found'],
  }),
  /** Every number dialled for an incident, newest first. */
  attempts: query({
    input: z.object({ incidentId: idSchema }),
    output: z.object({ attempts: z.array(attemptSchema) }),
    permission: deskRoles,
    errors: ['incidents.not_found'],
  }),
  /** Calls a plan's whole group as a test: said and recorded as one, it counts for the plan's readiness. */
  test: command({
    input: z.object({ planCode: z.string().min(1).max(40), provider: providerNameSchema.optional() }),
    output: z.object({ incidentId: idSchema, callOutId: idSchema }),
    permission: deskRoles,
    errors: [
      'plans.not_found',
      'access.plan_restricted',
      'calls.nobody_to_call',
      'calls.provider_not_available',
      'calls.mode_not_supported',
      'calls.already_running',
    ],
  }),
  /** The room's exchange; the password is never given back. */
  line: query({
    input: emptySchema,
    output: z.object({ account: lineAccountSchema.optional(), hasPassword: z.boolean(), line: lineSchema }),
    permission: ['admin'],
    errors: [],
  }),
  /** Sets the room's exchange up, or gives it up with `account: null`. Without a password the one kept is used. */
  configureLine: command({
    input: z.object({ account: lineAccountSchema.nullable(), password: z.string().max(200).optional() }),
    output: z.object({ configured: z.boolean() }),
    permission: ['admin'],
    errors: ['calls.password_missing', 'calls.telephony_not_available'],
  }),
  /** Which way calls go unless said otherwise. */
  chooseProvider: command({
    input: z.object({ provider: providerNameSchema }),
    output: z.object({ provider: providerNameSchema }),
    permission: ['admin'],
    errors: ['calls.provider_not_available'],
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
          conference: z.boolean(),
          lines: z.number().int(),
          line: lineSchema,
        }),
      ),
      defaultProvider: providerNameSchema,
      activeLegs: z.number().int(),
    }),
    permission: 'signed_in',
    errors: [],
  }),
};
