import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallEffect, CallEvent, CallMachine, CallTarget, LegEvent, MachineLeg } from './call-machine.model.js';
import { huntRounds, newMachine, step } from './call-out.rules.js';
import type { CallMode } from './calls.contract.js';

const finalFailures = [
  'cannot',
  'busy',
  'no_answer',
  'rejected',
  'unreachable',
  'wrong_number',
  'not_confirmed',
  'failed',
  'lost',
] as const satisfies readonly LegEvent[];
const legEvents: readonly LegEvent[] = [
  'ringing',
  'answered',
  'acknowledged',
  'asks_officer',
  'left',
  'no_line',
  'exchange_down',
  ...finalFailures,
];
const modes: readonly CallMode[] = ['all', 'each', 'hunt'];

type LegPlan = Pick<MachineLeg, 'legId' | 'memberId' | 'targets'>;

function targetsOf(leg: number, holder: number, substitute: number): readonly CallTarget[] {
  const numbers = (count: number, isSubstitute: boolean): CallTarget[] =>
    Array.from({ length: count }, (_, index) => ({
      personName: isSubstitute ? `substitute ${leg}` : `holder ${leg}`,
      substitute: isSubstitute,
      number: `${leg}${isSubstitute ? 8 : 1}0${index}`,
      numberIndex: index + 1,
    }));
  return [...numbers(holder, false), ...numbers(substitute, true)];
}

function legPlan(leg: number, holder: number, substitute: number): LegPlan {
  return { legId: `leg-${leg}`, memberId: `member-${leg}`, targets: targetsOf(leg, holder, substitute) };
}

interface Dial {
  readonly legId: string;
  readonly attempt: number;
  readonly target: CallTarget;
}

/** How far the machine has gone through one leg's numbers this time. */
interface Pass {
  readonly tried: Set<number>;
  readonly wrong: Set<number>;
  last: number;
  cannot: boolean;
}

/** Plays provider and officer against the machine and checks at every step what must hold at every step. */
class Rehearsal {
  readonly dialled: Dial[] = [];
  readonly open = new Map<string, Dial>();
  waits = 0;
  private readonly passes = new Map<string, Pass>();

  constructor(
    public machine: CallMachine,
    start = true,
  ) {
    if (start) this.tell({ kind: 'start' });
  }

  tell(event: CallEvent): void {
    const result = step(this.machine, event);
    this.noteWord(event);
    this.machine = result.machine;
    for (const effect of result.effects) this.perform(effect);
    expect(new Set(this.linedLegs().map((leg) => `${leg.legId}/${leg.attempts}`))).toEqual(new Set(this.open.keys()));
  }

  private perform(effect: CallEffect): void {
    if (effect.kind === 'wait') {
      this.waits += 1;
      expect(this.machine).toMatchObject({ state: 'running', repeat: true });
      return;
    }
    const key = `${effect.legId}/${effect.attempt}`;
    if (effect.kind === 'dial') this.dial(key, effect);
    else if (effect.kind === 'join') expect(this.open.has(key), `join of ${key}, which is not on the line`).toBe(true);
    else expect(this.open.delete(key), `hang-up of ${key}, which is not on the line`).toBe(true);
  }

  /** Everybody who takes a line: being called, talking, or in the conference. */
  linedLegs(): readonly MachineLeg[] {
    return this.machine.legs.filter((leg) => leg.onLine || this.activeLegs().includes(leg));
  }

  leg(legId: string): MachineLeg {
    const found = this.machine.legs.find((leg) => leg.legId === legId);
    if (found === undefined) throw new Error(`no leg ${legId}`);
    return found;
  }

  activeLegs(): readonly MachineLeg[] {
    return this.machine.legs.filter((leg) => ['dialing', 'ringing', 'answered'].includes(leg.state));
  }

  /** Says something about the number a leg is on now. */
  say(leg: number, event: LegEvent): void {
    const { legId, attempts } = this.leg(`leg-${leg}`);
    this.tell({ kind: 'leg', legId, attempt: attempts, event });
  }

