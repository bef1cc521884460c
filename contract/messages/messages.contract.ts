import { z } from 'zod';
import { command, deskRoles, query, viewRoles } from '../wire/operation.js';
import { emptySchema, idSchema, limitSchema, scopeSchema, workScopeSchema } from '../wire/scalars.js';
import { gatewaySecretsSchema, gatewaySettingsSchema } from './gateway.model.js';

/** Why a text is sent: 未接来电, 任务通知, 督办, 手工, 网关测试. */
export const messageReasonSchema = z.enum(['call_missed', 'task_notice', 'supervision', 'manual', 'test']);
export type MessageReason = z.infer<typeof messageReasonSchema>;

/**
 * 待发, 正在提交, 已提交, 已送达, 失败, 过期, 已取消. `sent` says the gateway took it, nothing more; only `delivered`
 * says that the telephone has it.
 */
export const messageStateSchema = z.enum(['queued', 'sending', 'sent', 'delivered', 'failed', 'expired', 'cancelled']);
export type MessageState = z.infer<typeof messageStateSchema>;

/** Why a message is where it is. `unknown`: it may have gone out; nobody sends it again but by hand. */
export const messageProblemSchema = z.enum([
  'wrong_number',
  'throttled',
  'network',
  'gateway_error',
  'refused',
  'credentials',
  'unknown',
  'partial',
  'gave_up',
  'undelivered',
  'too_late',
  'by_hand',
]);
export type MessageProblem = z.infer<typeof messageProblemSchema>;

export const gatewayKindSchema = z.enum(['none', 'http', 'smpp', 'simulated']);
export type GatewayKind = z.infer<typeof gatewayKindSchema>;

export const messageSchema = z.object({
  messageId: idSchema,
  incidentId: idSchema.optional(),
  scope: scopeSchema,
  reason: messageReasonSchema,
  name: z.string().optional(),
  number: z.string(),
  text: z.string(),
  /** Short messages it takes. */
  parts: z.number().int(),
  state: messageStateSchema,
  /** Since when it is in this state. */
  at: z.string(),
  problem: messageProblemSchema.optional(),
  /** The gateway's own code, e.g. `HTTP 503` or `0x0000000B`. */
  detail: z.string().optional(),
  attempts: z.number().int(),
  /** Not tried before this; only while queued. */
  nextAt: z.string().optional(),
  /** Not sent any more after this. */
  expiresAt: z.string(),
  /** Which kind of gateway took it; absent while none did. */
  gateway: gatewayKindSchema.optional(),
  queuedBy: z.string(),
  queuedAt: z.string(),
  sentAt: z.string().optional(),
  endedAt: z.string().optional(),
});
export type Message = z.infer<typeof messageSchema>;

const recipientSchema = z.object({ name: z.string().trim().max(100).optional(), number: z.string().max(64) });

const queueErrors = ['messages.no_gateway', 'messages.text_empty', 'messages.text_too_long'] as const;

/**
 * Short messages. They wait in the database, go out as fast as the gateway may be fed, and say at each step what is
 * known. Messages of a drill can reach the simulated gateway only.
 */
export const messagesContract = {
  /**
   * Queues one text for each number. Numbers that cannot be sent to, and repeated ones, are named in `refused`; when
   * none is left the whole is refused. The scope is the incident's; without one it may be named.
   */
  send: command({
    input: z.object({
      incidentId: idSchema.optional(),
      scope: workScopeSchema.optional(),
      recipients: z.array(recipientSchema).min(1).max(500),
      text: z.string().max(10_000),
      reason: messageReasonSchema.exclude(['test']),
    }),
    output: z.object({
      messageIds: z.array(idSchema),
      refused: z.array(
        z.object({ index: z.number().int(), number: z.string(), problem: z.enum(['bad_number', 'repeated']) }),
      ),
    }),
    permission: deskRoles,
    errors: [...queueErrors, 'incidents.not_found', 'incidents.closed', 'messages.bad_number'],
  }),
  /** Messages, newest first; `after` continues behind a message. Without an incident those of the scope (`real`). */
  list: query({
    input: z.object({
      incidentId: idSchema.optional(),
      scope: scopeSchema.optional(),
      states: z.array(messageStateSchema).optional(),
      after: idSchema.optional(),
      limit: limitSchema,
    }),
    output: z.object({ messages: z.array(messageSchema), counts: z.record(messageStateSchema, z.number().int()) }),
    permission: viewRoles,
    errors: ['incidents.not_found'],
  }),
  /** Sends a message again that failed, expired or was cancelled; after `unknown` it may arrive twice. */
  retry: command({
    input: z.object({ messageId: idSchema }),
    output: z.object({ messageId: idSchema }),
    permission: deskRoles,
    errors: ['messages.not_found', 'messages.wrong_state', 'messages.no_gateway'],
  }),
  /** Takes a message back that still waits; one being handed over cannot be taken back. */
  cancel: command({
    input: z.object({ messageId: idSchema }),
    output: z.object({ messageId: idSchema }),
    permission: deskRoles,
    errors: ['messages.not_found', 'messages.wrong_state'],
  }),
  /** The gateway of real messages and how it is. */
  gateway: query({
    input: emptySchema,
    output: z.object({
      configured: z.boolean(),
      kind: gatewayKindSchema,
      /** Where it is, without anything secret: `https://host/path`, `smpp://user@host:port`. */
      target: z.string().optional(),
      state: z.enum(['up', 'down']),
      /** Why it is down: `no_gateway`, `connecting`, `credentials`, `secrets_lost` (enter
       * them again), or the network's own code. */
      why: z.string().optional(),
      since: z.string(),
      /** Real messages that wait or are being handed over. */
      queued: z.number().int(),
      perSecond: z.number().int(),
      /** Names of the secrets that are set. */
      secretNames: z.array(z.string()),
    }),
    permission: viewRoles,
    errors: [],
  }),
  /**
   * Sets the gateway, or with `null` takes it away. Secrets left out are kept when the gateway stays of its kind and at
   * its address; elsewhere they must be given anew.
   */
  configure: command({
    input: z.object({ settings: gatewaySettingsSchema.nullable(), secrets: gatewaySecretsSchema.optional() }),
    output: z.object({ kind: gatewayKindSchema }),
    permission: ['admin'],
    errors: ['messages.gateway_invalid', 'messages.secret_missing'],
  }),
  /** Sends one short text to one number, to see whether the gateway works. */
  testSend: command({
    input: z.object({ number: z.string().max(64), text: z.string().max(1_000).optional() }),
    output: z.object({ messageId: idSchema }),
    permission: ['admin'],
    errors: [...queueErrors, 'messages.bad_number'],
  }),
};
