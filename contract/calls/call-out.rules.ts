import type { CallMode, LegOutcome, LegState } from './calls.contract.js';

/** One number to try for a member: the holder's numbers in order, then those of the substitute (B 角). */
export interface CallTarget {
  readonly personName: string;
  readonly substitute: boolean;
  readonly number: string;
  /** Which of the person's numbers, from 1. */
  readonly numberIndex: number;
}

/** A leg of the machine: one member, the numbers to try, and where it stands. */
export interface MachineLeg {
  readonly legId: string;
  readonly memberId: string;
  readonly targets: readonly CallTarget[];
  readonly targetIndex: number;
  readonly state: LegState;
  readonly outcome: LegOutcome | undefined;
  readonly lastOutcome: LegOutcome | undefined;
  readonly attempts: number;
  /** Targets not to be dialled any more: wrong numbers, and every number of a person who cannot come. */
  readonly spent: readonly number[];
}

/** A call-out: the whole group. `lines` = how many may be dialled or talk unconfirmed at once. */
export interface CallMachine {
  readonly mode: CallMode;
  readonly lines: number;
  readonly state: 'running' | 'settled' | 'stopped';
  readonly legs: readonly MachineLeg[];
  /** Rounds a hunt has gone through the list. */
  readonly round: number;
}

/** A member about to be called. */
export type NewLeg = Pick<MachineLeg, 'legId' | 'memberId' | 'targets'>;

/** What a provider or the officer says about the number now tried. */
export type LegEvent =
  | 'ringing'
  | 'answered'
  | 'acknowledged'
  | 'cannot'
  | 'busy'
  | 'no_answer'
  | 'rejected'
  | 'unreachable'
  | 'wrong_number'
  | 'not_confirmed'
  | 'failed';

export type CallEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'leg'; readonly legId: string; readonly attempt: number; readonly event: LegEvent }
  | { readonly kind: 'again'; readonly legId: string }
  | { readonly kind: 'drop'; readonly memberId: string }
  | { readonly kind: 'join'; readonly leg: NewLeg }
  | { readonly kind: 'stop' };

/** What the engine must do; a hang-up always names the attempt, so a late one cannot hit the next call. */
export type CallEffect =
  | { readonly kind: 'dial'; readonly legId: string; readonly attempt: number; readonly target: CallTarget }
  | { readonly kind: 'hang_up'; readonly legId: string; readonly attempt: number };

export interface CallStep {
  readonly machine: CallMachine;
  readonly effects: readonly CallEffect[];
  /** Legs that changed, for the record. */
  readonly changed: readonly string[];
}

/** Rounds of a hunt before it gives up. */
export const huntRounds = 3;

const active: ReadonlySet<LegState> = new Set<LegState>(['dialing', 'ringing', 'answered']);
const order: Readonly<Record<LegState, number>> = {
  queued: 0,
  dialing: 1,
  ringing: 2,
  answered: 3,
  acknowledged: 4,
  ended: 5,
};

/** A fresh call-out over the members' numbers. */
export function newMachine(mode: CallMode, lines: number, legs: readonly NewLeg[]): CallMachine {
  return {
    mode,
    lines: mode === 'all' ? lines : 1,
    state: 'running',
    round: 1,
    legs: legs.map(queued),
  };
}

function queued(leg: NewLeg): MachineLeg {
  return {
    ...leg,
    targetIndex: 0,
    state: 'queued',
    outcome: undefined,
    lastOutcome: undefined,
    attempts: 0,
    spent: [],
  };
}

class Transition {
  private readonly effects: CallEffect[] = [];
  private readonly changed = new Set<string>();

  constructor(private machine: CallMachine) {}

  leg(legId: string): MachineLeg | undefined {
    return this.machine.legs.find((leg) => leg.legId === legId);
  }

  legs(): readonly MachineLeg[] {
    return this.machine.legs;
  }

  get current(): CallMachine {
    return this.machine;
  }

  /** Changes a leg and reports it as changed. */
  set(leg: MachineLeg, changes: Partial<MachineLeg>): MachineLeg {
    this.changed.add(leg.legId);
    return this.keep(leg, changes);
  }

  /** Changes what only the machine itself needs to know. */
  keep(leg: MachineLeg, changes: Partial<MachineLeg>): MachineLeg {
    const next = { ...leg, ...changes };
    this.machine = {
      ...this.machine,
      legs: this.machine.legs.map((other) => (other.legId === leg.legId ? next : other)),
    };
    return next;
  }

  /** Takes a further member in; somebody added while the phones ring is called like the others. */
  join(leg: MachineLeg): void {
    if (this.leg(leg.legId) !== undefined) return;
    this.machine = { ...this.machine, legs: [...this.machine.legs, leg], state: 'running' };
    this.changed.add(leg.legId);
  }

  setMachine(changes: Partial<CallMachine>): void {
    this.machine = { ...this.machine, ...changes };
  }

  push(effect: CallEffect): void {
    this.effects.push(effect);
  }

  done(): CallStep {
    return { machine: this.machine, effects: this.effects, changed: [...this.changed] };
  }
}

/** First target from `from` on that may still be dialled. */
function nextTarget(leg: Pick<MachineLeg, 'targets' | 'spent'>, from: number): number | undefined {
  const index = leg.targets.findIndex((_, at) => at >= from && !leg.spent.includes(at));
  return index < 0 ? undefined : index;
}

/** A word that ends the attempt without a confirmation; it names the outcome. */
type FailureEvent = Exclude<LegEvent, 'ringing' | 'answered' | 'acknowledged'>;

