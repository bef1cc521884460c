import { describe, expect, it } from 'vitest';
import { actsAt } from './use-task-acts.js';

describe('actsAt', () => {
  it.each([
    ['dispatched', 'sign'],
    ['signed', 'arrive'],
    ['on_scene', 'finish'],
    ['finished', 'verify'],
    ['verified', 'close'],
  ] as const)('leads a task at %s on by %s', (stage, next) => {
    expect(
      actsAt({ stage })
        .filter((act) => act.isNext)
        .map((act) => act.name),
    ).toEqual([next]);
  });

  it('offers nothing for a closed task', () => {
    expect(actsAt({ stage: 'closed' })).toEqual([]);
  });

  it('asks for a decision instead of another extension while one is pending', () => {
    const names = actsAt({
      stage: 'signed',
      extension: { state: 'asked', reason: '路堵', until: '2026-11-21T12:00:00.000Z' },
    }).map((act) => act.name);
    expect(names).toContain('approve');
    expect(names).not.toContain('extend');
  });
});
