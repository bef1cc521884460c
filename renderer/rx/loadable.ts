import type { WireError } from '../../contract/wire/errors.js';

/** What a page knows of server data. `stale` keeps the last value beside the reason it may be old. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'stale'; readonly value: T; readonly error: WireError }
  | { readonly status: 'error'; readonly error: WireError };

export const idle = { status: 'idle' } as const;
export const loading = { status: 'loading' } as const;

/** The value, also when it is stale. */
export function valueOf<T>(loadable: Loadable<T>): T | undefined {
  return loadable.status === 'ready' || loadable.status === 'stale' ? loadable.value : undefined;
}

/** The error, also of a stale value. */
export function errorOf<T>(loadable: Loadable<T>): WireError | undefined {
  return loadable.status === 'error' || loadable.status === 'stale' ? loadable.error : undefined;
}
