import { describe, expect, it } from 'vitest';
import { type BoardFacts, noticesOf } from './board-notice.rules.js';
import { callOutOf, legOf, memberOf, providerOf } from './sample-calls.js';
import { type CallOut, type Member, tilesOf } from './tile.rules.js';

const at = '2026-11-21T10:00:00.000Z';
const down = providerOf('sip', { line: { state: 'down', why: 'lost', at } });

function facts(members: readonly Member[], current: CallOut | undefined, more: Partial<BoardFacts> = {}): BoardFacts {
  const tiles = tilesOf(members, current ? [current] : []);
  return { tiles, current, provider: providerOf('exchange'), providers: [down], isOpen: true, ...more };
}

const kinds = (given: BoardFacts): readonly string[] => noticesOf(given).map(({ kind }) => kind);

describe('noticesOf', () => {
  it('is empty while everything goes its way', () => {
    expect(kinds(facts([memberOf('a', 'calling')], callOutOf([legOf('a', 'ringing')])))).toEqual([]);
  });

  it('puts who waits for the officer first', () => {
    const current = callOutOf([legOf('a', 'answered', { asksOfficer: true })], { provider: 'sip', paused: true });
    expect(kinds(facts([memberOf('a', 'answered')], current))).toEqual(['asks', 'paused']);
  });

  it('says why the line is gone while calling', () => {
    const current = callOutOf([legOf('a', 'queued')], { provider: 'sip', paused: true });
    expect(noticesOf(facts([memberOf('a')], current))).toEqual([{ kind: 'paused', why: 'lost' }]);
  });

  it('warns before the start that the line is down, unless there is nobody left to call', () => {
    expect(noticesOf(facts([memberOf('a')], undefined, { provider: down }))).toEqual([
      { kind: 'line_down', why: 'lost' },
    ]);
    expect(kinds(facts([memberOf('a', 'acknowledged')], undefined, { provider: down }))).toEqual([]);
  });

  it('names those whom an interruption left unconfirmed, and nobody who has answered since', () => {
    const legs = ['a', 'b'].map((id) => legOf(id, 'ended', { outcome: 'lost' }));
    const given = facts([memberOf('a'), memberOf('b', 'acknowledged')], callOutOf(legs, { state: 'stopped' }));
    expect(noticesOf(given)).toEqual([{ kind: 'interrupted', memberIds: ['a'] }]);
  });

  it('says when the conference takes every line and somebody waits', () => {
    const legs = [legOf('a', 'acknowledged', { onLine: true }), legOf('b', 'queued')];
    const members = [memberOf('a', 'acknowledged'), memberOf('b')];
    expect(noticesOf(facts(members, callOutOf(legs, { conference: true, lines: 1 })))).toEqual([
      { kind: 'lines_full', inMeeting: 1, queued: 1 },
    ]);
    expect(kinds(facts(members, callOutOf(legs, { conference: true, lines: 2 })))).toEqual([]);
  });

  it('offers nothing where nobody may be called any more', () => {
    expect(kinds(facts([memberOf('a')], undefined, { provider: down, isOpen: false }))).toEqual([]);
  });
});
