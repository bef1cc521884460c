import { type OutgoingEvent, type SDPEvent } from 'jssip/lib/RTCSession.js';
import { type IncomingResponse } from 'jssip/lib/SIPMessage.js';

import { type MediaStream } from '../media/media-stream.js';
import { type CallReports, type HangUpReason } from './call-reports.js';
import { type JsSipTransaction, SESSION_OPTIONS, TRANSACTION_PROCEEDING, type UserAgent } from './js-sip.js';
import { SipCall } from './sip-call.js';

/** A call to make. */
export interface DialRequest {
  /** SIP URI. */
  readonly target: string;
  readonly media: MediaStream;
  /** From dialling to giving up, milliseconds. */
  readonly ringMs: number;
  /** No provisional answer within this: the exchange does not respond. */
  readonly noResponseMs: number;
  readonly reports: CallReports;
}

/** A call we make. Its ring limit and the exchange's silence are ours to time; JsSIP does neither. */
export class OutgoingCall extends SipCall {
  private readonly ringing: NodeJS.Timeout;
  private waiting: NodeJS.Timeout | undefined;

  /** Throws when JsSIP does not take the target. */
  constructor(userAgent: UserAgent, request: DialRequest) {
    super(userAgent.call(request.target, { ...SESSION_OPTIONS, rtcConstraints: request.media }), request.reports);
    this.media = request.media;
    this.ringing = setTimeout(() => this.hangUp('no_answer'), request.ringMs);
    this.session.on('sending', () => {
      this.waiting = setTimeout(() => this.abandon('no_response'), request.noResponseMs);
    });
    this.session.on('progress', ({ response }: OutgoingEvent) => this.progress(response));
    this.session.on('sdp', (event) => this.dropEarlyAnswer(event));
    request.reports.state('dialing');
  }

  /** An INVITE transaction of this call has begun; JsSIP itself does not tell of a 100. */
  follow(transaction: JsSipTransaction): void {
    transaction.on('stateChanged', () => {
      if (transaction.state === TRANSACTION_PROCEEDING) {
        clearTimeout(this.waiting);
        this.show('proceeding', 100);
      }
    });
  }

  protected override giveUp(why: HangUpReason): void {
    this.abandon(why === 'no_answer' ? 'no_answer' : 'cancelled');
  }

  protected override finished(): void {
    clearTimeout(this.ringing);
    clearTimeout(this.waiting);
  }

  private abandon(own: 'no_answer' | 'no_response' | 'cancelled'): void {
    // NOTE: JsSIP answers a 200 that crosses a CANCEL with ACK and BYE only when this is set, and sets it only before
    // the first provisional answer. Without it the far side would hear an open line until it hangs up.
    Reflect.set(this.session, '_is_canceled', true);
    this.end(own, {});
  }

  private progress(response: IncomingResponse): void {
    const status = response.status_code;
    const early = status === 183 && response.body !== '' && response.body !== undefined;
    if (early || status === 180) {
      this.rang = true;
      this.show(early ? 'early' : 'ringing', status);
    } else {
      this.show('proceeding', status);
    }
  }

  /** Early media is never taken: the answer that counts comes with the 200, perhaps from another phone. */
  private dropEarlyAnswer(event: SDPEvent): void {
    if (event.type === 'answer' && this.session.status !== this.session.C.STATUS_CONFIRMED) {
      event.sdp = '';
    }
  }
}
