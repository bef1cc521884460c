import { createContext, useContext } from 'react';
import { type OperationName, operations } from '../../../contract/index.js';
import { useObservable } from '../../rx/use-observable.js';
import type { Account, SessionState, SessionStore } from './session-store.js';

export const SessionContext = createContext<SessionStore | undefined>(undefined);

export function useSessionStore(): SessionStore {
  const store = useContext(SessionContext);
  if (!store) throw new Error('SessionContext is missing');
  return store;
}

export function useSession(): SessionState {
  return useObservable(useSessionStore().state$, { status: 'starting' });
}

/** The account of this seat; absent before signing in. */
export function useAccount(): Account | undefined {
  const session = useSession();
  return session.status === 'signed_in' ? session.account : undefined;
}

/** Whether an account may call an operation. The screen only hides: the station decides. */
export function may(account: Account | undefined, name: OperationName): boolean {
  const { permission } = operations[name];
  if (permission === 'public') return true;
  if (!account) return false;
  return permission === 'signed_in' || permission.includes(account.role);
}

export function useMay(name: OperationName): boolean {
  return may(useAccount(), name);
}
