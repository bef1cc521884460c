import type {
  CallEvent,
  CallMachine,
  CallManner,
  CallStep,
  LegEvent,
  MachineLeg,
  NewLeg,
} from './call-machine.model.js';
import { Transition } from './call-transition.js';
import type { LegOutcome, LegState } from './calls.contract.js';

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
export function newMachine(manner: CallManner, legs: readonly NewLeg[]): CallMachine {
  return {
    mode: manner.mode,
    lines: manner.lines,
    state: 'running',
    round: 1,
    conference: manner.conference ?? false,
    repeat: manner.repeat ?? false,
    paused: false,
    waiting: false,
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
    onLine: false,
    asksOfficer: false,
    spent: [],
  };
}

/** First target from `from` on that may still be dialled. */
function nextTarget(leg: Pick<MachineLeg, 'targets' | 'spent'>, from: number): number | undefined {
  const index = leg.targets.findIndex((_, at) => at >= from && !leg.spent.includes(at));
  return index < 0 ? undefined : index;
}

/** A word that ends the attempt without a confirmation; it names the outcome. */
type FailureEvent = Exclude<
  LegEvent,
  'ringing' | 'answered' | 'acknowledged' | 'asks_officer' | 'left' | 'no_line' | 'exchange_down'
>;

/** Targets a failure rules out: a wrong number, or every number of the person who cannot come. */
function spentBy(leg: MachineLeg, outcome: FailureEvent): readonly number[] {
  if (outcome === 'wrong_number') return [leg.targetIndex];
  if (outcome !== 'cannot') return [];
  const isSubstitute = leg.targets[leg.targetIndex]?.substitute;
  return leg.targets.flatMap((target, at) => (target.substitute === isSubstitute ? [at] : []));
}

function fail(transition: Transition, leg: MachineLeg, outcome: FailureEvent): void {
  const spent = [...leg.spent, ...spentBy(leg, outcome)];
  // What died with the engine says nothing about the number; a person decides whether it rings again.
  const next = outcome === 'lost' ? undefined : nextTarget({ targets: leg.targets, spent }, leg.targetIndex + 1);
  const changes = { lastOutcome: outcome, asksOfficer: false, spent };
  if (next === undefined) transition.set(leg, { ...changes, state: 'ended', outcome });
  else transition.set(leg, { ...changes, state: 'queued', targetIndex: next });
}

/** The word was given: into the conference, or goodbye. */
function acknowledge(transition: Transition, leg: MachineLeg): void {
  const onLine = transition.current.conference;
  transition.set(leg, { state: 'acknowledged', outcome: 'acknowledged', onLine, asksOfficer: false });
  transition.push({ kind: onLine ? 'join' : 'release', legId: leg.legId, attempt: leg.attempts });
  if (transition.current.mode === 'hunt') cancelOthers(transition, leg.legId);
}

function cancelOthers(transition: Transition, exceptLegId: string | undefined): void {
  for (const leg of transition.legs()) {
    if (leg.legId === exceptLegId || leg.state === 'ended' || leg.state === 'acknowledged') continue;
    cancel(transition, leg, leg.spent);
  }
}

function cancel(transition: Transition, leg: MachineLeg, spent: readonly number[]): void {
  if (active.has(leg.state)) transition.push({ kind: 'hang_up', legId: leg.legId, attempt: leg.attempts });
  transition.set(leg, { state: 'ended', outcome: 'cancelled', asksOfficer: false, spent });
}

/** What the exchange says about itself: the number is dialled again as soon as that can work. */
function waitForLine(transition: Transition, leg: MachineLeg, event: 'no_line' | 'exchange_down'): void {
  const others = transition.legs().filter((other) => other.legId !== leg.legId && takesLine(other)).length;
  transition.push({ kind: 'hang_up', legId: leg.legId, attempt: leg.attempts });
  if (event === 'no_line' && others === 0) {
    fail(transition, leg, 'failed');
    return;
  }
  transition.set(leg, { state: 'queued', asksOfficer: false });
  transition.setMachine(event === 'no_line' ? { lines: others } : { paused: true });
}

/** Somebody in the conference: only leaving it is news. */
function onLineEvent(transition: Transition, leg: MachineLeg, event: LegEvent): void {
  if (event === 'left' || event === 'lost' || event === 'exchange_down') leave(transition, leg);
}

function leave(transition: Transition, leg: MachineLeg): void {
  transition.push({ kind: 'hang_up', legId: leg.legId, attempt: leg.attempts });
  transition.set(leg, { onLine: false, asksOfficer: false });
}

