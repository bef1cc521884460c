import { useCallback, useMemo } from 'react';
import { filter, merge, type Observable, of, Subject } from 'rxjs';
import type { InputOf, OperationName, OutputOf } from '../../contract/index.js';
import { idle, type Loadable } from '../rx/loadable.js';
import { liveQuery } from '../rx/live-query.js';
import { useObservable } from '../rx/use-observable.js';
import { backOnline } from './back-online.js';
import { useClient } from './ClientContext.js';
import type { StationClient } from './station-client.js';

export interface Invalidation {
  /** Beginnings of journal kinds that make the answer old, e.g. `calls.`. */
  readonly kinds?: readonly string[];
  /** Only rows of this incident count. */
  readonly incidentId?: string | undefined;
}

export interface Query<T> {
  readonly state: Loadable<T>;
  readonly refetch: () => void;
}

const idle$ = of(idle);

function invalidations(client: StationClient, when: Invalidation): Observable<unknown> {
  const kinds = when.kinds ?? [];
  const events$ = client.events$.pipe(
    filter((event) => kinds.some((kind) => event.kind.startsWith(kind))),
    filter((event) => when.incidentId === undefined || event.incidentId === when.incidentId),
  );
  return merge(events$, backOnline(client.transport.connection$));
}

/** Server data on screen: asked once, asked again when a journal row touches it. No input, no question. */
export function useQuery<N extends OperationName>(
  name: N,
  input: InputOf<N> | undefined,
  when: Invalidation = {},
): Query<OutputOf<N>> {
  const client = useClient();
  const inputKey = input === undefined ? undefined : JSON.stringify(input);
  const whenKey = JSON.stringify(when);
  const refetch$ = useMemo(() => new Subject<void>(), []);
  const state$ = useMemo<Observable<Loadable<OutputOf<N>>>>(() => {
    if (inputKey === undefined) return idle$;
    const parsed = JSON.parse(inputKey) as InputOf<N>;
    const signals$ = merge(refetch$, invalidations(client, JSON.parse(whenKey) as Invalidation));
    return liveQuery(() => client.request(name, parsed), signals$);
  }, [client, name, inputKey, whenKey, refetch$]);
  const state = useObservable<Loadable<OutputOf<N>>>(state$, inputKey === undefined ? idle : { status: 'loading' });
  const refetch = useCallback(() => {
    refetch$.next();
  }, [refetch$]);
  return { state, refetch };
}
