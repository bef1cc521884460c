import type { WireError } from './errors.js';

/** What every operation answers: nothing is thrown across, nothing fails as `undefined`. */
export type Reply<T> = { readonly ok: true; readonly result: T } | { readonly ok: false; readonly error: WireError };

/** A request as both transports carry it. `commandId` makes a repeated command safe: it runs once. */
export interface RequestEnvelope {
  readonly operation: string;
  readonly input: unknown;
  readonly commandId?: string;
}

/** Largest request body, bytes. */
export const maxRequestBytes = 2 * 1024 * 1024;

/** Largest body of a request that carries files, bytes of UTF-8 JSON; base64 is a third larger than the file. */
export const maxUploadBytes = 24 * 1024 * 1024;

/** Operations that carry files. */
export const uploadOperations: ReadonlySet<string> = new Set(['plans.preview', 'plans.loadSet']);