function onLegEvent(transition: Transition, legId: string, attempt: number, event: LegEvent): void {
  const leg = transition.leg(legId);
  // A word about an earlier number, or about a leg that has ended, changes nothing any more.
  if (leg === undefined || leg.attempts !== attempt) return;
  if (leg.onLine) {
    onLineEvent(transition, leg, event);
    return;
  }
  if (active.has(leg.state)) onActiveEvent(transition, leg, event);
}

/** Meets the officer in the conference, the word not yet given. */
function askOfficer(transition: Transition, leg: MachineLeg): void {
  if (leg.asksOfficer) return;
  transition.set(leg, { state: 'answered', asksOfficer: true });
  transition.push({ kind: 'join', legId: leg.legId, attempt: leg.attempts });
}

function endActive(transition: Transition, leg: MachineLeg, event: FailureEvent): void {
  transition.push({ kind: event === 'cannot' ? 'release' : 'hang_up', legId: leg.legId, attempt: leg.attempts });
  fail(transition, leg, event);
}

function onActiveEvent(transition: Transition, leg: MachineLeg, event: LegEvent): void {
  switch (event) {
    case 'ringing':
    case 'answered':
      if (order[event] > order[leg.state]) transition.set(leg, { state: event });
      break;
    case 'asks_officer':
      askOfficer(transition, leg);
      break;
    case 'acknowledged':
      acknowledge(transition, leg);
      break;
    case 'no_line':
    case 'exchange_down':
      waitForLine(transition, leg, event);
      break;
    case 'left':
      endActive(transition, leg, 'not_confirmed');
      break;
    default:
      endActive(transition, leg, event);
  }
}

/** The officer hangs up one person: out of the conference, or no more numbers of theirs. */
function hangUp(transition: Transition, legId: string): void {
  const leg = transition.leg(legId);
  if (leg === undefined) return;
  if (leg.onLine) leave(transition, leg);
  else if (active.has(leg.state) || leg.state === 'queued') cancel(transition, leg, leg.spent);
}

/** A word given beside the call ends the calls to that person. */
function takeWord(transition: Transition, legId: string, word: 'acknowledged' | 'cannot'): void {
  const leg = transition.leg(legId);
  if (leg === undefined || leg.state === 'acknowledged') return;
  if (active.has(leg.state)) transition.push({ kind: 'hang_up', legId, attempt: leg.attempts });
  const state = word === 'acknowledged' ? 'acknowledged' : 'ended';
  transition.set(leg, { state, outcome: word, lastOutcome: word, asksOfficer: false });
  if (word === 'acknowledged' && transition.current.mode === 'hunt') cancelOthers(transition, legId);
}

function again(transition: Transition, legId: string): void {
  const leg = transition.leg(legId);
  if (leg === undefined || leg.onLine || active.has(leg.state) || leg.state === 'queued') return;
  transition.set(leg, { state: 'queued', targetIndex: 0, outcome: undefined, spent: [] });
  transition.setMachine({ state: 'running' });
}

function drop(transition: Transition, memberId: string): void {
  for (const leg of transition.legs()) {
    if (leg.memberId !== memberId) continue;
    if (leg.onLine) leave(transition, leg);
    if (leg.state === 'acknowledged' || transition.current.state === 'stopped') continue;
    const spent = leg.targets.map((_, at) => at);
    // What had ended keeps its outcome and is no news; a later round of a hunt leaves it out all the same.
    if (leg.state === 'ended') transition.keep(leg, { spent });
    else cancel(transition, leg, spent);
  }
}

/** Not asked again: who cannot come, who was cancelled, and what died with the engine. */
const settledOutcomes: ReadonlySet<LegOutcome> = new Set<LegOutcome>(['acknowledged', 'cannot', 'cancelled', 'lost']);

interface Retry {
  readonly leg: MachineLeg;
  readonly targetIndex: number;
}

function unreached(machine: CallMachine): readonly Retry[] {
  return machine.legs.flatMap((leg) => {
    const targetIndex = nextTarget(leg, 0);
    const over = leg.state !== 'ended' || (leg.outcome !== undefined && settledOutcomes.has(leg.outcome));
    return over || targetIndex === undefined ? [] : [{ leg, targetIndex }];
  });
}

function nextRound(transition: Transition, retry: readonly Retry[]): void {
  for (const { leg, targetIndex } of retry) transition.set(leg, { state: 'queued', targetIndex, outcome: undefined });
  transition.setMachine({ round: transition.current.round + 1, waiting: false });
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
  if (retry.length > 0) nextRound(transition, retry);
}

