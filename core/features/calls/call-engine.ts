import { concatMap, Subject, type Subscription } from 'rxjs';
import {
  type CallEffect,
  type CallEvent,
  type CallMachine,
  type CallStep,
  type LegEvent,
  type MachineLeg,
  step,
} from '../../../contract/calls/call-out.rules.js';
import type { Cancel, Clock } from '../../ports/clock.js';
import type { Logger } from '../../log/logger.js';
import type { CallProvider, ProviderCall } from './call-provider.js';

/** Wait times of a call, milliseconds. */
export interface CallTimes {
  /** Rings this long before it counts as no answer. */
  readonly ringMs: number;
  /** Answered, but no key pressed: voicemail answers too. */
  readonly confirmMs: number;
  /** A call-out ends by itself after this long. */
  readonly wholeMs: number;
}

export const defaultCallTimes: CallTimes = { ringMs: 25_000, confirmMs: 20_000, wholeMs: 30 * 60_000 };

/** Wait times for a simulated exchange that runs faster than life. */
export function callTimesAt(speed: number): CallTimes {
  const { ringMs, confirmMs, wholeMs } = defaultCallTimes;
  return { ringMs: ringMs / speed, confirmMs: confirmMs / speed, wholeMs };
}

/** A call-out as the engine runs it. */
export interface RunningCallOut {
  readonly callOutId: string;
  readonly incidentId: string;
  readonly scope: string;
  readonly speech: string;
  readonly provider: CallProvider;
}

/** Keeps what happened: the legs that changed, in one transaction with the journal. */
export type KeepStep = (callOut: RunningCallOut, step: CallStep, legs: readonly MachineLeg[]) => Promise<void>;

interface Live {
  readonly callOut: RunningCallOut;
  machine: CallMachine;
  readonly calls: Map<string, { readonly call: ProviderCall; readonly cancels: Set<Cancel> }>;
  readonly cancelWhole: Cancel;
}

interface EnginePorts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly times: CallTimes;
  readonly keep: KeepStep;
}

/**
 * Runs call-outs. The machine decides, this class dials, waits and keeps the record. Events are worked off one after
 * another, and a number is dialled only after the dialling stands in the journal.
 */
export class CallEngine {
  private readonly live = new Map<string, Live>();
  private readonly queue = new Subject<() => Promise<void>>();
  private readonly worker: Subscription;
  private pending = 0;
  private idleWaiters: (() => void)[] = [];

  constructor(private readonly ports: EnginePorts) {
    this.worker = this.queue.pipe(concatMap((job) => this.runJob(job))).subscribe();
  }

  /** Begins a call-out whose rows stand in the database already. */
  begin(callOut: RunningCallOut, machine: CallMachine): void {
    this.forgetSettled(callOut.incidentId);
    const cancelWhole = this.ports.clock.schedule(this.ports.times.wholeMs, () => {
      this.tell(callOut.callOutId, { kind: 'stop' });
    });
    this.live.set(callOut.callOutId, { callOut, machine, calls: new Map(), cancelWhole });
    this.tell(callOut.callOutId, { kind: 'start' });
  }

  /** Whether the engine still holds it: running, or settled and ready to be taken up again. */
  isRunning(callOutId: string): boolean {
    return this.live.has(callOutId);
  }

  /** Says something to a call-out; unknown ones are ignored because they ended. */
  tell(callOutId: string, event: CallEvent): void {
    this.enqueue(async () => {
      const live = this.live.get(callOutId);
      if (live !== undefined) await this.apply(live, event);
    });
  }

  /** Attempt number now running on a leg. */
  attemptOf(callOutId: string, legId: string): number | undefined {
    return this.live.get(callOutId)?.machine.legs.find((leg) => leg.legId === legId)?.attempts;
  }

  /** Stops what runs for an incident and forgets what had settled: nothing can be taken up again afterwards. */
  stopIncident(incidentId: string): void {
    for (const { callOut, machine } of [...this.live.values()]) {
      if (callOut.incidentId !== incidentId) continue;
      if (machine.state === 'running') this.tell(callOut.callOutId, { kind: 'stop' });
      else this.live.delete(callOut.callOutId);
    }
  }

