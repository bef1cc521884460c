import {
  messageSchema,
  messageStateSchema,
  type GatewayKind,
  type Message,
  type MessageProblem,
  type MessageReason,
  type MessageState,
} from '../../../contract/messages/messages.contract.js';
import { insertAll } from '../../db/insert-all.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { AppError } from '../../dispatch/app-error.js';

/** Real messages, or those of drills: the two never share a gateway. */
export type Lane = 'real' | 'drill';

/** A message as stored; instants UTC, `null` is absent. */
export interface MessageRow {
  readonly id: string;
  readonly incident_id: string | null;
  readonly scope: string;
  readonly reason: MessageReason;
  readonly recipient_name: string | null;
  readonly number: string;
  readonly text: string;
  readonly parts: number;
  readonly state: MessageState;
  readonly state_at: string;
  readonly problem: MessageProblem | null;
  readonly detail: string | null;
  readonly attempts: number;
  readonly next_at: string;
  readonly expires_at: string;
  readonly gateway: GatewayKind | null;
  readonly queued_by: string;
  readonly queued_at: string;
  readonly sent_at: string | null;
  readonly ended_at: string | null;
}

/** A gateway's name for one part of a message. */
export interface RefRow {
  readonly message_id: string;
  readonly part: number;
  readonly gateway: string;
  readonly ref: string;
  readonly state: string | null;
  readonly state_at: string | null;
}

/** Which open parts are asked for. */
export interface RefPage {
  readonly gateway: string;
  readonly sentAfter: string;
  /** Messages behind this id. */
  readonly after: string;
  readonly limit: number;
}

interface Filters {
  readonly incidentId: string | undefined;
  readonly scope: string | undefined;
  readonly states: readonly MessageState[] | undefined;
}

/** The lane a scope belongs to. */
export function laneOf(scope: string): Lane {
  return scope === 'real' ? 'real' : 'drill';
}

/** A message as the contract shows it. */
function viewOf(row: MessageRow): Message {
  return messageSchema.parse({
    messageId: row.id,
    incidentId: row.incident_id ?? undefined,
    scope: row.scope,
    reason: row.reason,
    name: row.recipient_name ?? undefined,
    number: row.number,
    text: row.text,
    parts: row.parts,
    state: row.state,
    at: row.state_at,
    problem: row.problem ?? undefined,
    detail: row.detail ?? undefined,
    attempts: row.attempts,
    nextAt: row.state === 'queued' ? row.next_at : undefined,
    expiresAt: row.expires_at,
    gateway: row.gateway ?? undefined,
    queuedBy: row.queued_by,
    queuedAt: row.queued_at,
    sentAt: row.sent_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
  });
}

