import type { CallMode, ProviderName } from '../../../contract/calls/calls.contract.js';
import type { LegEvent } from '../../../contract/calls/call-out.rules.js';

/** One number to dial. */
export interface DialRequest {
  readonly attemptId: string;
  readonly number: string;
  readonly personName: string;
  /** What is said when the person answers. */
  readonly speech: string;
}

/** A call on its way. */
export interface ProviderCall {
  /** Ends it at once; nothing is reported afterwards. */
  hangUp(): void;
}

/**
 * A way to reach a telephone. A simulated exchange, hand dialling and (later) SIP stand behind it; what one cannot
 * do it says, and the screen hides it.
 */
export interface CallProvider {
  readonly name: ProviderName;
  readonly simulated: boolean;
  readonly modes: readonly CallMode[];
  /** Reports ringing and answering by itself; without it the officer marks the result. */
  readonly progress: boolean;
  /** Calls at the same time. */
  readonly lines: number;
  dial(request: DialRequest, report: (event: LegEvent) => void): ProviderCall;
}
