import type { Observable, Subscription } from 'rxjs';
import type { LineView } from '../../../../contract/calls/line-account.model.js';
import type { FromTelephony } from '../../../../telephony/telephony-messages.js';
import type { CallProvider, DialRequest, ProviderCall, Report } from '../call-provider.js';
import type { Speech } from '../../../ports/speech.js';
import { PhoneTalk, phrasesOfACall } from './phone-talk.js';
import type { TelephonySupervisor } from './telephony-supervisor.js';
import { detailOf, legEventOf } from './verdict-event.rules.js';

interface Open {
  /** Absent for somebody who only listens and speaks: the officer. */
  readonly talk: PhoneTalk | undefined;
  readonly report: Report;
}

/** The engine's own ring limit stands behind the call-out's, for the case that the station forgets. */
const ringGuardMs = 120_000;

/** Calls over the room's exchange by SIP. */
export class SipProvider implements CallProvider {
  readonly name = 'sip';
  readonly simulated = false;
  readonly modes = ['all', 'each', 'hunt'] as const;
  readonly progress = true;
  readonly conference = true;
  readonly line$: Observable<LineView>;
  private readonly open = new Map<string, Open>();
  private readonly subscriptions: Subscription[];
  private settings = { lines: 1, prefix: '' };

  constructor(
    private readonly telephony: TelephonySupervisor,
    private readonly voice: Speech,
  ) {
    this.line$ = telephony.line$;
    this.subscriptions = [
      telephony.messages$.subscribe((message) => {
        this.hear(message);
      }),
      telephony.lost$.subscribe(() => {
        this.loseAll();
      }),
    ];
  }

  get lines(): number {
    return this.settings.lines;
  }

  /** Calls the exchange allows at the same time, and what is dialled before every number. */
  use(settings: { readonly lines: number; readonly prefix: string }): void {
    this.settings = settings;
  }

  dial(request: DialRequest, report: Report): ProviderCall {
    // What will be said is made while it rings.
    for (const text of [request.speech, ...phrasesOfACall]) void this.voice.file(text);
    const call = this.take(request.attemptId, request, report);
    this.ring(request, report);
    return call;
  }

  /** Rings somebody who is told nothing and asked nothing: the officer's own phone. */
  dialVoice(request: DialRequest, report: Report): ProviderCall {
    const callId = request.attemptId;
    this.open.set(callId, { talk: undefined, report });
    this.ring(request, report);
    const hangUp = (): void => {
      this.hangUp(callId);
    };
    return {
      hangUp,
      release: hangUp,
      join: (room) => {
        this.telephony.send({ kind: 'join', callId, room });
      },
      mute: (on) => {
        this.telephony.send({ kind: 'mute', callId, on });
      },
    };
  }

  /** Takes up a call that came in, as if it had been dialled. */
  answer(callId: string, words: Pick<DialRequest, 'speech' | 'room'>, report: Report): ProviderCall {
    const call = this.take(callId, words, report);
    this.telephony.send({ kind: 'answer', callId });
    return call;
  }

  close(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private ring(request: DialRequest, report: Report): void {
    const callId = request.attemptId;
    const number = `${this.settings.prefix}${request.number}`;
    if (this.telephony.send({ kind: 'dial', callId, number, ringMs: ringGuardMs })) return;
    this.open.delete(callId);
    queueMicrotask(() => {
      report('exchange_down', 'no telephony engine');
    });
  }

  private hangUp(callId: string): void {
    this.open.delete(callId);
    this.telephony.send({ kind: 'hang_up', callId, why: 'cancelled' });
  }

  private take(callId: string, words: Pick<DialRequest, 'speech' | 'room'>, report: Report): ProviderCall {
    const { telephony, voice: speech } = this;
    const talk = new PhoneTalk({
      callId,
      text: words.speech,
      meetingRoom: words.room,
      speech,
      telephony,
      report,
    });
    this.open.set(callId, { talk, report });
    return {
      hangUp: () => {
        this.hangUp(callId);
      },
      release: () => {
        talk.release();
      },
      join: (room) => {
        talk.join(room);
      },
      mute: (on) => {
        telephony.send({ kind: 'mute', callId, on });
      },
    };
  }

  private hear(message: FromTelephony): void {
    const open = 'callId' in message && message.callId !== undefined ? this.open.get(message.callId) : undefined;
    if (open !== undefined) this.onMessage(open, message);
  }

  private onMessage(open: Open, message: FromTelephony): void {
    switch (message.kind) {
      case 'call':
        this.onState(open, message.state, message.status);
        break;
      case 'ended':
        this.open.delete(message.callId);
        open.report(legEventOf(message.verdict), detailOf(message));
        break;
      case 'digit':
        open.talk?.key(message.digit);
        break;
      case 'played':
        open.talk?.played();
        break;
      case 'refused':
        this.open.delete(message.callId ?? '');
        open.report('failed', message.why);
        break;
    }
  }

  private onState({ talk, report }: Open, state: string, status: number | undefined): void {
    if (state === 'ringing' || state === 'early') report('ringing', status === undefined ? undefined : `SIP ${status}`);
    if (state !== 'answered') return;
    report('answered', 'SIP 200');
    talk?.begin();
  }

  private loseAll(): void {
    const lost = [...this.open.values()];
    this.open.clear();
    for (const { report } of lost) report('lost', 'the telephony engine died');
  }
}
