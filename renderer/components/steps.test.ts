import { describe, expect, it } from 'vitest';
import { stepsOf } from './steps.js';

const at = (minute: number): string => `2026-11-21T10:0${String(minute)}:00.000Z`;

describe('stepsOf', () => {
  it('ends a step when the next one began', () => {
    const steps = stepsOf('activated', { reported: at(0), assessed: at(1), activated: at(3) });
    expect(steps.map((step) => step.state)).toEqual(['done', 'done', 'now', 'next', 'next', 'next']);
    expect((steps[1]?.endedAt ?? 0) - (steps[1]?.startedAt ?? 0)).toBe(120_000);
  });

  it('takes a step that was passed over as done without a time', () => {
    const steps = stepsOf('handling', { reported: at(0), activated: at(1), handling: at(2) });
    expect(steps[1]).toMatchObject({ state: 'done', startedAt: 0, endedAt: 0 });
  });

  it('has no running step once the response has ended', () => {
    const steps = stepsOf('closed', { reported: at(0), closed: at(5) });
    expect(steps.every((step) => step.state === 'done')).toBe(true);
  });
});
