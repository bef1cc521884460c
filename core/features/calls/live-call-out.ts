import type { CallEffect, CallMachine, MachineLeg } from '../../../contract/calls/call-machine.model.js';
import type { Cancel } from '../../ports/clock.js';
import type { CallProvider, ProviderCall } from './call-provider.js';

/** A call-out as the engine runs it. */
export interface RunningCallOut {
  readonly callOutId: string;
  readonly incidentId: string;
  readonly scope: string;
  readonly speech: string;
  readonly provider: CallProvider;
}

interface LineCall {
  readonly call: ProviderCall;
  cancel: Cancel | undefined;
}

/** One call-out with its calls on the line and their timers. */
export class LiveCallOut {
  private readonly calls = new Map<string, LineCall>();
  private cancelRound: Cancel | undefined;
  private cancelWhole: Cancel | undefined;

  constructor(
    readonly callOut: RunningCallOut,
    public machine: CallMachine,
  ) {}

  limit(cancel: Cancel): void {
    this.cancelWhole?.();
    this.cancelWhole = cancel;
  }

  leg(legId: string): MachineLeg | undefined {
    return this.machine.legs.find((leg) => leg.legId === legId);
  }

  call(key: string): ProviderCall | undefined {
    return this.calls.get(key)?.call;
  }

  get onLine(): number {
    return this.calls.size;
  }

  add(key: string, call: ProviderCall): void {
    this.calls.set(key, { call, cancel: undefined });
  }

  /** One timer a call: a new one takes the place of the old. */
  watch(key: string, cancel: Cancel): void {
    const entry = this.calls.get(key);
    if (entry === undefined) {
      cancel();
      return;
    }
    entry.cancel?.();
    entry.cancel = cancel;
  }

  unwatch(key: string): void {
    const entry = this.calls.get(key);
    entry?.cancel?.();
    if (entry !== undefined) entry.cancel = undefined;
  }

  waitForRound(cancel: Cancel): void {
    this.cancelRound?.();
    this.cancelRound = cancel;
  }

  perform(effect: Exclude<CallEffect, { kind: 'dial' | 'wait' }>): void {
    const key = `${effect.legId}/${effect.attempt}`;
    const entry = this.calls.get(key);
    if (entry === undefined) return;
    this.unwatch(key);
    if (effect.kind === 'join') {
      entry.call.join(this.callOut.callOutId);
      return;
    }
    this.calls.delete(key);
    if (effect.kind === 'release') entry.call.release();
    else entry.call.hangUp();
  }

  /** The calling is over; who is in the conference stays. */
  finish(): void {
    this.cancelRound?.();
    this.cancelWhole?.();
  }

  hangUpAll(): void {
    for (const [key, entry] of this.calls) {
      this.unwatch(key);
      entry.call.hangUp();
    }
    this.calls.clear();
    this.finish();
  }
}
