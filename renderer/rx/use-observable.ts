import { useMemo, useSyncExternalStore } from 'react';
import type { Observable } from 'rxjs';

interface Store<T> {
  readonly subscribe: (notify: () => void) => () => void;
  readonly get: () => T;
}

function storeOf<T>(source$: Observable<T>, initial: T): Store<T> {
  let latest = initial;
  return {
    subscribe: (notify) => {
      const subscription = source$.subscribe((value) => {
        latest = value;
        notify();
      });
      return () => {
        subscription.unsubscribe();
      };
    },
    get: () => latest,
  };
}

/** The latest value of a stream; `initial` until it has spoken. The stream must keep its identity. */
export function useObservable<T>(source$: Observable<T>, initial: T): T {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `initial` counts only before the first value
  const store = useMemo(() => storeOf(source$, initial), [source$]);
  return useSyncExternalStore(store.subscribe, store.get);
}