  /** Nobody answers any more: every number still tried fails, until none is. */
  exhaust(failure: LegEvent): void {
    this.tell({ kind: 'repeat', on: false });
    this.tell({ kind: 'line_up' });
    const numbers = this.machine.legs.reduce((sum, leg) => sum + leg.targets.length, 0);
    const most = numbers * huntRounds + this.machine.legs.length + 1;
    for (let count = 0; count <= most; count += 1) {
      const [leg] = this.activeLegs();
      const queued = this.machine.legs.some(({ state }) => state === 'queued');
      // Where the conference takes all lines somebody must leave it before the next can be dialled.
      const inTheWay = queued ? this.machine.legs.find(({ onLine }) => onLine) : undefined;
      const next = leg ?? inTheWay;
      if (next === undefined) return;
      const event = leg === undefined ? 'left' : failure;
      this.tell({ kind: 'leg', legId: next.legId, attempt: next.attempts, event });
    }
    throw new Error('the call-out goes on dialling for ever');
  }

  /** Numbers dialled so far, in order. */
  numbers(): readonly string[] {
    return this.dialled.map((dial) => dial.target.number);
  }

  private dial(key: string, dial: Dial): void {
    expect([...this.open.values()].some((other) => other.legId === dial.legId)).toBe(false);
    expect(this.dialled.some((other) => other.legId === dial.legId && other.attempt >= dial.attempt)).toBe(false);
    this.open.set(key, dial);
    this.dialled.push(dial);
    expect(this.open.size).toBeLessThanOrEqual(this.machine.lines);
    this.checkOrder(dial);
  }

  private checkOrder(dial: Dial): void {
    const { targets } = this.leg(dial.legId);
    const index = targets.indexOf(dial.target);
    const pass = this.passOf(dial, index);
    const holderTried = targets.every((target, at) => target.substitute || pass.tried.has(at));
    if (dial.target.substitute) expect(holderTried || pass.cannot).toBe(true);
    pass.tried.add(index);
    pass.last = index;
    this.passes.set(dial.legId, pass);
  }

  private passOf(dial: Dial, index: number): Pass {
    const before = this.passes.get(dial.legId);
    // The same number again: there was no line for it, or everybody gets another round.
    if (before !== undefined && index >= before.last) return before;
    const wrong = before?.wrong ?? new Set<number>();
    return { tried: new Set(wrong), wrong, last: -1, cannot: before?.cannot === true && dial.target.substitute };
  }

  private noteWord(event: CallEvent): void {
    if (event.kind !== 'leg' || !this.open.has(`${event.legId}/${event.attempt}`)) return;
    const pass = this.passes.get(event.legId);
    if (event.event === 'cannot' && pass !== undefined) pass.cannot = true;
    if (event.event === 'wrong_number') pass?.wrong.add(pass.last);
  }
}

type Action =
  | { readonly kind: 'say' | 'late'; readonly pick: number; readonly event: LegEvent }
  | { readonly kind: 'again' | 'drop' | 'hang_up'; readonly pick: number }
  | { readonly kind: 'start' | 'stop' | 'round' | 'line_up' }
  | { readonly kind: 'repeat'; readonly on: boolean };

const anyPick = fc.nat({ max: 1_000 });
const anyLegEvent = fc.constantFrom(...legEvents);
const providerAction: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom('say' as const, 'late' as const),
  pick: anyPick,
  event: anyLegEvent,
});
const officerAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom('again' as const, 'drop' as const, 'hang_up' as const), pick: anyPick }),
  fc.record({ kind: fc.constantFrom('start' as const, 'round' as const, 'line_up' as const) }),
  fc.record({ kind: fc.constant('repeat' as const), on: fc.boolean() }),
);
const stopAction: fc.Arbitrary<Action> = fc.constant({ kind: 'stop' });
const anyAction = fc.oneof(
  { weight: 12, arbitrary: providerAction },
  { weight: 3, arbitrary: officerAction },
  { weight: 1, arbitrary: stopAction },
);
/** A long story: fast-check's own default would rarely go beyond ten actions. */
const script = (maxLength: number, action: fc.Arbitrary<Action> = anyAction): fc.Arbitrary<Action[]> =>
  fc.array(action, { maxLength, size: 'max' });
