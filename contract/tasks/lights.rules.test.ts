import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultShares,
  lightOf,
  limitAt,
  type LightShares,
  type LimitTimes,
  nextDue,
  taskLight,
} from './lights.rules.js';
import type { Light, TaskLimit, TaskStage } from './tasks.contract.js';

const minuteMs = 60_000;
const began = Date.parse('2026-11-21T02:00:00.000Z');
const at = (offsetMs: number): string => new Date(began + offsetMs).toISOString();
const urgency: readonly Light[] = ['none', 'blue', 'yellow', 'orange', 'red'];

/** A limit of an hour that starts at `began`. */
const hour: LimitTimes = { kind: 'finish', startsAt: at(0), dueAt: at(60 * minuteMs), doneAt: undefined };
const lightAfter = (offsetMs: number, times = hour): Light => limitAt(times, began + offsetMs).light;

const anyOffset = fc.integer({ min: -1_000, max: 30 * 24 * 60 * minuteMs });
const anyLength = fc.integer({ min: 0, max: 7 * 24 * 60 * minuteMs });
const anyShares: fc.Arbitrary<LightShares> = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 })
  .map((shares) => [...shares].sort((a, b) => a - b).map((share) => share / 100))
  .map(([blue = 0.5, yellow = 0.75, orange = 0.9]) => ({ blue, yellow, orange }));
const anyKind = fc.constantFrom('sign' as const, 'arrive' as const, 'finish' as const);
const runningLimit: fc.Arbitrary<LimitTimes> = fc
  .record({ kind: anyKind, start: anyOffset, length: anyLength })
  .map(({ kind, start, length }) => ({ kind, startsAt: at(start), dueAt: at(start + length), doneAt: undefined }));
const anyStage = fc.constantFrom<TaskStage>('dispatched', 'signed', 'on_scene', 'finished', 'verified');

describe('the light of a running limit', () => {
  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(runningLimit, anyOffset, anyOffset, anyShares, (times, one, other, shares) => {
        const earlier = limitAt(times, began + Math.min(one, other), shares);
        const later = limitAt(times, began + Math.max(one, other), shares);
        expect(later.used).toBeGreaterThanOrEqual(earlier.used);
        expect(urgency.indexOf(later.light)).toBeGreaterThanOrEqual(urgency.indexOf(earlier.light));
      }),
    );
  });

  it('is never `done`, and red exactly past the due instant', () => {
    fc.assert(
      fc.property(runningLimit, anyOffset, anyShares, (times, offset, shares) => {
        const { light } = limitAt(times, began + offset, shares);
        expect(urgency).toContain(light);
        const lengthMs = Math.max(1, Date.parse(times.dueAt ?? '') - Date.parse(times.startsAt ?? ''));
        expect(light === 'red').toBe(began + offset > Date.parse(times.startsAt ?? '') + lengthMs);
      }),
    );
  });

  it('changes exactly at half, three quarters and nine tenths', () => {
    expect(lightAfter(0)).toBe('none');
    expect(lightAfter(30 * minuteMs - 1)).toBe('none');
    expect(lightAfter(30 * minuteMs)).toBe('blue');
    expect(lightAfter(45 * minuteMs - 1)).toBe('blue');
    expect(lightAfter(45 * minuteMs)).toBe('yellow');
    expect(lightAfter(54 * minuteMs - 1)).toBe('yellow');
    expect(lightAfter(54 * minuteMs)).toBe('orange');
  });

  it('is not red at the due instant but one millisecond later', () => {
    expect(lightAfter(60 * minuteMs)).toBe('orange');
    expect(lightAfter(60 * minuteMs + 1)).toBe('red');
    expect(lightOf(1)).toBe('orange');
    expect(lightOf(1 + Number.EPSILON)).toBe('red');
  });

  it('meets every share exactly, however long the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_080 }), (minutes) => {
        const lengthMs = minutes * minuteMs;
        const times: LimitTimes = { ...hour, dueAt: at(lengthMs) };
        expect(lightAfter(lengthMs * 0.5, times)).toBe('blue');
        expect(lightAfter((lengthMs / 4) * 3, times)).toBe('yellow');
        expect(lightAfter((lengthMs / 10) * 9, times)).toBe('orange');
        expect(lightAfter((lengthMs / 10) * 9 - 1, times)).toBe('yellow');
        expect(lightAfter(lengthMs, times)).toBe('orange');
      }),
    );
  });

  it('follows the shares it is given', () => {
    const shares: LightShares = { ...defaultShares, blue: 0.1, yellow: 0.2, orange: 0.3 };
    expect([0.05, 0.1, 0.2, 0.3, 1.01].map((used) => lightOf(used, shares))).toEqual(urgency);
  });

  it('shows nothing before its clock starts', () => {
    expect(limitAt(hour, began - 5 * minuteMs)).toMatchObject({ used: 0, light: 'none' });
  });
});

