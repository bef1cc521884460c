import { describe, expect, it } from 'vitest';
import { limitMinutes, runningLimit, shownLight, sortedTasks, type Task, taskAt } from './task.rules.js';

const start = Date.parse('2026-11-21T10:00:00.000Z');
const minute = (count: number): string => new Date(start + count * 60_000).toISOString();

function task(part: Partial<Task>): Task {
  return {
    taskId: 't',
    number: 'n',
    title: '关阀',
    scope: 'real',
    unitId: 'u',
    unitName: '燃气闵行',
    supportUnits: [],
    stage: 'dispatched',
    limits: [
      { kind: 'sign', startsAt: minute(0), dueAt: minute(4), used: 0, light: 'none' },
      { kind: 'finish', startsAt: minute(0), dueAt: minute(60), used: 0, light: 'none' },
    ],
    light: 'none',
    dueAt: minute(4),
    wasRed: false,
    createdAt: minute(0),
    updatedAt: minute(0),
    version: 1,
    ...part,
  };
}

describe('task clocks', () => {
  it('run the limit that ends first', () => {
    expect(runningLimit(task({}))?.kind).toBe('sign');
    expect(limitMinutes({ kind: 'sign', startsAt: minute(0), dueAt: minute(4), used: 0, light: 'none' })).toBe(4);
  });

  it('move on with the seat’s clock between two answers of the station', () => {
    const [sign] = taskAt(task({}), start + 3 * 60_000).limits;
    expect(sign).toMatchObject({ used: 0.75, light: 'yellow' });
  });

  it('turn red by themselves once the limit has passed', () => {
    expect(shownLight(task({}), start + 5 * 60_000)).toBe('red');
  });

  it('show what waits for verification by a mark of its own', () => {
    const limits = task({}).limits.map((limit) => ({ ...limit, doneAt: minute(1) }));
    expect(shownLight(task({ stage: 'finished', limits }), start + 5 * 60_000)).toBe('review');
  });

  it('put the most urgent first and the closed last', () => {
    const tasks = [
      task({ taskId: 'closed', stage: 'closed', light: 'done' }),
      task({ taskId: 'calm' }),
      task({ taskId: 'late', light: 'red' }),
    ];
    expect(sortedTasks(tasks).map((one) => one.taskId)).toEqual(['late', 'calm', 'closed']);
  });
});
