import { type FromTelephony, type ToTelephony, type Verdict } from '../telephony-messages.js';

/** States of a call that is not over. */
export type CallState = Extract<FromTelephony, { kind: 'call' }>['state'];

/** Why the station hangs up. */
export type HangUpReason = Extract<ToTelephony, { kind: 'hang_up' }>['why'];

/** How a call ended. */
export interface CallEnd {
  readonly verdict: Verdict;
  readonly by: 'local' | 'remote';
  readonly status?: number;
  readonly q850?: number;
}

/** What a call says; nothing comes after `ended`, which comes exactly once. */
export interface CallReports {
  readonly state: (state: CallState, status?: number) => void;
  /** A key told by SIP INFO; keys in the sound are media's. */
  readonly digit: (digit: string) => void;
  /** Something asked of the call was not possible; the call goes on. */
  readonly refused: (why: string) => void;
  readonly ended: (end: CallEnd) => void;
}