  /** A new call-out takes the place of the settled ones. */
  private forgetSettled(incidentId: string): void {
    for (const { callOut, machine } of [...this.live.values()]) {
      if (callOut.incidentId === incidentId && machine.state !== 'running') this.live.delete(callOut.callOutId);
    }
  }

  dropMember(memberId: string): void {
    for (const { callOut } of this.live.values()) this.tell(callOut.callOutId, { kind: 'drop', memberId });
  }

  /** Numbers on the line now. */
  activeLegs(): number {
    return [...this.live.values()].reduce((sum, live) => sum + live.calls.size, 0);
  }

  /** Resolves once every event told so far is worked off. */
  async idle(): Promise<void> {
    if (this.pending === 0) return;
    await new Promise<void>((resolve) => this.idleWaiters.push(resolve));
  }

  /** Hangs up everything; what stood in the record stays there. */
  async close(): Promise<void> {
    for (const live of this.live.values()) this.hangUpAll(live);
    this.live.clear();
    await this.idle();
    this.worker.unsubscribe();
  }

  private enqueue(job: () => Promise<void>): void {
    this.pending += 1;
    this.queue.next(job);
  }

  private async runJob(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (error) {
      this.ports.logger.error({ cause: String(error) }, 'a call event could not be kept');
    }
    this.pending -= 1;
    if (this.pending === 0) for (const waiter of this.idleWaiters.splice(0)) waiter();
  }

  private async apply(live: Live, event: CallEvent): Promise<void> {
    const result = step(live.machine, event);
    const changed = result.changed.length > 0 || result.machine.state !== live.machine.state;
    if (changed) {
      const legs = result.machine.legs.filter((leg) => result.changed.includes(leg.legId));
      await this.ports.keep(live.callOut, result, legs);
    }
    live.machine = result.machine;
    for (const effect of result.effects) this.perform(live, effect);
    this.watchAnswer(live, event);
    if (live.machine.state !== 'running') this.end(live);
  }

  private perform(live: Live, effect: CallEffect): void {
    const key = `${effect.legId}/${effect.attempt}`;
    if (effect.kind === 'hang_up') {
      this.hangUp(live, key);
      return;
    }
    const report = (event: LegEvent): void => {
      this.tell(live.callOut.callOutId, { kind: 'leg', legId: effect.legId, attempt: effect.attempt, event });
    };
    const cancels = new Set<Cancel>();
    const call = live.callOut.provider.dial(
      {
        attemptId: key,
        number: effect.target.number,
        personName: effect.target.personName,
        speech: live.callOut.speech,
      },
      report,
    );
    live.calls.set(key, { call, cancels });
    // Without progress a person dials and marks; nobody but that person knows when it was too long.
    if (live.callOut.provider.progress) {
      cancels.add(
        this.ports.clock.schedule(this.ports.times.ringMs, () => {
          if (this.legState(live, effect.legId) !== 'answered') report('no_answer');
        }),
      );
    }
  }

  private legState(live: Live, legId: string): string | undefined {
    return live.machine.legs.find((leg) => leg.legId === legId)?.state;
  }

  private watchAnswer(live: Live, event: CallEvent): void {
    if (event.kind !== 'leg') return;
    const key = `${event.legId}/${event.attempt}`;
    const entry = live.calls.get(key);
    if (entry === undefined) return;
    if (event.event === 'acknowledged') this.hangUp(live, key);
    if (event.event !== 'answered') return;
    entry.cancels.add(
      this.ports.clock.schedule(this.ports.times.confirmMs, () => {
        this.tell(live.callOut.callOutId, { ...event, event: 'not_confirmed' });
      }),
    );
  }

  private hangUp(live: Live, key: string): void {
    const entry = live.calls.get(key);
    if (entry === undefined) return;
    live.calls.delete(key);
    for (const cancel of entry.cancels) cancel();
    entry.call.hangUp();
  }

  private hangUpAll(live: Live): void {
    for (const key of [...live.calls.keys()]) this.hangUp(live, key);
    live.cancelWhole();
  }

  private end(live: Live): void {
    this.hangUpAll(live);
    // A settled call-out can be taken up again (补呼), a stopped one cannot.
    if (live.machine.state === 'stopped') this.live.delete(live.callOut.callOutId);
  }
}