const anyMachine = fc
  .record({
    mode: fc.constantFrom(...modes),
    conference: fc.boolean(),
    repeat: fc.boolean(),
    lines: fc.integer({ min: 1, max: 4 }),
    people: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ people, ...manner }) =>
    newMachine(
      manner,
      people.map(([holder, substitute], index) => legPlan(index + 1, holder, substitute)),
    ),
  );
const anyFailure = fc.constantFrom(...finalFailures);

function pickFrom<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}

function eventOf(rehearsal: Rehearsal, action: Action): CallEvent | undefined {
  if (action.kind === 'repeat') return action;
  if (!('pick' in action)) return { kind: action.kind };
  if (action.kind === 'say') {
    const leg = pickFrom(rehearsal.activeLegs(), action.pick);
    return leg && { kind: 'leg', legId: leg.legId, attempt: leg.attempts, event: action.event };
  }
  if (action.kind === 'late') {
    const ended = rehearsal.dialled.filter((dial) => !rehearsal.open.has(`${dial.legId}/${dial.attempt}`));
    const dial = pickFrom(ended, action.pick);
    return dial && { kind: 'leg', legId: dial.legId, attempt: dial.attempt, event: action.event };
  }
  const leg = pickFrom(rehearsal.machine.legs, action.pick);
  if (leg === undefined) return undefined;
  return action.kind === 'drop' ? { kind: 'drop', memberId: leg.memberId } : { kind: action.kind, legId: leg.legId };
}

function play(rehearsal: Rehearsal, actions: readonly Action[]): void {
  for (const action of actions) {
    const event = eventOf(rehearsal, action);
    if (event !== undefined) rehearsal.tell(event);
  }
}

const started = (mode: CallMode, lines: number, ...legs: readonly LegPlan[]): Rehearsal =>
  new Rehearsal(newMachine({ mode, lines }, legs));

