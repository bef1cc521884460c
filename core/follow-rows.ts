import type { JournalRow } from '../contract/journal/journal.contract.js';
import type { Core } from './create-core.js';

/** What every seat may know of a row: that something changed, not what was said. */
export type PublicRow = Omit<JournalRow, 'data' | 'prevHash' | 'hash' | 'seat'>;

const batch = 500;

function publicRow(row: JournalRow): PublicRow {
  const { seq, at, actor, scope, incidentId, kind, subject } = row;
  return { seq, at, actor, scope, ...(incidentId === undefined ? {} : { incidentId }), kind, subject };
}

/**
 * Follows the journal from a sequence number on: first what was missed, in order, then live. Nothing is missed and
 * nothing comes twice, because live rows wait until the missed ones are sent. `ended` is called when the station
 * closes. Answers the end of following.
 */
export function followRows(
  core: Core,
  after: number,
  send: (row: PublicRow) => void,
  ended: () => void = () => undefined,
): () => void {
  let last = after;
  let waiting: JournalRow[] | undefined = [];
  const pass = (row: JournalRow): void => {
    if (row.seq <= last) return;
    last = row.seq;
    send(publicRow(row));
  };
  const live = core.rows$.subscribe({
    next: (row) => {
      if (waiting === undefined) pass(row);
      else waiting.push(row);
    },
    complete: ended,
  });
  const catchUp = async (): Promise<void> => {
    for (;;) {
      const missed = await core.rowsAfter(last, batch);
      if (live.closed) return;
      missed.forEach(pass);
      if (missed.length < batch) break;
    }
    waiting?.forEach(pass);
    waiting = undefined;
  };
  // A seat that cannot be served from the record is cut off and asks again.
  catchUp().catch(ended);
  return () => {
    live.unsubscribe();
  };
}
