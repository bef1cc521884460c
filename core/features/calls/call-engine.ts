import { concatMap, Subject, type Subscription } from 'rxjs';
import type {
  CallEffect,
  CallEvent,
  CallMachine,
  CallStep,
  MachineLeg,
} from '../../../contract/calls/call-machine.model.js';
import { step } from '../../../contract/calls/call-out.rules.js';
import type { Cancel, Clock } from '../../ports/clock.js';
import type { Logger } from '../../log/logger.js';
import type { CallProvider } from './call-provider.js';
import type { CallTimes } from './call-times.js';
import { LiveCallOut, type RunningCallOut } from './live-call-out.js';

/** Keeps what happened: the legs that changed, in one transaction with the journal. */
export type KeepStep = (
  callOut: RunningCallOut,
  event: CallEvent,
  step: CallStep,
  legs: readonly MachineLeg[],
) => Promise<void>;

interface EnginePorts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly times: CallTimes;
  readonly providers: readonly CallProvider[];
  readonly keep: KeepStep;
  /** Says that these call-outs are alive; needed only where several stations share a database. */
  readonly beat?: (callOutIds: readonly string[]) => Promise<void>;
}

const beatMs = 5_000;

/**
 * Runs call-outs. The machine decides, this class dials, waits and keeps the record. Events are worked off one after
 * another, and a number is dialled only after the dialling stands in the journal.
 */
export class CallEngine {
  private readonly live = new Map<string, LiveCallOut>();
  private readonly queue = new Subject<() => Promise<void>>();
  private readonly subscriptions: Subscription[];
  private cancelBeat: Cancel | undefined;
  private pending = 0;
  private idleWaiters: (() => void)[] = [];

  constructor(private readonly ports: EnginePorts) {
    this.subscriptions = [
      this.queue.pipe(concatMap((job) => this.runJob(job))).subscribe(),
      ...ports.providers.map((provider) =>
        provider.line$.subscribe((line) => {
          if (line.state === 'up') this.tellProvider(provider, { kind: 'line_up' });
        }),
      ),
    ];
  }

  /** Begins a call-out whose rows stand in the database already. */
  begin(callOut: RunningCallOut, machine: CallMachine): void {
    this.forgetSettled(callOut.incidentId);
    const live = new LiveCallOut(callOut, machine);
    this.live.set(callOut.callOutId, live);
    this.limit(live);
    this.tell(callOut.callOutId, { kind: 'start' });
    this.startBeat();
  }

  /** Whether the engine still holds it: running, settled and ready to be taken up again, or with people on the line. */
  isRunning(callOutId: string): boolean {
    return this.live.has(callOutId);
  }

  /** Whether more may be dialled in it. */
  canDial(callOutId: string): boolean {
    const live = this.live.get(callOutId);
    return live !== undefined && live.machine.state !== 'stopped';
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
    return this.live.get(callOutId)?.leg(legId)?.attempts;
  }

  /** Somebody in the conference is heard or not. */
  mute(callOutId: string, legId: string, on: boolean): void {
    const live = this.live.get(callOutId);
    const leg = live?.leg(legId);
    if (live !== undefined && leg !== undefined) live.call(`${legId}/${leg.attempts}`)?.mute(on);
  }

  /** Stops what runs for an incident, conference and all: nothing rings or talks afterwards. */
  stopIncident(incidentId: string): void {
    for (const live of [...this.live.values()]) {
      if (live.callOut.incidentId !== incidentId) continue;
      if (live.machine.state === 'running') this.tell(live.callOut.callOutId, { kind: 'stop' });
      for (const leg of live.machine.legs) this.tell(live.callOut.callOutId, { kind: 'hang_up', legId: leg.legId });
      this.enqueue(() => {
        live.hangUpAll();
        this.live.delete(live.callOut.callOutId);
        return Promise.resolve();
      });
    }
  }

  dropMember(memberId: string): void {
    for (const { callOut } of this.live.values()) this.tell(callOut.callOutId, { kind: 'drop', memberId });
  }

  /** Numbers on the line now. */
  activeLegs(): number {
    return [...this.live.values()].reduce((sum, live) => sum + live.onLine, 0);
  }

  /** Resolves once every event told so far is worked off. */
  async idle(): Promise<void> {
    if (this.pending === 0) return;
    await new Promise<void>((resolve) => this.idleWaiters.push(resolve));
  }

