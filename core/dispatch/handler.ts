import type { Account } from '../../contract/access/access.contract.js';
import type { features, OperationName, OutputOf, ParsedInputOf } from '../../contract/index.js';
import type { UnitOfWork } from '../db/unit-of-work.js';
import type { JournalEntry } from '../features/journal/journal.writer.js';

/** What a handler may know of its caller, and the transaction it runs in. */
export interface HandlerContext {
  readonly unit: UnitOfWork;
  /** Absent for public operations without a session. */
  readonly account: Account | undefined;
  readonly seat: string | undefined;
  readonly requestId: string;
  /** The instant of the request, UTC. */
  readonly at: string;
  /** Digest of the session token, to end the session. */
  readonly sessionDigest: string | undefined;
  /** Writes one journal row in this transaction. */
  record(entry: JournalEntry): Promise<number>;
}

/** The signed-in caller; public operations have none and must not call this. */
export function callerOf(context: HandlerContext): Account {
  if (context.account === undefined) throw new Error('operation needs a session');
  return context.account;
}

export type Handler<N extends OperationName> = (
  context: HandlerContext,
  input: ParsedInputOf<N>,
) => Promise<OutputOf<N>>;

/** Handlers of one feature, one for each of its operations. */
export type FeatureHandlers<F extends keyof typeof features> = {
  readonly [V in keyof (typeof features)[F] & string]: `${F}.${V}` extends OperationName ? Handler<`${F}.${V}`> : never;
};

/** Handlers of all features: a missing one does not compile. */
export type AllHandlers = { readonly [F in keyof typeof features]: FeatureHandlers<F> };
