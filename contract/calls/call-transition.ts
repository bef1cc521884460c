import type { CallEffect, CallMachine, CallStep, MachineLeg } from './call-machine.model.js';

/** Collects what one event changes: the legs, and what the engine must do. */
export class Transition {
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
