import { useEffect, useMemo } from 'react';
import {
  BehaviorSubject,
  distinctUntilChanged,
  from,
  map,
  type Observable,
  of,
  scan,
  startWith,
  switchMap,
  timer,
} from 'rxjs';
import type { InputOf, OperationName, OutputOf } from '../../contract/index.js';
import { idle, type Loadable, loading, valueOf } from '../rx/loadable.js';
import { useObservable } from '../rx/use-observable.js';
import { backOnline } from './back-online.js';
import { useClient } from './ClientContext.js';

/**
 * A query that follows typing: asked after a pause, an older question is dropped, the last answer stays on screen
 * until the next one is there.
 */
export function useTypedRequest<N extends OperationName>(
  name: N,
  input: InputOf<N> | undefined,
  pauseMs: number,
): Loadable<OutputOf<N>> {
  const client = useClient();
  const key = input === undefined ? undefined : JSON.stringify(input);
  const typed$ = useMemo(() => new BehaviorSubject<string | undefined>(undefined), []);
  useEffect(() => {
    typed$.next(key);
  }, [typed$, key]);
  const state$ = useMemo<Observable<Loadable<OutputOf<N>>>>(
    () =>
      typed$.pipe(
        distinctUntilChanged(),
        // What was asked while the station was away is asked again when it is back.
        switchMap((typed) =>
          backOnline(client.transport.connection$).pipe(
            map(() => typed),
            startWith(typed),
          ),
        ),
        switchMap((typed) =>
          typed === undefined
            ? of(undefined)
            : timer(pauseMs).pipe(switchMap(() => from(client.request(name, JSON.parse(typed) as InputOf<N>)))),
        ),
        scan<Awaited<ReturnType<typeof client.request<N>>> | undefined, Loadable<OutputOf<N>>>((last, reply) => {
          if (reply === undefined) return idle;
          if (reply.ok) return { status: 'ready', value: reply.result };
          const value = valueOf(last);
          return value === undefined
            ? { status: 'error', error: reply.error }
            : { status: 'stale', value, error: reply.error };
        }, idle),
      ),
    [client, name, pauseMs, typed$],
  );
  const state = useObservable<Loadable<OutputOf<N>>>(state$, idle);
  return key !== undefined && state.status === 'idle' ? loading : state;
}
