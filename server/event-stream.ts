import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '../core/create-core.js';
import { followRows } from '../core/follow-rows.js';

const heartbeatMs = 15_000;
// A seat this far behind is cut off and comes back with its last number; the others are not held up.
const maxBufferedBytes = 1024 * 1024;

function afterOf(request: IncomingMessage, url: URL): number {
  const given = Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? '0');
  return Number.isSafeInteger(given) && given >= 0 ? given : 0;
}

/** Sends the journal as server-sent events from a sequence number on, `id:` = seq. */
export function streamEvents(core: Core, request: IncomingMessage, response: ServerResponse, url: URL): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write(': ready\n\n');
  const heartbeat = setInterval(() => response.write(': ready\n\n'), heartbeatMs);
  const stop = followRows(
    core,
    afterOf(request, url),
    (row) => {
      response.write(`id: ${row.seq}\ndata: ${JSON.stringify(row)}\n\n`);
      if (response.writableLength > maxBufferedBytes) response.destroy();
    },
    () => response.end(),
  );
  response.on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
}