/** Targets a failure rules out: a wrong number, or every number of the person who cannot come. */
function spentBy(leg: MachineLeg, outcome: FailureEvent): readonly number[] {
  if (outcome === 'wrong_number') return [leg.targetIndex];
  if (outcome !== 'cannot') return [];
  const isSubstitute = leg.targets[leg.targetIndex]?.substitute;
  return leg.targets.flatMap((target, at) => (target.substitute === isSubstitute ? [at] : []));
}

function fail(transition: Transition, leg: MachineLeg, outcome: FailureEvent): void {
  const spent = [...leg.spent, ...spentBy(leg, outcome)];
  const next = nextTarget({ targets: leg.targets, spent }, leg.targetIndex + 1);
  if (next === undefined) transition.set(leg, { state: 'ended', outcome, lastOutcome: outcome, spent });
  else transition.set(leg, { state: 'queued', targetIndex: next, lastOutcome: outcome, spent });
}

function acknowledge(transition: Transition, leg: MachineLeg): void {
  transition.set(leg, { state: 'acknowledged', outcome: 'acknowledged' });
  if (transition.current.mode === 'hunt') cancelOthers(transition, leg.legId);
}

function cancelOthers(transition: Transition, exceptLegId: string | undefined): void {
  for (const leg of transition.legs()) {
    if (leg.legId === exceptLegId || leg.state === 'ended' || leg.state === 'acknowledged') continue;
    if (active.has(leg.state)) transition.push({ kind: 'hang_up', legId: leg.legId, attempt: leg.attempts });
    transition.set(leg, { state: 'ended', outcome: 'cancelled' });
  }
}

function onLegEvent(transition: Transition, legId: string, attempt: number, event: LegEvent): void {
  const leg = transition.leg(legId);
  // A word about an earlier number, or about a leg that has ended, changes nothing any more.
  if (leg === undefined || leg.attempts !== attempt || !active.has(leg.state)) return;
  if (event === 'ringing' || event === 'answered') {
    if (order[event] > order[leg.state]) transition.set(leg, { state: event });
  } else if (event === 'acknowledged') {
    acknowledge(transition, leg);
  } else {
    transition.push({ kind: 'hang_up', legId, attempt });
    fail(transition, leg, event);
  }
}

function again(transition: Transition, legId: string): void {
  const leg = transition.leg(legId);
  if (leg === undefined || active.has(leg.state) || leg.state === 'queued') return;
  transition.set(leg, { state: 'queued', targetIndex: 0, outcome: undefined, spent: [] });
  transition.setMachine({ state: 'running' });
}

function drop(transition: Transition, memberId: string): void {
  for (const leg of transition.legs()) {
    if (leg.memberId !== memberId || leg.state === 'acknowledged') continue;
    if (active.has(leg.state)) transition.push({ kind: 'hang_up', legId: leg.legId, attempt: leg.attempts });
    const spent = leg.targets.map((_, at) => at);
    // What had ended keeps its outcome and is no news; a later round of a hunt leaves it out all the same.
    if (leg.state === 'ended') transition.keep(leg, { spent });
    else transition.set(leg, { state: 'ended', outcome: 'cancelled', spent });
  }
}

/** A hunt that reached nobody begins again at the top, a few times. */
function loopHunt(transition: Transition): void {
  const machine = transition.current;
  const reached = machine.legs.some((leg) => leg.state === 'acknowledged');
  if (machine.mode !== 'hunt' || reached || machine.round >= huntRounds) return;
  const retry = machine.legs.flatMap((leg) => {
    const targetIndex = nextTarget(leg, 0);
    return targetIndex === undefined || leg.outcome === 'cancelled' ? [] : [{ leg, targetIndex }];
  });
  if (retry.length === 0) return;
  for (const { leg, targetIndex } of retry) transition.set(leg, { state: 'queued', targetIndex, outcome: undefined });
  transition.setMachine({ round: machine.round + 1 });
}

function fillLines(transition: Transition): void {
  if (transition.current.state !== 'running') return;
  const isQueued = (leg: MachineLeg): boolean => leg.state === 'queued';
  if (!transition.legs().some((leg) => isQueued(leg) || active.has(leg.state))) loopHunt(transition);
  // In turn means in the order of the list: a number that failed is followed by the same person's next one.
  for (const leg of transition.legs()) {
    const busy = transition.legs().filter((other) => active.has(other.state)).length;
    if (busy >= transition.current.lines) break;
    const target = leg.targets[leg.targetIndex];
    if (!isQueued(leg)) continue;
    if (target === undefined) {
      transition.set(leg, { state: 'ended', outcome: 'unreachable' });
      continue;
    }
    const dialled = transition.set(leg, { state: 'dialing', attempts: leg.attempts + 1 });
    transition.push({ kind: 'dial', legId: leg.legId, attempt: dialled.attempts, target });
  }
  const open = transition.legs().some((leg) => isQueued(leg) || active.has(leg.state));
  if (!open) transition.setMachine({ state: 'settled' });
}

/**
 * The call-out as a pure state machine: an event in, the new state and what to do out. A leg never goes back except
 * to a next number, never dials twice at once, and always ends.
 */
export function step(machine: CallMachine, event: CallEvent): CallStep {
  const transition = new Transition(machine);
  if (machine.state === 'stopped') return transition.done();
  switch (event.kind) {
    case 'start':
      break;
    case 'leg':
      onLegEvent(transition, event.legId, event.attempt, event.event);
      break;
    case 'again':
      again(transition, event.legId);
      break;
    case 'drop':
      drop(transition, event.memberId);
      break;
    case 'join':
      transition.join(queued(event.leg));
      break;
    case 'stop':
      cancelOthers(transition, undefined);
      transition.setMachine({ state: 'stopped' });
      break;
    default: {
      const never: never = event;
      throw new Error(`unknown call event ${String(never)}`);
    }
  }
  fillLines(transition);
  return transition.done();
}
