import type { FeatureHandlers } from '../../dispatch/handler.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { fromRow, hashOf, type JournalTableRow } from './journal.writer.js';

const columns = [
  'seq',
  'at',
  'actor',
  'seat',
  'scope',
  'incident_id',
  'kind',
  'subject',
  'data_json',
  'prev_hash',
  'hash',
] as const;
const defaultLimit = 100;
const verifyBatch = 2_000;

/** Rows after `after` in order, at most `limit`. */
export async function rowsAfter(unit: UnitOfWork, after: number, limit: number): Promise<readonly JournalTableRow[]> {
  return unit
    .db<JournalTableRow>('journal')
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .select(...columns);
}

/** Last written sequence number, 0 for an empty journal. */
export async function lastSeq(unit: UnitOfWork): Promise<number> {
  const head = await unit.db<{ seq: number }>('journal_head').where('id', 1).first('seq');
  return head?.seq ?? 0;
}

interface Verdict {
  readonly ok: boolean;
  readonly lastSeq: number;
  readonly brokenAt?: number;
}

/** Walks the chain from the first row and compares its end with the head. */
export async function verifyChain(unit: UnitOfWork): Promise<Verdict> {
  const head = await unit.db<{ seq: number; hash: string }>('journal_head').where('id', 1).first('seq', 'hash');
  let previous = { seq: 0, hash: '' };
  for (;;) {
    const rows = await rowsAfter(unit, previous.seq, verifyBatch);
    for (const row of rows) {
      const fits = row.seq === previous.seq + 1 && row.prev_hash === previous.hash && hashOf(row) === row.hash;
      if (!fits) return { ok: false, lastSeq: previous.seq, brokenAt: previous.seq + 1 };
      previous = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < verifyBatch) break;
  }
  const whole = head !== undefined && head.seq === previous.seq && head.hash === previous.hash;
  return whole ? { ok: true, lastSeq: previous.seq } : { ok: false, lastSeq: previous.seq, brokenAt: previous.seq + 1 };
}

/** Reads of the one log. */
export const journalHandlers: FeatureHandlers<'journal'> = {
  async list({ unit }, input) {
    const query = unit.db<JournalTableRow>('journal').select(...columns);
    if (input.incidentId !== undefined) query.where('incident_id', input.incidentId);
    if (input.after !== undefined) query.where('seq', '>', input.after);
    if (input.before !== undefined) query.where('seq', '<', input.before);
    const rows = await query
      .orderBy('seq', input.newestFirst === true ? 'desc' : 'asc')
      .limit(input.limit ?? defaultLimit);
    return { rows: rows.map(fromRow) };
  },

  verify: ({ unit }) => verifyChain(unit),
};
