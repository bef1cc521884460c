import type { OutputOf } from '../../contract/index.js';

type View = OutputOf<'incidents.get'>;
export type StepName = View['stage'];

export interface Step {
  readonly name: StepName;
  readonly state: 'done' | 'now' | 'next';
  /** ms; 0 when the step was passed over. */
  readonly startedAt: number;
  readonly endedAt?: number;
}

export const stepNames: readonly StepName[] = ['reported', 'assessed', 'activated', 'assembling', 'handling', 'closed'];

function endOf(times: View['stageTimes'], index: number, startedAt: number): number {
  const next = stepNames
    .slice(index + 1)
    .map((name) => times[name])
    .find((at) => at !== undefined);
  return next === undefined ? startedAt : Date.parse(next);
}

/** State of each of the six steps: a step ends when the next one that happened began. */
export function stepsOf(stage: StepName, times: View['stageTimes']): readonly Step[] {
  const current = stepNames.indexOf(stage);
  return stepNames.map((name, index): Step => {
    const at = times[name];
    const startedAt = at === undefined ? 0 : Date.parse(at);
    if (index > current) return { name, state: 'next', startedAt };
    if (at === undefined) return { name, state: 'done', startedAt, endedAt: startedAt };
    if (index === current && name !== 'closed') return { name, state: 'now', startedAt };
    return { name, state: 'done', startedAt, endedAt: endOf(times, index, startedAt) };
  });
}
