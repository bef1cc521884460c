import type { z } from 'zod';
import type { messagesContract } from '../../../contract/messages/messages.contract.js';
import { gatewayTestText, markedText } from '../../../contract/messages/message-texts.rules.js';
import { smsNumberOf } from '../../../contract/messages/sms-number.rules.js';
import { maxSmsParts, smsPartsOf } from '../../../contract/messages/sms-parts.rules.js';
import { AppError } from '../../dispatch/app-error.js';
import { callerOf, type HandlerContext } from '../../dispatch/handler.js';
import type { Ids } from '../../ports/ids.js';
import type { SecretBox } from '../../ports/secret-box.js';
import { IncidentsRepository } from '../incidents/index.js';
import { checkGateway } from './gateway-check.js';
import { GatewaySettingsRepository } from './gateway-settings.repository.js';
import { machineOf, targetOf } from './gateway-target.rules.js';
import { messageEntry } from './message-entries.js';
import { type MessageRow, MessagesRepository } from './messages.repository.js';
import type { NewMessage } from './messages.service.js';
import type { Messaging } from './messaging.js';
import { validityOf } from './retry.rules.js';

type Contract = typeof messagesContract;
type InputOf<V extends keyof Contract> = z.output<Contract[V]['input']>;
type Handlers = {
  readonly [V in keyof Contract]: (
    context: HandlerContext,
    input: InputOf<V>,
  ) => Promise<z.output<Contract[V]['output']>>;
};

interface MessagesParts {
  readonly ids: Ids;
  readonly box: SecretBox;
  readonly messaging: Messaging;
  readonly stationName: string;
}

type Refused = z.output<Contract['send']['output']>['refused'][number];

const defaultLimit = 100;
const retryable: ReadonlySet<string> = new Set(['failed', 'expired', 'cancelled']);

/** The text as it goes out, or a refusal that says what is wrong with it. */
function checkedText(typed: string, drill: boolean): { text: string; parts: number } {
  const text = markedText(typed.trim(), drill);
  if (typed.trim() === '') throw new AppError('messages.text_empty', 'the text is empty');
  const { parts, length } = smsPartsOf(text);
  if (parts.length > maxSmsParts) {
    throw new AppError('messages.text_too_long', `the text takes more than ${maxSmsParts} short messages`, {
      parts: parts.length,
      maxParts: maxSmsParts,
      length,
    });
  }
  return { text, parts: parts.length };
}

function requireGateway(messaging: Messaging, scope: string): void {
  if (messaging.canReach(scope)) return;
  throw new AppError('messages.no_gateway', 'no message gateway is set up; real messages cannot be sent');
}

/** Numbers that can be sent to, each once, and those that cannot. */
function sortRecipients(recipients: InputOf<'send'>['recipients']) {
  const numbers = new Map<string, string | undefined>();
  const refused: Refused[] = [];
  for (const [index, { name, number: typed }] of recipients.entries()) {
    const number = smsNumberOf(typed);
    if (number === undefined) refused.push({ index, number: typed, problem: 'bad_number' });
    else if (numbers.has(number)) refused.push({ index, number: typed, problem: 'repeated' });
    else numbers.set(number, name === '' ? undefined : name);
  }
  if (numbers.size === 0) {
    throw new AppError('messages.bad_number', 'none of the numbers can be sent to', {
      number: refused[0]?.number ?? '',
      count: refused.length,
    });
  }
  return { numbers, refused };
}

/** Scope of a text; a call back for an incident that is over is nothing anybody should get. */
async function scopeOf(context: HandlerContext, input: InputOf<'send'>): Promise<string> {
  if (input.incidentId === undefined) return input.scope ?? 'real';
  const incidents = new IncidentsRepository(context.unit);
  const incident =
    input.reason === 'call_missed'
      ? await incidents.requireOpen(input.incidentId)
      : await incidents.require(input.incidentId);
  return incident.scope;
}

async function queue(context: HandlerContext, parts: MessagesParts, messages: readonly NewMessage[]): Promise<void> {
  await parts.messaging.service.queue(context.unit, (entry) => context.record(entry), messages, context.at);
  const scopes = new Set(messages.map((message) => message.scope));
  context.unit.afterCommit(() => {
    for (const scope of scopes) parts.messaging.wake(scope);
  });
}

async function send(context: HandlerContext, input: InputOf<'send'>, parts: MessagesParts) {
  const scope = await scopeOf(context, input);
  requireGateway(parts.messaging, scope);
  const text = checkedText(input.text, scope !== 'real');
  const { numbers, refused } = sortRecipients(input.recipients);
  const messages = [...numbers].map(([number, name]) => ({
    id: parts.ids.next(),
    incidentId: input.incidentId,
    scope,
    reason: input.reason,
    name,
    number,
    ...text,
    by: callerOf(context).name,
  }));
  await queue(context, parts, messages);
  return { messageIds: messages.map((message) => message.id), refused };
}