/** Messages and their references in the database. */
export class MessagesRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async insert(rows: readonly MessageRow[]): Promise<void> {
    await insertAll(this.unit, 'messages', rows);
  }

  async find(id: string): Promise<MessageRow | undefined> {
    const row: MessageRow | undefined = await this.unit.db('messages').where('id', id).first('*');
    return row;
  }

  async require(id: string): Promise<MessageRow> {
    const row = await this.find(id);
    if (row === undefined) throw new AppError('messages.not_found', 'there is no such message');
    return row;
  }

  async update(id: string, changes: Partial<MessageRow>): Promise<void> {
    await this.unit.db('messages').where('id', id).update(changes);
  }

  /** Waiting messages of a lane that are past their time. */
  async overdue(lane: Lane, at: string): Promise<readonly MessageRow[]> {
    const rows: MessageRow[] = await this.queued(lane).where('expires_at', '<=', at).orderBy('id').select('*');
    return rows;
  }

  /** Waiting messages whose turn it is, in the order they were queued. */
  async due(lane: Lane, at: string, limit: number): Promise<readonly MessageRow[]> {
    const rows: MessageRow[] = await this.queued(lane)
      .where('next_at', '<=', at)
      .orderBy('queued_at')
      .orderBy('id')
      .limit(limit)
      .select('*');
    return rows;
  }

  /** The earliest instants at which a waiting message is to be tried or dropped. */
  async nextInstants(lane: Lane): Promise<{ tryAt: string | undefined; expireAt: string | undefined }> {
    const row: { try_at?: string | null; expire_at?: string | null } | undefined = await this.queued(lane)
      .min({ try_at: 'next_at', expire_at: 'expires_at' })
      .first();
    return { tryAt: row?.try_at ?? undefined, expireAt: row?.expire_at ?? undefined };
  }

  async waitingCount(lane: Lane): Promise<number> {
    const rows = await this.inLane(lane).whereIn('state', ['queued', 'sending']).count<{ n: number | string }[]>({
      n: '*',
    });
    return Number(rows[0]?.n ?? 0);
  }

  /** Messages that have been in the handing over since before an instant, inclusive. */
  async sendingSince(at: string): Promise<readonly MessageRow[]> {
    const rows: MessageRow[] = await this.unit
      .db('messages')
      .where('state', 'sending')
      .where('state_at', '<=', at)
      .orderBy('id')
      .select('*');
    return rows;
  }

  /** The last message that went to a number, for an answer that comes in. */
  async lastTo(number: string): Promise<MessageRow | undefined> {
    const row: MessageRow | undefined = await this.unit
      .db('messages')
      .where({ number, scope: 'real' })
      .orderBy('id', 'desc')
      .first('*');
    return row;
  }

  async page(filters: Filters & { after: string | undefined; limit: number }): Promise<Message[]> {
    const query = this.filtered(filters);
    if (filters.after !== undefined) void query.where('id', '<', filters.after);
    const rows: MessageRow[] = await query.orderBy('id', 'desc').limit(filters.limit).select('*');
    return rows.map(viewOf);
  }

  async counts(filters: Omit<Filters, 'states'>): Promise<Record<MessageState, number>> {
    const rows: { state: MessageState; n: number | string }[] = await this.filtered({ ...filters, states: undefined })
      .groupBy('state')
      .select('state')
      .count({ n: '*' });
    const found = new Map(rows.map((row) => [row.state, Number(row.n)]));
    return Object.fromEntries(messageStateSchema.options.map((state) => [state, found.get(state) ?? 0])) as Record<
      MessageState,
      number
    >;
  }

  async replaceRefs(messageId: string, gateway: string, refs: readonly string[]): Promise<void> {
    await this.unit.db('message_refs').where('message_id', messageId).delete();
    const rows = refs.map((ref, part) => ({
      message_id: messageId,
      part,
      gateway,
      ref,
      state: null,
      state_at: null,
    }));
    if (rows.length > 0) await insertAll(this.unit, 'message_refs', rows);
  }

  /** The open part a gateway means by a reference; the latest, should it have used the name before. */
  async openRef(gateway: string, ref: string): Promise<RefRow | undefined> {
    const row: RefRow | undefined = await this.unit
      .db('message_refs')
      .where({ gateway, ref, state: null })
      .orderBy('message_id', 'desc')
      .first('*');
    return row;
  }

  async refsOf(messageId: string): Promise<readonly RefRow[]> {
    const rows: RefRow[] = await this.unit
      .db('message_refs')
      .where('message_id', messageId)
      .orderBy('part')
      .select('*');
    return rows;
  }

  async settleRef(row: RefRow, state: string, at: string): Promise<void> {
    await this.unit
      .db('message_refs')
      .where({ message_id: row.message_id, part: row.part })
      .update({ state, state_at: at });
  }

  /** Parts a gateway still owes a receipt for, by message id. */
  async openRefs(page: RefPage): Promise<readonly { readonly ref: string; readonly messageId: string }[]> {
    const rows: { ref: string; id: string }[] = await this.unit
      .db('message_refs')
      .join('messages', 'messages.id', 'message_refs.message_id')
      .where({ 'message_refs.gateway': page.gateway, 'message_refs.state': null, 'messages.state': 'sent' })
      .where('messages.sent_at', '>', page.sentAfter)
      .where('messages.id', '>', page.after)
      .orderBy('messages.id')
      .limit(page.limit)
      .select('message_refs.ref as ref', 'messages.id as id');
    return rows.map((row) => ({ ref: row.ref, messageId: row.id }));
  }

  private queued(lane: Lane) {
    return this.inLane(lane).where('state', 'queued');
  }

  private inLane(lane: Lane) {
    const query = this.unit.db('messages');
    return lane === 'real' ? query.where('scope', 'real') : query.whereNot('scope', 'real');
  }

  private filtered({ incidentId, scope, states }: Filters) {
    const query = this.unit.db('messages');
    if (incidentId !== undefined) void query.where('incident_id', incidentId);
    if (scope !== undefined) void query.where('scope', scope);
    if (states !== undefined) void query.whereIn('state', [...states]);
    return query;
  }
}
