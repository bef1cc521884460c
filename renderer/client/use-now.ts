import { useObservable } from '../rx/use-observable.js';
import { useClient } from './ClientContext.js';

/** Station time in ms, once a second. */
export function useNow(): number {
  const { clock } = useClient();
  return useObservable(clock.now$, Math.floor(clock.now() / 1000) * 1000);
}
