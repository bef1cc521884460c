import type { Observable } from 'rxjs';
import type { CallMode, ProviderName } from '../../../contract/calls/calls.contract.js';
import type { LineView } from '../../../contract/calls/line-account.model.js';
import type { LegEvent } from '../../../contract/calls/call-machine.model.js';

/** One number to dial. */
export interface DialRequest {
  readonly attemptId: string;
  readonly number: string;
  readonly personName: string;
  /** What is said when the person answers. */
  readonly speech: string;
  /** Where those who are connected with each other meet. */
  readonly room: string;
}

/** What the line says about a call; `detail` is the line's own word for the record (SIP status, Q.850 cause). */
export type Report = (event: LegEvent, detail?: string) => void;

/** A call on its way. */
export interface ProviderCall {
  /** Ends it at once; nothing is reported afterwards. */
  hangUp(): void;
  /** Says goodbye and ends it. */
  release(): void;
  /** Connects it with the others of the room; later words are only `left` and `lost`. */
  join(room: string): void;
  /** Hears the room and is not heard. */
  mute(on: boolean): void;
}

/**
 * A way to reach a telephone. A simulated exchange, hand dialling and SIP stand behind it; what one cannot do it says,
 * and the screen hides it.
 */
export interface CallProvider {
  readonly name: ProviderName;
  readonly simulated: boolean;
  readonly modes: readonly CallMode[];
  /** Reports ringing and answering by itself; without it the officer marks the result. */
  readonly progress: boolean;
  /** People can be connected with each other. */
  readonly conference: boolean;
  /** Calls at the same time. */
  readonly lines: number;
  /** The line lamp: starts with the present state. */
  readonly line$: Observable<LineView>;
  dial(request: DialRequest, report: Report): ProviderCall;
}
