import type { JournalEntry } from '../journal/index.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { type MessageEvent, messageEntry } from './message-entries.js';
import { type MessageRow, MessagesRepository } from './messages.repository.js';
import { verdictOf } from './receipt-verdict.rules.js';
import { stepAfter } from './retry.rules.js';
import type { IncomingText, Receipt, SendResult, SmsGateway } from './sms-gateway.js';

/** Something a gateway told. */
export type Outcome =
  | {
      readonly kind: 'result';
      readonly messageId: string;
      readonly gateway: SmsGateway['kind'];
      readonly result: SendResult;
    }
  | { readonly kind: 'receipt'; readonly gateway: SmsGateway['kind']; readonly receipt: Receipt }
  | { readonly kind: 'incoming'; readonly text: IncomingText };

/** The transaction an outcome is kept in. */
export interface KeepPlace {
  readonly unit: UnitOfWork;
  readonly record: (entry: JournalEntry) => Promise<number>;
  readonly at: string;
}

async function change(
  place: KeepPlace,
  row: MessageRow,
  event: MessageEvent,
  changes: Partial<MessageRow>,
): Promise<void> {
  const whole = { ...changes, state_at: place.at };
  await new MessagesRepository(place.unit).update(row.id, whole);
  await place.record(messageEntry(event, { ...row, ...whole }));
}

async function keepFailure(
  place: KeepPlace,
  row: MessageRow,
  failure: Extract<SendResult, { ok: false }>,
): Promise<void> {
  const step = stepAfter(failure, row.attempts, Date.parse(place.at));
  if (step.kind === 'again') {
    await change(place, row, 'postponed', {
      state: 'queued',
      problem: failure.code,
      detail: failure.detail ?? null,
      attempts: step.attempts,
      next_at: new Date(step.at).toISOString(),
    });
    return;
  }
  await change(place, row, step.problem === 'unknown' ? 'unknown' : 'failed', {
    state: 'failed',
    problem: step.problem,
    detail: failure.detail ?? (step.problem === failure.code ? null : failure.code),
    attempts: row.attempts + 1,
    ended_at: place.at,
  });
}

/** Keeps the answer to a hand-over. A message that is not being handed over any more is left alone. */
export async function keepResult(place: KeepPlace, outcome: Extract<Outcome, { kind: 'result' }>): Promise<void> {
  const repository = new MessagesRepository(place.unit);
  const row = await repository.find(outcome.messageId);
  if (row?.state !== 'sending') return;
  if (!outcome.result.ok) {
    await keepFailure(place, row, outcome.result);
    return;
  }
  await repository.replaceRefs(row.id, outcome.gateway, outcome.result.refs);
  await change(place, row, 'sent', {
    state: 'sent',
    problem: null,
    detail: null,
    attempts: row.attempts + 1,
    gateway: outcome.gateway,
    sent_at: place.at,
  });
}

/** Keeps a receipt; `false` when no message waits for it (yet). */
export async function keepReceipt(place: KeepPlace, gateway: string, receipt: Receipt): Promise<boolean> {
  if (receipt.state === 'unknown') return true;
  const repository = new MessagesRepository(place.unit);
  const ref = await repository.openRef(gateway, receipt.ref);
  if (ref === undefined) return false;
  await repository.settleRef(ref, receipt.state, place.at);
  const row = await repository.require(ref.message_id);
  const verdict = verdictOf((await repository.refsOf(row.id)).map((part) => part.state));
  if (verdict === undefined || row.state !== 'sent') {
    const { data, ...entry } = messageEntry('queued', row);
    await place.record({
      ...entry,
      kind: 'messages.part_settled',
      data: { ...data, part: ref.part + 1, state: receipt.state },
    });
    return true;
  }
  await change(place, row, verdict.state as MessageEvent, {
    state: verdict.state,
    problem: verdict.problem,
    detail: receipt.detail ?? null,
    ended_at: place.at,
  });
  return true;
}

/** Writes down a text that came in, beside the last message that went to its number. */
export async function keepIncoming(place: KeepPlace, text: IncomingText): Promise<void> {
  const asked = await new MessagesRepository(place.unit).lastTo(text.from);
  await place.record({
    kind: 'messages.received',
    subject: asked?.id ?? text.from,
    incidentId: asked?.incident_id ?? undefined,
    data: { number: text.from, name: asked?.recipient_name ?? '', text: text.text.slice(0, 2_000) },
  });
}
