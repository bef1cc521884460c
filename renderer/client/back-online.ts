import { distinctUntilChanged, filter, map, type Observable, skip } from 'rxjs';
import type { ConnectionState } from './transport.js';

/** Speaks each time the station is reachable again. */
export function backOnline(connection$: Observable<ConnectionState>): Observable<unknown> {
  return connection$.pipe(
    map((connection) => connection.status),
    distinctUntilChanged(),
    skip(1),
    filter((status) => status === 'online'),
  );
}
