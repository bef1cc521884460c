import type { CallMode, LegOutcome, LegState } from './calls.contract.js';

/** One number to try for a member: the holder's numbers in order, then those of the substitute (B 角). */
export interface CallTarget {
  readonly personName: string;
  readonly substitute: boolean;
  readonly number: string;
  /** Which of the person's numbers, from 1. */
  readonly numberIndex: number;
  /** A mobile phone: it can be sent a message. */
  readonly mobile?: boolean | undefined;
}

/** A leg of the machine: one member, the numbers to try, and where it stands. */
export interface MachineLeg {
  readonly legId: string;
  readonly memberId: string;
  readonly targets: readonly CallTarget[];
  readonly targetIndex: number;
  readonly state: LegState;
  readonly outcome: LegOutcome | undefined;
  readonly lastOutcome: LegOutcome | undefined;
  readonly attempts: number;
  /** Still on the line after confirming: in the conference. Takes one of the lines. */
  readonly onLine: boolean;
  /** Pressed 3: wants to speak to the officer. */
  readonly asksOfficer: boolean;
  /** Targets not to be dialled any more: wrong numbers, and every number of a person who cannot come. */
  readonly spent: readonly number[];
}

/** A call-out: the whole group. `lines` = how many may be dialled or talk unconfirmed at once. */
export interface CallMachine {
  readonly mode: CallMode;
  readonly lines: number;
  readonly state: 'running' | 'settled' | 'stopped';
  readonly legs: readonly MachineLeg[];
  /** Times the list was gone through: by a hunt, or by calling the unreached again (补呼). */
  readonly round: number;
  /** Who confirmed stays on the line, connected with the others (会议). */
  readonly conference: boolean;
  /** The unreached are called again and again until they confirm or somebody stops it (补呼). */
  readonly repeat: boolean;
  /** The exchange is gone: nothing is dialled until it is back. */
  readonly paused: boolean;
  /** Everybody had a turn; the next round of calling the unreached again comes after a pause. */
  readonly waiting: boolean;
}

/** How a call-out is run. */
export interface CallManner {
  readonly mode: CallMode;
  readonly lines: number;
  readonly conference?: boolean;
  readonly repeat?: boolean;
}

/** A member about to be called. */
export type NewLeg = Pick<MachineLeg, 'legId' | 'memberId' | 'targets'>;

/** What a provider or the officer says about the number now tried. */
export type LegEvent =
  | 'ringing'
  | 'answered'
  | 'acknowledged'
  | 'cannot'
  | 'busy'
  | 'no_answer'
  | 'rejected'
  | 'unreachable'
  | 'wrong_number'
  | 'not_confirmed'
  | 'failed'
  /** The call died with the engine, the station or the seat that carried it. */
  | 'lost'
  /** Key 3: stays on the line and wants the officer. */
  | 'asks_officer'
  /** Hung up: the other side, or the officer after the word was given. */
  | 'left'
  /** No line free at the exchange: the number is tried again when one is. */
  | 'no_line'
  /** The exchange is gone. */
  | 'exchange_down';

export type CallEvent =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'leg';
      readonly legId: string;
      readonly attempt: number;
      readonly event: LegEvent;
      /** What the line said, for the record: SIP status, Q.850 cause. */
      readonly detail?: string;
    }
  /** The officer hangs up one person, whatever the state. */
  | { readonly kind: 'hang_up'; readonly legId: string }
  /** The person gave the word beside the call: by calling back. */
  | { readonly kind: 'word'; readonly legId: string; readonly word: 'acknowledged' | 'cannot' }
  /** Turns calling the unreached again on or off. */
  | { readonly kind: 'repeat'; readonly on: boolean }
  /** Time for the next round of calling the unreached again. */
  | { readonly kind: 'round' }
  /** The exchange is back. */
  | { readonly kind: 'line_up' }
  | { readonly kind: 'again'; readonly legId: string }
  | { readonly kind: 'drop'; readonly memberId: string }
  | { readonly kind: 'join'; readonly leg: NewLeg }
  | { readonly kind: 'stop' };

/** What the engine must do; a hang-up always names the attempt, so a late one cannot hit the next call. */
export type CallEffect =
  | { readonly kind: 'dial'; readonly legId: string; readonly attempt: number; readonly target: CallTarget }
  | { readonly kind: 'hang_up'; readonly legId: string; readonly attempt: number }
  /** Say goodbye and hang up: the word was given. */
  | { readonly kind: 'release'; readonly legId: string; readonly attempt: number }
  /** Connect with the others. */
  | { readonly kind: 'join'; readonly legId: string; readonly attempt: number }
  /** Tell `round` after the pause between rounds. */
  | { readonly kind: 'wait' };

export interface CallStep {
  readonly machine: CallMachine;
  readonly effects: readonly CallEffect[];
  /** Legs that changed, for the record. */
  readonly changed: readonly string[];
}
