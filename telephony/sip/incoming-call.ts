import { type RTCSession } from 'jssip/lib/RTCSession.js';

import { type MediaStream } from '../media/media-stream.js';
import { type CallReports, type HangUpReason } from './call-reports.js';
import { SESSION_OPTIONS } from './js-sip.js';
import { SipCall } from './sip-call.js';

/** A call that nobody takes within this is turned away, so that the exchange can try elsewhere. */
const TAKE_WITHIN_MS = 30_000;

/** A call somebody makes to us. JsSIP has said 180 by the time this exists. */
export class IncomingCall extends SipCall {
  private readonly waiting: NodeJS.Timeout;
  private taken = false;

  constructor(session: RTCSession, reports: CallReports) {
    super(session, reports);
    this.waiting = setTimeout(() => this.hangUp('no_answer'), TAKE_WITHIN_MS);
  }

  /** Takes the call; a second time does nothing. */
  answer(createMedia: () => MediaStream): void {
    if (this.taken || this.isOver) {
      return;
    }
    this.taken = true;
    clearTimeout(this.waiting);
    try {
      this.media = createMedia();
    } catch {
      this.end('media', { status_code: 480 });
      return;
    }
    this.session.answer({ ...SESSION_OPTIONS, rtcConstraints: this.media });
  }

  protected override giveUp(why: HangUpReason): void {
    if (why === 'busy') {
      this.end('busy', { status_code: 486 });
    } else {
      this.end(why === 'no_answer' ? 'no_answer' : 'rejected', { status_code: 480 });
    }
  }

  protected override finished(): void {
    clearTimeout(this.waiting);
  }
}
