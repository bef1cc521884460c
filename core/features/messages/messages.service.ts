import type { JournalRow } from '../../../contract/journal/journal.contract.js';
import type { MessageReason } from '../../../contract/messages/messages.contract.js';
import type { Database } from '../../db/connect.js';
import { runCommand, runQuery, type UnitOfWork } from '../../db/unit-of-work.js';
import { type Clock, instantOf } from '../../ports/clock.js';
import type { SecretBox } from '../../ports/secret-box.js';
import { appendRow, type JournalEntry, takeWriterPlace } from '../journal/index.js';
import { GatewaySettingsRepository, type StoredGateway } from './gateway-settings.repository.js';
import { keepIncoming, type KeepPlace, keepReceipt, keepResult, type Outcome } from './keep-outcome.js';
import { messageEntry } from './message-entries.js';
import { type Lane, type MessageRow, MessagesRepository, type RefPage } from './messages.repository.js';
import { validityOf } from './retry.rules.js';
import type { Receipt } from './sms-gateway.js';

/** One text for one number, checked. */
export interface NewMessage {
  readonly id: string;
  readonly incidentId: string | undefined;
  readonly scope: string;
  readonly reason: MessageReason;
  readonly name: string | undefined;
  readonly number: string;
  readonly text: string;
  readonly parts: number;
  readonly by: string;
}

/** How much a lane may take up: short messages there is room for, and messages at most. */
export interface Allowance {
  readonly room: number;
  /** Nothing went in the last second: one message longer than the whole allowance may go. */
  readonly isEmpty: boolean;
  readonly messages: number;
}

/** What a lane took up, and when the next waiting message is to be tried or dropped; milliseconds. */
export interface Claim {
  readonly rows: readonly MessageRow[];
  readonly tryAt: number | undefined;
  readonly expireAt: number | undefined;
}

interface ServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly box: SecretBox;
  readonly announce: (row: JournalRow) => void;
}

// A receipt may overtake the answer to its own hand-over; a stray one is forgotten in time.
const keptEarly = 1_000;
/** No hand-over takes longer. */
export const interruptedMs = 5 * 60_000;

function fitting(rows: readonly MessageRow[], { room, isEmpty }: Allowance): readonly MessageRow[] {
  let left = room;
  const taken: MessageRow[] = [];
  for (const row of rows) {
    const goesAlone = isEmpty && taken.length === 0;
    if (row.parts > left && !goesAlone) break;
    left -= row.parts;
    taken.push(row);
  }
  return taken;
}

function millis(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}

/** The persistent queue: every change of a message and its journal row in one transaction. */
export class MessagesService {
  private readonly early = new Map<string, Receipt>();

  constructor(private readonly parts: ServiceParts) {}

  /** Whether other stations may work on the same queue. */
  get isShared(): boolean {
    return this.parts.database.engine === 'postgres';
  }

  /** Queues messages in the caller's transaction. */
  async queue(
    unit: UnitOfWork,
    record: (entry: JournalEntry) => Promise<number>,
    messages: readonly NewMessage[],
    at: string,
  ): Promise<void> {
    const rows = messages.map((message) => newRow(message, at));
    await new MessagesRepository(unit).insert(rows);
    for (const row of rows) await record(messageEntry('queued', row));
  }

  /** Takes up what is due: it stands as being handed over before anything leaves. Drops what came too late. */
  async claim(lane: Lane, allowance: Allowance): Promise<Claim> {
    return this.asStation(async (place) => {
      const { unit, record, at } = place;
      const repository = new MessagesRepository(unit);
      await this.expire(place, lane);
      const due = allowance.messages === 0 ? [] : await repository.due(lane, at, allowance.messages);
      const rows = fitting(due, allowance);
      for (const row of rows) {
        await repository.update(row.id, { state: 'sending', state_at: at });
        await record(messageEntry('handed_over', row));
      }
      const { tryAt, expireAt } = await repository.nextInstants(lane);
      return { rows, tryAt: millis(tryAt), expireAt: millis(expireAt) };
    });
  }

  /** Keeps what gateways told, in order. */
  async keep(outcomes: readonly Outcome[]): Promise<void> {
    await this.asStation(async (place) => {
      for (const outcome of outcomes) await this.keepOne(place, outcome);
    });
  }

