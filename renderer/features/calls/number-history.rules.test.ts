import { describe, expect, it } from 'vitest';
import { markOf, type NumberHistory } from './number-history.rules.js';
import { callOutOf, legOf, memberOf } from './sample-calls.js';
import { type Leg, tilesOf } from './tile.rules.js';

const history = (lastOutcome: NumberHistory['lastOutcome'], number = '2941'): ReadonlyMap<string, NumberHistory> =>
  new Map([
    [number, { number, calls: 3, answered: 2, acknowledged: 2, lastAt: '2026-11-20T10:00:00.000Z', lastOutcome }],
  ]);

function mark(numbers: ReadonlyMap<string, NumberHistory>, leg?: Leg) {
  const [tile] = tilesOf([memberOf('a')], leg ? [callOutOf([leg])] : []);
  return tile && markOf(tile, numbers);
}

describe('markOf', () => {
  it('tells before dialling that nobody answered last time, and how often somebody did', () => {
    expect(mark(history('no_answer'))).toEqual({ outcome: 'no_answer', calls: 3, answered: 2, isWrong: false });
  });

  it('singles a wrong number out', () => {
    expect(mark(history('wrong_number'))).toMatchObject({ isWrong: true });
  });

  it('keeps silent about a number that worked, and about what the station ended', () => {
    for (const outcome of ['acknowledged', 'cannot', 'cancelled', 'lost', 'failed'] as const) {
      expect(mark(history(outcome))).toBeUndefined();
    }
  });

  it('gives way to the call itself once it is on its way', () => {
    expect(mark(history('no_answer'), legOf('a', 'ringing', { number: '2941' }))).toBeUndefined();
  });

  it('looks at the number that is next, not at the first one', () => {
    const next = legOf('a', 'queued', { number: '6001', numberIndex: 2 });
    expect(mark(history('busy'), next)).toBeUndefined();
    expect(mark(history('busy', '6001'), next)).toMatchObject({ outcome: 'busy' });
  });
});