  /** Hangs up everything; what stood in the record stays there. */
  async close(): Promise<void> {
    this.cancelBeat?.();
    for (const live of this.live.values()) live.hangUpAll();
    this.live.clear();
    await this.idle();
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private tellProvider(provider: CallProvider, event: CallEvent): void {
    for (const { callOut, machine } of this.live.values()) {
      if (callOut.provider === provider && machine.paused) this.tell(callOut.callOutId, event);
    }
  }

  /** A new call-out takes the place of the settled ones nobody talks in any more. */
  private forgetSettled(incidentId: string): void {
    for (const { callOut, machine, onLine } of [...this.live.values()]) {
      if (callOut.incidentId === incidentId && machine.state !== 'running' && onLine === 0) {
        this.live.delete(callOut.callOutId);
      }
    }
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

  private async apply(live: LiveCallOut, event: CallEvent): Promise<void> {
    const result = step(live.machine, event);
    if (result.changed.length > 0 || differs(result.machine, live.machine)) {
      const legs = result.machine.legs.filter((leg) => result.changed.includes(leg.legId));
      await this.ports.keep(live.callOut, event, result, legs);
    }
    if (result.machine.state === 'running' && live.machine.state !== 'running') this.limit(live);
    live.machine = result.machine;
    for (const effect of result.effects) this.perform(live, effect);
    this.watchAnswer(live, event);
    if (live.machine.state !== 'running') this.end(live);
  }

  private perform(live: LiveCallOut, effect: CallEffect): void {
    switch (effect.kind) {
      case 'dial':
        this.dial(live, effect);
        break;
      case 'wait':
        live.waitForRound(
          this.ports.clock.schedule(this.ports.times.againMs, () => {
            this.tell(live.callOut.callOutId, { kind: 'round' });
          }),
        );
        break;
      default:
        live.perform(effect);
    }
  }

  private dial(live: LiveCallOut, { legId, attempt, target }: CallEffect & { kind: 'dial' }): void {
    const key = `${legId}/${attempt}`;
    const { callOutId, provider, speech } = live.callOut;
    const call = provider.dial(
      { attemptId: key, number: target.number, personName: target.personName, speech, room: callOutId },
      (event, detail) => {
        this.tell(callOutId, { kind: 'leg', legId, attempt, event, ...(detail === undefined ? {} : { detail }) });
      },
    );
    live.add(key, call);
    // Without progress a person dials and marks; nobody but that person knows when it was too long.
    if (provider.progress) this.watchTime(live, { legId, attempt }, this.ports.times.ringMs, 'no_answer');
  }

  private watchTime(
    live: LiveCallOut,
    { legId, attempt }: { legId: string; attempt: number },
    afterMs: number,
    event: 'no_answer' | 'not_confirmed',
  ): void {
    const cancel = this.ports.clock.schedule(afterMs, () => {
      this.tell(live.callOut.callOutId, { kind: 'leg', legId, attempt, event });
    });
    live.watch(`${legId}/${attempt}`, cancel);
  }

  /** The ring limit ends with the answer; a key must follow it, unless the person asked for the officer. */
  private watchAnswer(live: LiveCallOut, event: CallEvent): void {
    if (event.kind !== 'leg') return;
    const leg = live.leg(event.legId);
    if (leg === undefined || leg.attempts !== event.attempt) return;
    if (event.event === 'asks_officer') live.unwatch(`${leg.legId}/${leg.attempts}`);
    if (event.event === 'answered') this.watchTime(live, event, this.ports.times.confirmMs, 'not_confirmed');
  }

  private end(live: LiveCallOut): void {
    live.finish();
    // A settled call-out can be taken up again (补呼), a stopped one cannot.
    if (live.machine.state === 'stopped' && live.onLine === 0) this.live.delete(live.callOut.callOutId);
  }

  /** However it goes, the calling ends by itself. */
  private limit(live: LiveCallOut): void {
    live.limit(
      this.ports.clock.schedule(this.ports.times.wholeMs, () => {
        this.tell(live.callOut.callOutId, { kind: 'stop' });
      }),
    );
  }

  private startBeat(): void {
    const { beat, clock } = this.ports;
    if (beat === undefined || this.cancelBeat !== undefined) return;
    this.cancelBeat = clock.schedule(beatMs, () => {
      this.cancelBeat = undefined;
      if (this.live.size === 0) return;
      this.enqueue(() => beat([...this.live.keys()]));
      this.startBeat();
    });
  }
}

/** Whether something of the call-out itself changed that stands in its row. */
function differs(a: CallMachine, b: CallMachine): boolean {
  return (
    a.state !== b.state ||
    a.round !== b.round ||
    a.repeat !== b.repeat ||
    a.paused !== b.paused ||
    a.waiting !== b.waiting ||
    a.lines !== b.lines
  );
}
