import { useObservable } from '../rx/use-observable.js';
import { useClient } from './ClientContext.js';
import type { ConnectionState } from './transport.js';

const online: ConnectionState = { status: 'online' };

/** Whether the station is reachable now. */
export function useConnection(): ConnectionState {
  return useObservable(useClient().transport.connection$, online);
}
