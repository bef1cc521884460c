import { concat, defer, mergeMap, type Observable, of, scan, shareReplay, startWith, timer } from 'rxjs';
import type { Reply } from '../../contract/wire/envelope.js';
import { loading, type Loadable, valueOf } from './loadable.js';
import { refreshMap } from './refresh-map.js';

const firstRetryMs = 2_000;
const longestRetryMs = 10_000;

/** Asks again with a growing pause while the station is unavailable; every answer is shown meanwhile. */
function attempts<T>(fetch: () => Promise<Reply<T>>, pauseMs: number): Observable<Reply<T>> {
  return defer(fetch).pipe(
    // mergeMap: one reply per inner request, nothing to cancel or to queue
    mergeMap((reply) =>
      !reply.ok && reply.error.category === 'unavailable'
        ? concat(of(reply), timer(pauseMs).pipe(mergeMap(() => attempts(fetch, Math.min(pauseMs * 2, longestRetryMs)))))
        : of(reply),
    ),
  );
}

function fold<T>(previous: Loadable<T>, reply: Reply<T>): Loadable<T> {
  if (reply.ok) return { status: 'ready', value: reply.result };
  const value = valueOf(previous);
  return value === undefined || reply.error.category === 'not_found'
    ? { status: 'error', error: reply.error }
    : { status: 'stale', value, error: reply.error };
}

/** Server data that refreshes itself: fetched now and again after every signal. Never errors. */
export function liveQuery<T>(
  fetch: () => Promise<Reply<T>>,
  invalidatedBy$: Observable<unknown>,
): Observable<Loadable<T>> {
  return invalidatedBy$.pipe(
    startWith(undefined),
    refreshMap(() => attempts(fetch, firstRetryMs)),
    scan<Reply<T>, Loadable<T>>(fold, loading),
    startWith<Loadable<T>>(loading),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
}