describe('a limit whose clock has not started', () => {
  it('shows nothing at any time', () => {
    fc.assert(
      fc.property(anyKind, fc.option(anyOffset, { nil: undefined }), anyOffset, (kind, due, now) => {
        const dueAt = due === undefined ? undefined : at(due);
        const limit = limitAt({ kind, startsAt: undefined, dueAt, doneAt: undefined }, began + now);
        expect(limit).toMatchObject({ used: 0, light: 'none' });
        expect('startsAt' in limit).toBe(false);
      }),
    );
  });

  it('is done once the stage is reached all the same', () => {
    const limit = limitAt({ kind: 'arrive', startsAt: undefined, dueAt: undefined, doneAt: at(0) }, began);
    expect(limit.light).toBe('done');
  });
});

describe('a limit that was met', () => {
  it('is done when met by the due instant and red when later, for ever', () => {
    fc.assert(
      fc.property(runningLimit, anyOffset, anyOffset, (times, done, now) => {
        const lengthMs = Math.max(1, Date.parse(times.dueAt ?? '') - Date.parse(times.startsAt ?? ''));
        const isLate = began + done > Date.parse(times.startsAt ?? '') + lengthMs;
        const limit = limitAt({ ...times, doneAt: at(done) }, began + now);
        expect(limit.light).toBe(isLate ? 'red' : 'done');
        expect(limit).toEqual(limitAt({ ...times, doneAt: at(done) }, began));
      }),
    );
  });

  it('counts the due instant itself as in time', () => {
    expect(lightAfter(0, { ...hour, doneAt: at(60 * minuteMs) })).toBe('done');
    expect(lightAfter(0, { ...hour, doneAt: at(60 * minuteMs + 1) })).toBe('red');
  });
});

describe('the light of a task', () => {
  const limitsAt = (times: readonly LimitTimes[], offset: number): readonly TaskLimit[] =>
    times.map((limit) => limitAt(limit, began + offset));

  it('never goes back as time goes on while its stage stays', () => {
    fc.assert(
      fc.property(
        anyStage,
        fc.array(runningLimit, { maxLength: 3 }),
        anyOffset,
        anyOffset,
        (stage, times, one, other) => {
          const earlier = taskLight(stage, limitsAt(times, Math.min(one, other)));
          const later = taskLight(stage, limitsAt(times, Math.max(one, other)));
          expect(urgency.indexOf(later)).toBeGreaterThanOrEqual(urgency.indexOf(earlier));
        },
      ),
    );
  });

  it('is that of its most urgent running limit', () => {
    const late: LimitTimes = { ...hour, kind: 'sign', dueAt: at(10 * minuteMs) };
    expect(taskLight('dispatched', limitsAt([hour, late], 20 * minuteMs))).toBe('red');
    expect(taskLight('signed', limitsAt([hour, { ...late, doneAt: at(15 * minuteMs) }], 20 * minuteMs))).toBe('none');
  });

  it('is none without any limit', () => {
    expect(taskLight('dispatched', [])).toBe('none');
  });

  it('is done once closed in time and stays red when a limit was missed', () => {
    const inTime = limitsAt([{ ...hour, doneAt: at(minuteMs) }], 90 * minuteMs);
    const missed = limitsAt([{ ...hour, doneAt: at(70 * minuteMs) }], 90 * minuteMs);
    expect(taskLight('closed', inTime)).toBe('done');
    expect(taskLight('closed', missed)).toBe('red');
  });
});

describe('what falls due next', () => {
  it('is the earliest limit that still runs', () => {
    fc.assert(
      fc.property(fc.array(runningLimit, { minLength: 1, maxLength: 4 }), (times) => {
        const limits = times.map((limit) => limitAt(limit, began));
        const earliest = Math.min(...times.map((limit) => Date.parse(limit.dueAt ?? '')));
        expect(nextDue(limits)).toBe(new Date(earliest).toISOString());
      }),
    );
  });

  it('leaves out what was met and what has no due instant', () => {
    const met = limitAt({ ...hour, doneAt: at(1) }, began);
    const waiting = limitAt({ kind: 'arrive', startsAt: undefined, dueAt: undefined, doneAt: undefined }, began);
    expect(nextDue([met, waiting])).toBeUndefined();
  });
});
