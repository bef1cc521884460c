import { createHash } from 'node:crypto';
import type { JournalRow } from '../../../contract/journal/journal.contract.js';
import { lockRow } from '../../db/dialect.js';
import { insertAll } from '../../db/insert-all.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

/** What a feature says of a change; the writer adds sequence, time, actor and hash. */
export interface JournalEntry {
  readonly kind: string;
  readonly subject: string;
  readonly incidentId?: string | undefined;
  readonly scope?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Instead of the caller's account, e.g. `station`. */
  readonly actor?: string;
}

/** Who writes, from where and when. */
export interface JournalAuthor {
  readonly actor: string;
  readonly seat?: string | undefined;
  readonly at: string;
}

/** Table row of the journal. */
export interface JournalTableRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly seat: string | null;
  readonly scope: string;
  readonly incident_id: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly data_json: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/** Hash of a row: SHA-256 over all its other columns, so none can be altered unseen. */
export function hashOf(row: Omit<JournalTableRow, 'hash'>): string {
  const parts = [
    row.seq,
    row.at,
    row.actor,
    row.seat,
    row.scope,
    row.incident_id,
    row.kind,
    row.subject,
    row.data_json,
    row.prev_hash,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Row as the contract shows it. */
export function fromRow(row: JournalTableRow): JournalRow {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    ...(row.seat === null ? {} : { seat: row.seat }),
    scope: row.scope,
    ...(row.incident_id === null ? {} : { incidentId: row.incident_id }),
    kind: row.kind,
    subject: row.subject,
    data: JSON.parse(row.data_json) as Record<string, unknown>,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

/**
 * Takes the writer's place before anything is read: on PostgreSQL by the head row's lock, on SQLite by its write
 * lock. Commands of all hosts on one database therefore run one after another.
 */
export async function takeWriterPlace(unit: UnitOfWork): Promise<void> {
  if (unit.engine === 'sqlite') await unit.db('journal_head').where({ id: 1 }).update({ id: 1 });
  else await lockRow(unit.db('journal_head').where({ id: 1 }).select('seq'), unit.engine);
}

/** Appends rows in the command's own transaction and announces them after the commit. Answers the last number. */
export async function appendRows(
  unit: UnitOfWork,
  author: JournalAuthor,
  entries: readonly JournalEntry[],
  announce: (row: JournalRow) => void,
): Promise<number> {
  const head = await unit.db<{ seq: number; hash: string }>('journal_head').where('id', 1).first('seq', 'hash');
  if (head === undefined) throw new Error('the journal has no head row');
  const rows: JournalTableRow[] = [];
  let last: { readonly seq: number; readonly hash: string } = head;
  for (const entry of entries) {
    const row = chained(last, author, entry);
    rows.push(row);
    last = row;
  }
  await insertAll(unit, 'journal', rows);
  await unit.db('journal_head').where({ id: 1 }).update({ seq: last.seq, hash: last.hash });
  for (const row of rows) {
    unit.countJournalRow();
    unit.afterCommit(() => {
      announce(fromRow(row));
    });
  }
  return last.seq;
}

function chained(
  before: { readonly seq: number; readonly hash: string },
  author: JournalAuthor,
  entry: JournalEntry,
): JournalTableRow {
  const unhashed = {
    seq: before.seq + 1,
    at: author.at,
    actor: entry.actor ?? author.actor,
    seat: author.seat ?? null,
    scope: entry.scope ?? 'real',
    incident_id: entry.incidentId ?? null,
    kind: entry.kind,
    subject: entry.subject,
    data_json: JSON.stringify(entry.data ?? {}),
    prev_hash: before.hash,
  };
  return { ...unhashed, hash: hashOf(unhashed) };
}

/** Appends one row in the command's own transaction and announces it after the commit. */
export function appendRow(
  unit: UnitOfWork,
  author: JournalAuthor,
  entry: JournalEntry,
  announce: (row: JournalRow) => void,
): Promise<number> {
  return appendRows(unit, author, [entry], announce);
}