async function retry(context: HandlerContext, messageId: string, parts: MessagesParts): Promise<void> {
  const repository = new MessagesRepository(context.unit);
  const row = await repository.require(messageId);
  if (!retryable.has(row.state)) throw wrongState(row);
  requireGateway(parts.messaging, row.scope);
  const changes = {
    state: 'queued',
    state_at: context.at,
    problem: null,
    detail: null,
    attempts: 0,
    next_at: context.at,
    expires_at: new Date(Date.parse(context.at) + validityOf(row.reason)).toISOString(),
    gateway: null,
    sent_at: null,
    ended_at: null,
  } as const;
  await repository.update(row.id, changes);
  await context.record(messageEntry('retried', { ...row, ...changes }));
  context.unit.afterCommit(() => {
    parts.messaging.wake(row.scope);
  });
}

function wrongState(row: MessageRow): AppError {
  return new AppError('messages.wrong_state', `not possible for a message that is ${row.state}`, { state: row.state });
}

/** Takes the gateway away. */
async function giveUp(context: HandlerContext, parts: MessagesParts): Promise<{ kind: 'none' }> {
  await new GatewaySettingsRepository(context.unit, parts.box).remove();
  await context.record({ kind: 'messages.gateway_given_up', subject: 'gateway' });
  context.unit.afterCommit(() => {
    parts.messaging.use(undefined);
  });
  return { kind: 'none' };
}

async function configure(context: HandlerContext, input: InputOf<'configure'>, parts: MessagesParts) {
  const { settings } = input;
  if (settings === null) return giveUp(context, parts);
  const repository = new GatewaySettingsRepository(context.unit, parts.box);
  const before = await repository.find();
  const isSame = before !== undefined && machineOf(before.settings) === machineOf(settings);
  const secrets = input.secrets ?? (isSame ? before.secrets : undefined) ?? {};
  checkGateway(settings, secrets);
  await repository.replace({ settings, secrets }, { by: callerOf(context).name, at: context.at });
  await context.record({
    kind: 'messages.gateway_configured',
    subject: 'gateway',
    data: { kind: settings.kind, target: targetOf(settings), perSecond: settings.perSecond },
  });
  context.unit.afterCommit(() => {
    parts.messaging.use({ settings, secrets, secretNames: Object.keys(secrets).sort() });
  });
  return { kind: settings.kind };
}

/** Short messages. */
export function messagesHandlers(parts: MessagesParts): Handlers {
  return {
    send: (context, input) => send(context, input, parts),

    async list(context, input) {
      if (input.incidentId !== undefined) await new IncidentsRepository(context.unit).require(input.incidentId);
      const scope = input.scope ?? (input.incidentId === undefined ? 'real' : undefined);
      const filters = { incidentId: input.incidentId, scope, states: input.states };
      const repository = new MessagesRepository(context.unit);
      return {
        messages: await repository.page({ ...filters, after: input.after, limit: input.limit ?? defaultLimit }),
        counts: await repository.counts(filters),
      };
    },

    async retry(context, input) {
      await retry(context, input.messageId, parts);
      return { messageId: input.messageId };
    },

    async cancel(context, input) {
      const repository = new MessagesRepository(context.unit);
      const row = await repository.require(input.messageId);
      if (row.state !== 'queued') throw wrongState(row);
      const changes = {
        state: 'cancelled',
        state_at: context.at,
        problem: 'by_hand',
        detail: null,
        ended_at: context.at,
      } as const;
      await repository.update(row.id, changes);
      await context.record(messageEntry('cancelled', { ...row, ...changes }));
      return { messageId: row.id };
    },

    async gateway(context) {
      const { kind, target, health, since, perSecond, secretNames } = parts.messaging.gatewayNow();
      return {
        configured: kind !== 'none',
        kind,
        ...(target === undefined ? {} : { target }),
        ...health,
        since,
        queued: await new MessagesRepository(context.unit).waitingCount('real'),
        perSecond,
        secretNames: [...secretNames],
      };
    },

    configure: (context, input) => configure(context, input, parts),

    async testSend(context, input) {
      requireGateway(parts.messaging, 'real');
      const number = smsNumberOf(input.number);
      if (number === undefined) {
        throw new AppError('messages.bad_number', 'the number cannot be sent to', { number: input.number, count: 1 });
      }
      const text = checkedText(input.text ?? gatewayTestText(parts.stationName, context.at), false);
      const id = parts.ids.next();
      const by = callerOf(context).name;
      const about = { incidentId: undefined, scope: 'real', reason: 'test', name: undefined } as const;
      await queue(context, parts, [{ id, ...about, number, ...text, by }]);
      return { messageId: id };
    },
  };
}