  /**
   * Messages that were being handed over when a station went down: whether they left nobody knows, so they are marked
   * so and never sent again by a station itself. A database that stations share may hold those of one that is well;
   * there only what has been going on for minutes counts.
   */
  async settleInterrupted(): Promise<number> {
    return this.asStation(async ({ unit, record, at }) => {
      const repository = new MessagesRepository(unit);
      const since = this.isShared ? new Date(Date.parse(at) - interruptedMs).toISOString() : at;
      const rows = await repository.sendingSince(since);
      for (const row of rows) {
        const changes = { state: 'failed', problem: 'unknown', detail: null, state_at: at, ended_at: at } as const;
        await repository.update(row.id, { ...changes, attempts: row.attempts + 1 });
        await record(messageEntry('unknown', { ...row, ...changes, attempts: row.attempts + 1 }));
      }
      return rows.length;
    });
  }

  async storedGateway(): Promise<StoredGateway | undefined> {
    return runQuery(this.parts.database, (unit) => new GatewaySettingsRepository(unit, this.parts.box).find());
  }

  /** Parts a gateway still owes a receipt for, by message id; a page behind `after`. */
  async openRefs(page: RefPage): Promise<readonly { readonly ref: string; readonly messageId: string }[]> {
    return runQuery(this.parts.database, (unit) => new MessagesRepository(unit).openRefs(page));
  }

  private async keepOne(place: KeepPlace, outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case 'result':
        await keepResult(place, outcome);
        if (outcome.result.ok) await this.applyEarly(place, outcome.gateway, outcome.result.refs);
        return;
      case 'receipt':
        if (!(await keepReceipt(place, outcome.gateway, outcome.receipt))) {
          this.rememberEarly(outcome.gateway, outcome.receipt);
        }
        return;
      case 'incoming':
        await keepIncoming(place, outcome.text);
        return;
      default: {
        const never: never = outcome;
        throw new Error(`unknown outcome ${String(never)}`);
      }
    }
  }

  private async applyEarly(place: KeepPlace, gateway: string, refs: readonly string[]): Promise<void> {
    for (const ref of refs) {
      const key = `${gateway}/${ref}`;
      const receipt = this.early.get(key);
      if (receipt === undefined) continue;
      await keepReceipt(place, gateway, receipt);
      place.unit.afterCommit(() => this.early.delete(key));
    }
  }

  private rememberEarly(gateway: string, receipt: Receipt): void {
    this.early.set(`${gateway}/${receipt.ref}`, receipt);
    if (this.early.size <= keptEarly) return;
    const [oldest] = this.early.keys();
    if (oldest !== undefined) this.early.delete(oldest);
  }

  private async expire({ unit, record, at }: KeepPlace, lane: Lane): Promise<void> {
    const repository = new MessagesRepository(unit);
    for (const row of await repository.overdue(lane, at)) {
      const changes = { state: 'expired', problem: 'too_late', state_at: at, ended_at: at } as const;
      await repository.update(row.id, changes);
      await record(messageEntry('expired', { ...row, ...changes }));
    }
  }

  /** A transaction of the station itself, in line with all commands. */
  private async asStation<T>(work: (place: KeepPlace) => Promise<T>): Promise<T> {
    const at = instantOf(this.parts.clock);
    return runCommand(this.parts.database, async (unit) => {
      await takeWriterPlace(unit);
      return work({
        unit,
        record: (entry) => appendRow(unit, { actor: 'station', at }, entry, this.parts.announce),
        at,
      });
    });
  }
}

function newRow(message: NewMessage, at: string): MessageRow {
  return {
    id: message.id,
    incident_id: message.incidentId ?? null,
    scope: message.scope,
    reason: message.reason,
    recipient_name: message.name ?? null,
    number: message.number,
    text: message.text,
    parts: message.parts,
    state: 'queued',
    state_at: at,
    problem: null,
    detail: null,
    attempts: 0,
    next_at: at,
    expires_at: new Date(Date.parse(at) + validityOf(message.reason)).toISOString(),
    gateway: null,
    queued_by: message.by,
    queued_at: at,
    sent_at: null,
    ended_at: null,
  };
}