const isQueued = (leg: MachineLeg): boolean => leg.state === 'queued';
const takesLine = (leg: MachineLeg): boolean => leg.onLine || active.has(leg.state);

function isOpen(transition: Transition): boolean {
  return transition.legs().some((leg) => isQueued(leg) || active.has(leg.state));
}

function canDial(transition: Transition): boolean {
  const { lines } = transition.current;
  const limit = transition.current.mode === 'all' ? lines : 1;
  const legs = transition.legs();
  const unconfirmed = legs.filter((leg) => active.has(leg.state)).length;
  return unconfirmed < limit && legs.filter(takesLine).length < lines;
}

/** Who has no number is known to be unreachable without a line. */
function endVacant(transition: Transition): void {
  for (const leg of transition.legs()) {
    if (isQueued(leg) && leg.targets[leg.targetIndex] === undefined) {
      transition.set(leg, { state: 'ended', outcome: 'unreachable' });
    }
  }
}

function fillLines(transition: Transition): void {
  if (transition.current.state !== 'running') return;
  endVacant(transition);
  if (!isOpen(transition)) loopHunt(transition);
  // In turn means in the order of the list: a number that failed is followed by the same person's next one.
  for (const leg of transition.legs()) {
    if (transition.current.paused || !canDial(transition)) break;
    const target = leg.targets[leg.targetIndex];
    if (!isQueued(leg) || target === undefined) continue;
    const dialled = transition.set(leg, { state: 'dialing', attempts: leg.attempts + 1 });
    transition.push({ kind: 'dial', legId: leg.legId, attempt: dialled.attempts, target });
  }
  if (isOpen(transition)) transition.setMachine({ waiting: false });
  else settle(transition);
}

/** Everybody had a turn: the end, or a pause before the unreached are called again. */
function settle(transition: Transition): void {
  const { repeat, mode, waiting } = transition.current;
  const waits = repeat && mode !== 'hunt' && unreached(transition.current).length > 0;
  if (!waits) transition.setMachine({ state: 'settled', waiting: false });
  else if (!waiting) {
    transition.push({ kind: 'wait' });
    transition.setMachine({ waiting: true });
  }
}

function stop(transition: Transition): void {
  cancelOthers(transition, undefined);
  transition.setMachine({ state: 'stopped', repeat: false, waiting: false });
}

function setRepeat(transition: Transition, on: boolean): void {
  transition.setMachine({ repeat: on });
  if (!on || isOpen(transition) || transition.current.mode === 'hunt') return;
  const retry = unreached(transition.current);
  if (retry.length === 0) return;
  transition.setMachine({ state: 'running' });
  nextRound(transition, retry);
}

type Moves = { readonly [K in CallEvent['kind']]: (move: Transition, event: CallEvent & { kind: K }) => void };

const moves: Moves = {
  start: () => undefined,
  leg: (move, { legId, attempt, event }) => {
    onLegEvent(move, legId, attempt, event);
  },
  again: (move, { legId }) => {
    again(move, legId);
  },
  hang_up: (move, { legId }) => {
    hangUp(move, legId);
  },
  drop: (move, { memberId }) => {
    drop(move, memberId);
  },
  join: (move, { leg }) => {
    move.join(queued(leg));
  },
  word: (move, { legId, word }) => {
    takeWord(move, legId, word);
  },
  repeat: (move, { on }) => {
    setRepeat(move, on);
  },
  round: (move) => {
    if (move.current.repeat && !isOpen(move)) nextRound(move, unreached(move.current));
  },
  line_up: (move) => {
    move.setMachine({ paused: false });
  },
  stop,
};

/** Events that still count when the calling was stopped: about who stays on the line. */
const outlivesStop: ReadonlySet<CallEvent['kind']> = new Set<CallEvent['kind']>(['leg', 'hang_up', 'drop']);

/**
 * The call-out as a pure state machine: an event in, the new state and what to do out. A leg never goes back except
 * to a next number, never dials twice at once, and always ends.
 */
export function step(machine: CallMachine, event: CallEvent): CallStep {
  const transition = new Transition(machine);
  if (machine.state === 'stopped' && !outlivesStop.has(event.kind)) return transition.done();
  // Each kind has its own move; the table's type says so, the call cannot.
  const move = moves[event.kind] as (transition: Transition, event: CallEvent) => void;
  move(transition, event);
  fillLines(transition);
  return transition.done();
}
