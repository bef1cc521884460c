import { SipEngine, type SipMessage } from '../../../telephony/sip/sip-engine.js';
import { PlainMediaStream } from '../../../telephony/sip/testing/plain-media-stream.js';
import { type LineAccount, type LineTimes } from '../../../telephony/telephony-messages.js';

export const QUICK_TIMES: LineTimes = {
  optionsEveryMs: 300,
  optionsAnswerMs: 400,
  noResponseMs: 1_000,
  registerRetryMs: 200,
};

export function account(port: number, changes: Partial<LineAccount> = {}): LineAccount {
  return {
    transport: 'udp',
    host: '127.0.0.1',
    port,
    domain: 'pbx.test',
    user: 'op1',
    password: 'secret',
    srtp: false,
    registerSeconds: 60,
    ...changes,
  };
}

/** The station's side of the SIP engine: a diary of messages to wait on, and streams that only keep a diary. */
export class StationEnd {
  readonly messages: SipMessage[] = [];
  readonly streams = new Map<string, PlainMediaStream>();
  readonly faults: unknown[] = [];
  readonly engine: SipEngine;
  /** Makes the next streams refuse descriptions. */
  refusingMedia = false;
  private waiters: (() => void)[] = [];

  constructor() {
    this.engine = new SipEngine({
      createMedia: (callId) => {
        const stream = new PlainMediaStream();
        stream.refusing = this.refusingMedia;
        this.streams.set(callId, stream);
        return stream;
      },
      emit: (message) => {
        this.messages.push(message);
        const waiters = this.waiters;
        this.waiters = [];
        waiters.forEach((wake) => wake());
      },
      fault: (error) => this.faults.push(error),
    });
  }

  /** Resolves with the first message from `since` on that holds all these values; the test's deadline ends waiting. */
  async says<K extends SipMessage['kind']>(
    kind: K,
    values: Partial<Extract<SipMessage, { kind: K }>> = {},
    since = 0,
  ): Promise<Extract<SipMessage, { kind: K }>> {
    for (;;) {
      const found = this.messages.slice(since).find((message) => isLike(message, { ...values, kind }));
      if (found !== undefined) {
        // The kind was just compared.
        return found as Extract<SipMessage, { kind: K }>;
      }
      await new Promise<void>((resolve) => this.waiters.push(resolve));
    }
  }

  /** States a call went through, `ended` as its verdict. */
  story(callId: string): readonly string[] {
    return this.messages.flatMap((message) =>
      (message.kind === 'call' || message.kind === 'ended') && message.callId === callId
        ? [message.kind === 'call' ? message.state : message.verdict]
        : [],
    );
  }

  diary(callId: string): readonly string[] {
    return this.streams.get(callId)?.diary ?? [];
  }
}

function isLike(message: object, values: object): boolean {
  const entries = new Map(Object.entries(message));
  return Object.entries(values).every(([key, value]) => entries.get(key) === value);
}