// The rehearsal itself holds at every step: one attempt per leg on the line, never more than the lines, every dial a
// new attempt number, hang-ups only of what is on the line, substitutes only after the holder.
describe('a call-out, whatever arrives in whatever order', () => {
  it('always settles once nobody answers any more, with no leg left open', () => {
    fc.assert(
      fc.property(anyMachine, script(60), anyFailure, (machine, actions, failure) => {
        const rehearsal = new Rehearsal(machine);
        play(rehearsal, actions);
        rehearsal.exhaust(failure);
        expect(rehearsal.machine.state).not.toBe('running');
        for (const leg of rehearsal.machine.legs) {
          expect(['acknowledged', 'ended']).toContain(leg.state);
          expect(leg.outcome).toBeDefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('dials nothing after it was stopped', () => {
    fc.assert(
      fc.property(anyMachine, script(30), script(30), (machine, before, after) => {
        const rehearsal = new Rehearsal(machine);
        play(rehearsal, before);
        rehearsal.tell({ kind: 'stop' });
        const dialledBefore = rehearsal.dialled.length;
        expect(rehearsal.activeLegs()).toEqual([]);
        const stopped = rehearsal.machine;
        play(rehearsal, after);
        expect(rehearsal.dialled).toHaveLength(dialledBefore);
        // Those in the conference may still leave it; nothing else changes.
        const left = stopped.legs.map((leg, at) => ({ ...leg, onLine: rehearsal.machine.legs[at]?.onLine }));
        expect(rehearsal.machine).toEqual({ ...stopped, legs: left });
      }),
      { numRuns: 200 },
    );
  });

  it('is not changed by what comes late about an earlier number', () => {
    fc.assert(
      fc.property(anyMachine, script(40), anyLegEvent, (machine, actions, event) => {
        const rehearsal = new Rehearsal(machine);
        play(rehearsal, actions);
        for (const { legId, attempt } of rehearsal.dialled) {
          if (rehearsal.open.has(`${legId}/${attempt}`)) continue;
          const result = step(rehearsal.machine, { kind: 'leg', legId, attempt, event });
          expect(result).toEqual({ machine: rehearsal.machine, effects: [], changed: [] });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is not changed by a second start', () => {
    fc.assert(
      fc.property(anyMachine, script(40), (machine, actions) => {
        const rehearsal = new Rehearsal(machine);
        play(rehearsal, actions);
        expect(step(rehearsal.machine, { kind: 'start' }).effects).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves at most one confirmed in a hunt nobody was called again in', () => {
    const hunt = anyMachine.filter((machine) => machine.mode === 'hunt');
    fc.assert(
      fc.property(hunt, script(60, providerAction), anyFailure, (machine, actions, failure) => {
        const rehearsal = new Rehearsal(machine);
        play(rehearsal, actions);
        rehearsal.exhaust(failure);
        const confirmed = rehearsal.machine.legs.filter((leg) => leg.state === 'acknowledged');
        expect(confirmed.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it('tries every number of everybody before it settles, when calling all or each and only lines fail', () => {
    const group = anyMachine.filter((machine) => machine.mode !== 'hunt');
    const lineFailure = anyFailure.filter((failure) => failure !== 'cannot' && failure !== 'lost');
    fc.assert(
      fc.property(group, lineFailure, (machine, failure) => {
        const rehearsal = new Rehearsal(machine);
        rehearsal.exhaust(failure);
        const all = machine.legs.flatMap((leg) => leg.targets.map((target) => target.number));
        expect([...rehearsal.numbers()].sort()).toEqual([...all].sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe('calling all at once', () => {
  it('dials as many as there are lines and the next when one is free', () => {
    const rehearsal = started('all', 2, legPlan(1, 1, 0), legPlan(2, 1, 0), legPlan(3, 1, 0));
    expect(rehearsal.numbers()).toEqual(['1100', '2100']);
    rehearsal.say(1, 'answered');
    expect(rehearsal.dialled).toHaveLength(2);
    rehearsal.say(1, 'acknowledged');
    expect(rehearsal.numbers()).toEqual(['1100', '2100', '3100']);
  });

  it('does not take an answer for a confirmation: voicemail is followed by the next number', () => {
    const rehearsal = started('all', 1, legPlan(1, 2, 0));
    rehearsal.say(1, 'answered');
    rehearsal.say(1, 'not_confirmed');
    expect(rehearsal.numbers()).toEqual(['1100', '1101']);
    expect(rehearsal.leg('leg-1')).toMatchObject({ state: 'dialing', attempts: 2, lastOutcome: 'not_confirmed' });
  });

  it('goes to the substitute at once when the holder cannot come', () => {
    const rehearsal = started('all', 1, legPlan(1, 3, 1));
    rehearsal.say(1, 'cannot');
    expect(rehearsal.numbers()).toEqual(['1100', '1800']);
    rehearsal.say(1, 'cannot');
    expect(rehearsal.leg('leg-1')).toMatchObject({ state: 'ended', outcome: 'cannot' });
    expect(rehearsal.machine.state).toBe('settled');
  });

  it('ends a member without any number as unreachable', () => {
    const rehearsal = started('all', 4, legPlan(1, 0, 0), legPlan(2, 1, 0));
    expect(rehearsal.leg('leg-1')).toMatchObject({ state: 'ended', outcome: 'unreachable', attempts: 0 });
    expect(rehearsal.numbers()).toEqual(['2100']);
  });

  it('never goes back from answered to ringing', () => {
    const rehearsal = started('all', 1, legPlan(1, 1, 0));
    rehearsal.say(1, 'answered');
    rehearsal.say(1, 'ringing');
    expect(rehearsal.leg('leg-1').state).toBe('answered');
  });
});

describe('calling each in turn', () => {
  it('finishes one person before it dials the next', () => {
    const rehearsal = started('each', 8, legPlan(1, 2, 0), legPlan(2, 1, 0));
    rehearsal.say(1, 'busy');
    rehearsal.say(1, 'no_answer');
    rehearsal.say(2, 'acknowledged');
    expect(rehearsal.numbers()).toEqual(['1100', '1101', '2100']);
    expect(rehearsal.machine.state).toBe('settled');
  });
});

describe('hunting until one takes it', () => {
  it('cancels the rest when somebody confirms', () => {
    const rehearsal = started('hunt', 8, legPlan(1, 1, 0), legPlan(2, 1, 0), legPlan(3, 1, 0));
    rehearsal.say(1, 'no_answer');
    rehearsal.say(2, 'acknowledged');
    expect(rehearsal.numbers()).toEqual(['1100', '2100']);
    expect(rehearsal.leg('leg-3')).toMatchObject({ state: 'ended', outcome: 'cancelled' });
    expect(rehearsal.machine.state).toBe('settled');
  });

  it('goes through the list three times and then gives up', () => {
    const rehearsal = started('hunt', 1, legPlan(1, 1, 0), legPlan(2, 1, 0));
    rehearsal.exhaust('no_answer');
    expect(rehearsal.numbers()).toEqual(['1100', '2100', '1100', '2100', '1100', '2100']);
    expect(rehearsal.machine.state).toBe('settled');
  });

  it('does not ask again who said they cannot come', () => {
    const rehearsal = started('hunt', 1, legPlan(1, 1, 0), legPlan(2, 1, 0));
    rehearsal.say(1, 'cannot');
    rehearsal.exhaust('no_answer');
    expect(rehearsal.numbers()).toEqual(['1100', '2100', '2100', '2100']);
  });
});

describe('calling again, removing, stopping', () => {
  it('takes a settled call-out up again for one member, under a new attempt number', () => {
    const rehearsal = started('all', 2, legPlan(1, 1, 0), legPlan(2, 1, 0));
    rehearsal.say(1, 'no_answer');
    rehearsal.say(2, 'acknowledged');
    expect(rehearsal.machine.state).toBe('settled');
    rehearsal.tell({ kind: 'again', legId: 'leg-1' });
    expect(rehearsal.machine.state).toBe('running');
    expect(rehearsal.dialled.at(-1)).toMatchObject({ legId: 'leg-1', attempt: 2 });
  });

  it('hangs up on a member who is taken out of the group and frees the line', () => {
    const rehearsal = started('all', 1, legPlan(1, 2, 1), legPlan(2, 1, 0));
    rehearsal.tell({ kind: 'drop', memberId: 'member-1' });
    expect(rehearsal.leg('leg-1')).toMatchObject({ state: 'ended', outcome: 'cancelled' });
    expect(rehearsal.numbers()).toEqual(['1100', '2100']);
  });

  it('keeps those confirmed when it is stopped', () => {
    const rehearsal = started('all', 2, legPlan(1, 1, 0), legPlan(2, 1, 0), legPlan(3, 1, 0));
    rehearsal.say(1, 'acknowledged');
    rehearsal.tell({ kind: 'stop' });
    expect(rehearsal.machine.legs.map((leg) => leg.outcome)).toEqual(['acknowledged', 'cancelled', 'cancelled']);
    expect(rehearsal.machine.state).toBe('stopped');
  });
});

// Known defects: each of these says what ought to hold and does not yet. Once mended, `it.fails` becomes `it`.
describe('later rounds of a hunt', () => {
  it('do not dial a member who was taken out of the group', () => {
    const rehearsal = started('hunt', 1, legPlan(1, 1, 0), legPlan(2, 1, 0));
    rehearsal.say(1, 'no_answer');
    rehearsal.tell({ kind: 'drop', memberId: 'member-1' });
    rehearsal.exhaust('no_answer');
    expect(rehearsal.numbers()).toEqual(['1100', '2100', '2100', '2100']);
  });

  it('do not dial a holder who cannot come, only the substitute who was not reached', () => {
    const rehearsal = started('hunt', 1, legPlan(1, 1, 1));
    rehearsal.say(1, 'cannot');
    rehearsal.exhaust('no_answer');
    expect(rehearsal.numbers()).toEqual(['1100', '1800', '1800', '1800']);
  });

  it('do not dial a wrong number again', () => {
    const rehearsal = started('hunt', 1, legPlan(1, 2, 0));
    rehearsal.say(1, 'wrong_number');
    rehearsal.exhaust('no_answer');
    expect(rehearsal.numbers()).toEqual(['1100', '1101', '1101', '1101']);
  });
});
