import { BehaviorSubject, type Observable, Subject } from 'rxjs';
import type { FromTelephony, LineAccount, ToTelephony } from '../../../../telephony/telephony-messages.js';
import type { LineView } from '../../../../contract/calls/line-account.model.js';
import type { Logger } from '../../../log/logger.js';
import { type Cancel, type Clock, instantOf } from '../../../ports/clock.js';
import type { LaunchTelephony, TelephonyChannel } from './telephony-channel.js';

interface SupervisorParts {
  readonly launch: LaunchTelephony | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The engine says that it lives every second; this long without a word and it hangs. */
const silenceMs = 2_000;
/** Starting takes a moment longer, on a slow machine too. */
const startMs = 15_000;
const firstRestartMs = 200;
const longestRestartMs = 10_000;
const times = { optionsEveryMs: 10_000, optionsAnswerMs: 2_000, noResponseMs: 4_000, registerRetryMs: 1_000 } as const;

/**
 * Keeps the telephony engine running while an account is set up: starts it, watches it, says when it died and starts it
 * again. A death ends every call it had; `lost$` says so.
 */
export class TelephonySupervisor {
  readonly line$: Observable<LineView>;
  readonly messages$: Observable<FromTelephony>;
  /** The engine died: what it carried is lost. */
  readonly lost$: Observable<void>;
  private readonly lines: BehaviorSubject<LineView>;
  private readonly messages = new Subject<FromTelephony>();
  private readonly losses = new Subject<void>();
  private account: LineAccount | undefined;
  private channel: TelephonyChannel | undefined;
  private cancelWatch: Cancel | undefined;
  private cancelRestart: Cancel | undefined;
  private restartMs = firstRestartMs;

  constructor(private readonly parts: SupervisorParts) {
    this.lines = new BehaviorSubject<LineView>(this.view('down', 'not_configured'));
    this.line$ = this.lines.asObservable();
    this.messages$ = this.messages.asObservable();
    this.lost$ = this.losses.asObservable();
  }

  /** Whether this host can start an engine at all. */
  get isAvailable(): boolean {
    return this.parts.launch !== undefined;
  }

  get line(): LineView {
    return this.lines.value;
  }

  /** Uses another account from now on, or none. Calls on the line with the account before go on. */
  configure(account: LineAccount | undefined): void {
    this.account = account;
    if (account === undefined) {
      this.stop();
      this.lines.next(this.view('down', 'not_configured'));
      return;
    }
    if (this.channel === undefined) this.start();
    else this.send({ kind: 'configure', account, times });
  }

  /** Says something to the engine; false: there is none. */
  send(message: ToTelephony): boolean {
    if (this.channel === undefined) return false;
    this.channel.send(message);
    return true;
  }

  close(): void {
    this.account = undefined;
    this.stop();
    this.lines.complete();
    this.messages.complete();
    this.losses.complete();
  }

  private start(): void {
    const { launch } = this.parts;
    if (launch === undefined || this.account === undefined) return;
    this.cancelRestart?.();
    this.lines.next(this.view('connecting'));
    const channel = launch();
    this.channel = channel;
    channel.onMessage((message) => {
      if (this.channel === channel) this.hear(message);
    });
    channel.onExit(() => {
      if (this.channel === channel) this.onDeath('the telephony engine ended');
    });
    this.watch(startMs);
    channel.send({ kind: 'configure', account: this.account, times });
  }

  private stop(): void {
    this.cancelWatch?.();
    this.cancelRestart?.();
    const channel = this.channel;
    this.channel = undefined;
    if (channel === undefined) return;
    this.losses.next();
    channel.send({ kind: 'close' });
    // It gives its registration back first; one that hangs is ended all the same.
    const cancel = this.parts.clock.schedule(silenceMs, () => {
      channel.kill();
    });
    channel.onExit(cancel);
  }

  private hear(message: FromTelephony): void {
    this.watch(silenceMs);
    if (message.kind === 'alive' || message.kind === 'ready') return;
    if (message.kind === 'line') {
      if (message.state === 'up') this.restartMs = firstRestartMs;
      this.lines.next(this.view(message.state, message.why, message.status));
      return;
    }
    this.messages.next(message);
  }

  private watch(patienceMs: number): void {
    this.cancelWatch?.();
    this.cancelWatch = this.parts.clock.schedule(patienceMs, () => {
      this.onDeath('the telephony engine says nothing any more');
    });
  }

  private onDeath(cause: string): void {
    this.parts.logger.error({ cause }, 'telephony');
    this.cancelWatch?.();
    const channel = this.channel;
    this.channel = undefined;
    channel?.kill();
    this.lines.next(this.view('down', 'engine'));
    this.losses.next();
    if (this.account === undefined) return;
    this.cancelRestart = this.parts.clock.schedule(this.restartMs, () => {
      this.start();
    });
    this.restartMs = Math.min(this.restartMs * 2, longestRestartMs);
  }

  private view(state: LineView['state'], why?: LineView['why'], status?: number): LineView {
    return {
      state,
      at: instantOf(this.parts.clock),
      ...(why === undefined ? {} : { why }),
      ...(status === undefined ? {} : { status }),
    };
  }
}
