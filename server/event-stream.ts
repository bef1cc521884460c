import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JournalRow } from '../contract/journal/journal.contract.js';
import type { Core } from '../core/create-core.js';

const batch = 500;
const heartbeatMs = 15_000;
// A seat this far behind is cut off and comes back with its last number; the others are not held up.
const maxBufferedBytes = 1024 * 1024;

/** What every seat may know of a row: that something changed, not what was said. */
export function publicRow(row: JournalRow) {
  const { seq, at, actor, scope, incidentId, kind, subject } = row;
  return { seq, at, actor, scope, ...(incidentId === undefined ? {} : { incidentId }), kind, subject };
}

function afterOf(request: IncomingMessage, url: URL): number {
  const given = Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? '0');
  return Number.isSafeInteger(given) && given >= 0 ? given : 0;
}

/**
 * Sends the journal as server-sent events from a sequence number on: first what was missed, in order, then live.
 * Nothing is missed and nothing comes twice, because live rows wait until the missed ones are sent.
 */
export async function streamEvents(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  let last = afterOf(request, url);
  let caughtUp = false;
  const waiting: JournalRow[] = [];
  const send = (row: JournalRow): void => {
    if (row.seq <= last) return;
    last = row.seq;
    response.write(`id: ${row.seq}\ndata: ${JSON.stringify(publicRow(row))}\n\n`);
    if (response.writableLength > maxBufferedBytes) response.destroy();
  };
  const live = core.rows$.subscribe({
    next: (row) => {
      if (caughtUp) send(row);
      else waiting.push(row);
    },
    complete: () => response.end(),
  });
  const heartbeat = setInterval(() => response.write(': ready\n\n'), heartbeatMs);
  response.on('close', () => {
    live.unsubscribe();
    clearInterval(heartbeat);
  });
  response.write(': ready\n\n');
  for (;;) {
    const missed = await core.rowsAfter(last, batch);
    missed.forEach(send);
    if (missed.length < batch) break;
  }
  waiting.forEach(send);
  caughtUp = true;
}
