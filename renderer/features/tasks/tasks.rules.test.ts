import { describe, expect, it } from 'vitest';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { columnsOf, filterTasks, lightCounts, noTaskFilters } from './board.rules.js';
import { byUrgency, limitMinutes, liveTask, overdueTasks, runningLimit, shownLight } from './live-task.rules.js';
import { actionsFor } from './task-actions.rules.js';

const start = Date.parse('2026-11-21T10:00:00Z');
const minute = 60_000;
const at = (ms: number): string => new Date(ms).toISOString();

function task(id: string, part: Partial<Task> = {}): Task {
  return {
    taskId: id,
    number: id,
    title: id,
    scope: 'real',
    unitId: 'gas',
    unitName: '燃气闵行',
    supportUnits: [],
    stage: 'dispatched',
    light: 'none',
    wasRed: false,
    limits: [{ kind: 'finish', startsAt: at(start), dueAt: at(start + 10 * minute), used: 0, light: 'none' }],
    createdAt: at(start),
    updatedAt: at(start),
    version: 1,
    ...part,
  };
}

describe('a task between two answers of the station', () => {
  it('changes its light as its limit runs: blue, yellow, orange, red', () => {
    const lightAfter = (minutes: number): string => liveTask(task('a'), start + minutes * minute).light;
    expect([1, 5, 8, 9.5, 11].map(lightAfter)).toEqual(['none', 'blue', 'yellow', 'orange', 'red']);
  });

  it('remembers that it was red', () => {
    expect(liveTask(task('a'), start + 11 * minute).wasRed).toBe(true);
  });

  it('puts the longest overdue first on the strip and leaves closed tasks out', () => {
    const later = liveTask(
      task('later', {
        limits: [{ kind: 'finish', startsAt: at(start), dueAt: at(start + 5 * minute), used: 0, light: 'none' }],
      }),
      start + 20 * minute,
    );
    const first = liveTask(
      task('first', {
        limits: [{ kind: 'finish', startsAt: at(start), dueAt: at(start + minute), used: 0, light: 'none' }],
      }),
      start + 20 * minute,
    );
    expect(
      overdueTasks([later, first, task('closed', { stage: 'closed', light: 'red' })]).map((one) => one.taskId),
    ).toEqual(['first', 'later']);
  });
});

describe('a task in a list', () => {
  const two = task('a', {
    limits: [
      { kind: 'sign', startsAt: at(start), dueAt: at(start + 4 * minute), used: 0, light: 'none' },
      { kind: 'finish', startsAt: at(start), dueAt: at(start + 60 * minute), used: 0, light: 'none' },
    ],
  });

  it('shows the limit that ends first, and its length', () => {
    const running = runningLimit(two);
    expect(running?.kind).toBe('sign');
    expect(running && limitMinutes(running)).toBe(4);
  });

  it('shows what waits for verification by a mark of its own, unless it is late', () => {
    expect(shownLight({ stage: 'finished', light: 'none' })).toBe('review');
    expect(shownLight({ stage: 'finished', light: 'red' })).toBe('red');
    expect(shownLight(liveTask(two, start + 5 * minute))).toBe('red');
  });

  it('stands by urgency, closed ones last even when they stayed red', () => {
    const tasks = [task('closed', { stage: 'closed', light: 'red' }), task('calm'), task('late', { light: 'red' })];
    expect(tasks.toSorted(byUrgency).map((one) => one.taskId)).toEqual(['late', 'calm', 'closed']);
  });
});

describe('the board', () => {
  it('keeps verified tasks beside those that wait for verification', () => {
    const columns = columnsOf([task('a', { stage: 'verified' }), task('b', { stage: 'finished' }), task('c')]);
    expect(columns.finished.map((one) => one.taskId)).toEqual(['a', 'b']);
    expect(columns.dispatched.map((one) => one.taskId)).toEqual(['c']);
  });

  it('filters by light among open tasks, by unit and by unsigned', () => {
    const tasks = [
      task('red', { light: 'red' }),
      task('closed', { stage: 'closed', light: 'red' }),
      task('signed', { stage: 'signed', unitId: 'water' }),
    ];
    expect(filterTasks(tasks, { ...noTaskFilters, lights: ['red'] }).map((one) => one.taskId)).toEqual(['red']);
    expect(filterTasks(tasks, { ...noTaskFilters, unitId: 'water' }).map((one) => one.taskId)).toEqual(['signed']);
    expect(filterTasks(tasks, { ...noTaskFilters, isUnsignedOnly: true }).map((one) => one.taskId)).toEqual(['red']);
    expect(lightCounts(tasks).red).toBe(1);
  });
});

describe('what a role can do with a task', () => {
  it('offers the unit to sign first', () => {
    expect(actionsFor(task('a'), 'liaison')).toEqual(['sign', 'ask']);
  });

  it.each([
    ['dispatched', 'sign'],
    ['signed', 'arrive'],
    ['on_scene', 'finish'],
    ['finished', 'verify'],
    ['verified', 'close'],
  ] as const)('leads a task at %s on by %s', (stage, next) => {
    const limits = [
      { kind: 'arrive', startsAt: at(start), dueAt: at(start + 30 * minute), used: 0, light: 'none' },
    ] as const;
    expect(actionsFor(task('a', { stage, limits: [...limits] }), 'duty')[0]).toBe(next);
  });

  it('offers nothing for a closed task', () => {
    expect(actionsFor(task('a', { stage: 'closed' }), 'duty')).toEqual([]);
  });

  it('offers the desk to verify, then to close; a wall display nothing', () => {
    expect(actionsFor(task('a', { stage: 'finished' }), 'duty')).toEqual(['verify', 'sendBack']);
    expect(actionsFor(task('a', { stage: 'verified' }), 'leader')).toEqual(['close', 'sendBack']);
    expect(actionsFor(task('a'), 'wall')).toEqual([]);
    expect(actionsFor(task('a', { stage: 'finished' }), 'liaison')).toEqual([]);
  });

  it('lets the desk decide an extension the unit has asked for', () => {
    const asked = task('a', { stage: 'signed', extension: { state: 'asked', reason: '堵车', until: at(start) } });
    expect(actionsFor(asked, 'duty').slice(0, 2)).toEqual(['approve', 'refuse']);
    expect(actionsFor(asked, 'liaison')).not.toContain('ask');
  });
});
