import {
  type EndEvent,
  type IncomingDTMFEvent,
  type OutgoingDTMFEvent,
  type RTCSession,
  type TerminateOptions,
} from 'jssip/lib/RTCSession.js';

import { type MediaStream } from '../media/media-stream.js';
import { type Verdict } from '../telephony-messages.js';
import { callEnd } from './call-end.rules.js';
import { type CallReports, type CallState, type HangUpReason } from './call-reports.js';

const NORMAL = 'Reason: Q.850;cause=16;text="Normal call clearing"';

// States are never taken back; only `answered` and `held` alternate.
const RANK: Readonly<Record<CallState, number>> = {
  dialing: 0,
  proceeding: 1,
  ringing: 2,
  early: 3,
  answered: 4,
  held: 4,
};

/** What outgoing and incoming calls share: one JsSIP session, one MediaStream, one end. */
export abstract class SipCall {
  protected media: MediaStream | undefined;
  protected own: Verdict | undefined;
  protected rang = false;
  private answered = false;
  private over = false;
  private current: CallState = 'dialing';
  /** Hold asked for and not yet agreed. */
  private asking: boolean | undefined;
  /** Cause JsSIP terminated with by itself. */
  private cause: string | undefined;
  private readonly terminate: (options?: TerminateOptions) => void;

  protected constructor(
    protected readonly session: RTCSession,
    protected readonly reports: CallReports,
  ) {
    this.terminate = session.terminate.bind(session);
    session.terminate = (options = {}) => this.terminatedByJsSip(options);
    session.on('confirmed', () => this.started());
    session.on('hold', ({ originator }) => this.remoteHeld(originator));
    session.on('unhold', ({ originator }) => this.remoteHeld(originator));
    session.on('newDTMF', ({ originator, dtmf }: IncomingDTMFEvent | OutgoingDTMFEvent) => {
      if (isRemote(originator)) {
        reports.digit(dtmf.tone);
      }
    });
    session.on('failed', (event) => this.finish(event));
    session.on('ended', (event) => this.finish(event));
    // A transfer is the station's to decide, not the far side's.
    session.on('refer', ({ reject }) => reject());
  }

  /** JsSIP's id: Call-ID and local tag. */
  get id(): string {
    return this.session.id;
  }

  get isOver(): boolean {
    return this.over;
  }

  protected get isAnswered(): boolean {
    return this.answered;
  }

  /** Ends the call; the report comes at once, the signalling is finished in the background. */
  hangUp(why: HangUpReason): void {
    if (this.over) {
      return;
    }
    if (this.answered) {
      this.end('answered', { extraHeaders: [NORMAL] });
    } else {
      this.giveUp(why);
    }
  }

  /** Hangs up a call that is not answered. */
  protected abstract giveUp(why: HangUpReason): void;

  /** Puts an answered call on hold or takes it back; refused when the far side is just negotiating. */
  hold(on: boolean): void {
    if (this.over || !this.answered || this.session.isOnHold().local === on) {
      return;
    }
    if (this.asking !== undefined || !this.session.isReadyToReOffer()) {
      this.reports.refused('hold_pending');
      return;
    }
    this.asking = on;
    this.media?.hold(on);
    const agreed = (): void => {
      this.asking = undefined;
      this.showHeld();
    };
    if (on) {
      this.session.hold({}, agreed);
    } else {
      this.session.unhold({}, agreed);
    }
  }

  protected end(own: Verdict, options: TerminateOptions): void {
    this.own = own;
    this.terminate(options);
  }

  protected show(state: CallState, status?: number): void {
    if (this.over || RANK[state] < RANK[this.current] || state === this.current) {
      return;
    }
    this.current = state;
    this.reports.state(state, status);
  }

  /** For timers: the call is over, whatever the reason. */
  protected abstract finished(): void;

  private started(): void {
    if (this.over || this.answered) {
      return;
    }
    this.answered = true;
    // Not before: early media (announcements, ringback) must never reach a conference.
    this.media?.start();
    this.show('answered', 200);
  }

  private remoteHeld(originator: string): void {
    if (isRemote(originator)) {
      this.showHeld();
    }
  }

  private showHeld(): void {
    const { local, remote } = this.session.isOnHold();
    this.show(local || remote ? 'held' : 'answered');
  }

  /** JsSIP ends a call through this when a request of its own fails; our own hanging up does not come here. */
  private terminatedByJsSip(options: TerminateOptions): void {
    if (options.reason_phrase === 'Hold Failed' || options.reason_phrase === 'Unhold Failed') {
      this.holdRefused();
      return;
    }
    this.cause = options.cause;
    this.terminate(options);
  }

  /** NOTE: JsSIP would hang up; a far side that cannot be held is still somebody to talk to. */
  private holdRefused(): void {
    const wanted = this.asking;
    this.asking = undefined;
    if (wanted !== undefined) {
      Reflect.set(this.session, '_localHold', !wanted);
      this.media?.hold(!wanted);
      this.reports.refused('hold_refused');
    }
  }

  private finish(event: EndEvent): void {
    if (this.over) {
      return;
    }
    this.over = true;
    this.finished();
    this.media?.close();
    // JsSIP's types say there is always a message; there is none when nothing came from outside.
    const message = event.message as EndEvent['message'] | null;
    const status = message !== null && 'status_code' in message ? message.status_code : undefined;
    this.reports.ended(
      callEnd({
        ...(this.own === undefined ? {} : { own: this.own }),
        answered: this.answered,
        rang: this.rang,
        originator: event.originator,
        cause: this.cause ?? event.cause,
        ...(typeof status === 'number' ? { status } : {}),
        reasons: message === null ? [] : message.getHeaders('reason'),
      }),
    );
  }
}

function isRemote(originator: string): boolean {
  return originator === 'remote';
}
