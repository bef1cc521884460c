import { randomUUID } from 'node:crypto';

import { type MediaStream } from '../media/media-stream.js';
import { type FromTelephony, type LineAccount, type LineTimes } from '../telephony-messages.js';
import { callNumber } from './call-number.rules.js';
import { type CallReports, type HangUpReason } from './call-reports.js';
import { callerIdentity } from './caller-identity.rules.js';
import { IncomingCall } from './incoming-call.js';
import { type LineEvents, SipLine } from './line.js';
import { type SipCall } from './sip-call.js';

/** Messages the SIP side says; the rest of FromTelephony is media's or the process's. */
export type SipMessage = Extract<FromTelephony, { kind: 'line' | 'call' | 'ended' | 'incoming' | 'digit' | 'refused' }>;

/** What the engine works with. */
export interface SipEngineOptions {
  /** Makes the sound of a call; the call closes it. Throwing ends the call with verdict `media`. */
  readonly createMedia: (callId: string) => MediaStream;
  readonly emit: (message: SipMessage) => void;
  /** A message from the network that could not be read; worth a line in the log. */
  readonly fault?: (error: unknown) => void;
}

interface Running {
  readonly call: SipCall;
  readonly line: SipLine;
}

/** Calls and line as the station's messages ask for them. Unknown call ids are ignored: the call has just ended. */
export class SipEngine {
  private line: SipLine | undefined;
  /** Text of the account and times the line was made from. */
  private configured = '';
  private readonly retired = new Set<SipLine>();
  private readonly running = new Map<string, Running>();
  /** Lines being closed. */
  private readonly farewells = new Set<Promise<void>>();
  private changing: Promise<void> = Promise.resolve();

  constructor(private readonly options: SipEngineOptions) {}

  /** A new account takes over at once; calls on the old line go on until they end. The same again registers again. */
  configure(account: LineAccount, times: LineTimes): void {
    const text = JSON.stringify([account, times]);
    if (text === this.configured) {
      this.line?.again();
      return;
    }
    this.configured = text;
    if (this.line === undefined) {
      this.startLine(account, times);
      return;
    }
    this.options.emit({ kind: 'line', state: 'connecting' });
    this.changing = this.changing.then(async () => {
      await this.retireLine();
      // A later message may have changed it again meanwhile.
      if (this.configured === text) {
        this.startLine(account, times);
      }
    });
  }

  dial(callId: string, number: string, ringMs: number): void {
    const { emit } = this.options;
    const clean = callNumber(number);
    if (clean === undefined || this.running.has(callId)) {
      emit({ kind: 'refused', callId, why: clean === undefined ? 'bad_number' : 'call_id_taken' });
      return;
    }
    const line = this.line;
    if (line === undefined) {
      emit({ kind: 'ended', callId, verdict: 'exchange_down', by: 'local' });
      return;
    }
    try {
      this.callOut(line, callId, clean, ringMs);
    } catch (error) {
      this.options.fault?.(error);
      emit({ kind: 'ended', callId, verdict: 'media', by: 'local' });
    }
  }

  answer(callId: string): void {
    const call = this.running.get(callId)?.call;
    if (call instanceof IncomingCall) {
      call.answer(() => this.options.createMedia(callId));
    }
  }

  hangUp(callId: string, why: HangUpReason): void {
    this.running.get(callId)?.call.hangUp(why);
  }

  hold(callId: string, on: boolean): void {
    this.running.get(callId)?.call.hold(on);
  }

  /** Hangs up everything and gives the registration back. Resolves within a few seconds. */
  async close(): Promise<void> {
    this.configured = '';
    for (const { call } of [...this.running.values()]) {
      call.hangUp('released');
    }
    this.changing = this.changing.then(() => this.retireLine());
    await this.changing;
    await Promise.all(this.farewells);
    this.options.emit({ kind: 'line', state: 'down', why: 'not_configured' });
  }

  private async retireLine(): Promise<void> {
    const line = this.line;
    if (line === undefined) {
      return;
    }
    await line.retire();
    this.line = undefined;
    this.retired.add(line);
    this.closeIfIdle(line);
  }

  private startLine(account: LineAccount, times: LineTimes): void {
    try {
      this.line = new SipLine(account, times, this.lineEvents());
      this.line.start();
    } catch (error) {
      this.options.fault?.(error);
      this.options.emit({ kind: 'line', state: 'down', why: 'not_configured' });
    }
  }

  private lineEvents(): LineEvents {
    return {
      line: (report) => this.options.emit({ kind: 'line', ...report }),
      fault: (error) => this.options.fault?.(error),
      incoming: (session, request) => {
        const line = this.line;
        if (line === undefined) {
          session.terminate({ status_code: 480 });
          return;
        }
        const callId = randomUUID();
        this.keep(callId, { call: new IncomingCall(session, this.reportsOf(callId)), line });
        const caller = callerIdentity(request.getHeaders('p-asserted-identity'), request.getHeader('from'));
        this.options.emit({ kind: 'incoming', callId, ...caller });
      },
    };
  }

  private callOut(line: SipLine, callId: string, number: string, ringMs: number): void {
    const media = this.options.createMedia(callId);
    try {
      const call = line.dial(number, { media, ringMs, reports: this.reportsOf(callId) });
      this.keep(callId, { call, line });
    } catch (error) {
      media.close();
      throw error;
    }
  }

  private keep(callId: string, running: Running): void {
    if (!running.call.isOver) {
      this.running.set(callId, running);
    }
  }

  private reportsOf(callId: string): CallReports {
    const { emit } = this.options;
    return {
      state: (state, status) => emit({ kind: 'call', callId, state, ...(status === undefined ? {} : { status }) }),
      digit: (digit) => emit({ kind: 'digit', callId, digit }),
      refused: (why) => emit({ kind: 'refused', callId, why }),
      ended: (end) => {
        const line = this.running.get(callId)?.line;
        this.running.delete(callId);
        emit({ kind: 'ended', callId, ...end });
        if (line !== undefined) {
          this.closeIfIdle(line);
        }
      },
    };
  }

  private closeIfIdle(line: SipLine): void {
    const busy = [...this.running.values()].some((running) => running.line === line);
    if (!busy && this.retired.delete(line)) {
      const farewell = line.close().finally(() => this.farewells.delete(farewell));
      this.farewells.add(farewell);
    }
  }
}
