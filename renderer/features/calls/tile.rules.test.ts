import { describe, expect, it } from 'vitest';
import { callOutOf as callOut, legOf as leg, memberOf as member } from './sample-calls.js';
import { canHangUp, countTones, inMeeting, tilesOf, unconfirmed } from './tile.rules.js';

describe('tilesOf', () => {
  it('shows a member nobody has called as waiting', () => {
    expect(tilesOf([member('a')], [])[0]).toMatchObject({ tone: 'waiting', status: 'waiting' });
  });

  it('does not take answering for confirming', () => {
    const [tile] = tilesOf([member('a', 'answered')], [callOut([leg('a', 'answered')])]);
    expect(tile).toMatchObject({ tone: 'answered', status: 'answered' });
  });

  it('shows why the number before failed while the next one waits', () => {
    const [tile] = tilesOf([member('a', 'calling')], [callOut([leg('a', 'queued', { lastOutcome: 'busy' })])]);
    expect(tile).toMatchObject({ status: 'queued', outcome: 'busy' });
  });

  it('keeps a confirmed member confirmed when a later call-out left them out', () => {
    const [tile] = tilesOf(
      [member('a', 'acknowledged')],
      [callOut([]), callOut([leg('a', 'ended', { outcome: 'acknowledged' })])],
    );
    expect(tile).toMatchObject({ tone: 'ok', status: 'acknowledged', outcome: undefined });
  });

  it('looks at the newest call-out that has the member', () => {
    const [tile] = tilesOf(
      [member('a', 'calling')],
      [callOut([leg('a', 'ringing')]), callOut([leg('a', 'ended', { outcome: 'busy' })])],
    );
    expect(tile).toMatchObject({ tone: 'ringing', status: 'ringing' });
  });

  it('shows who confirmed and stays connected as being in the conference', () => {
    const [tile] = tilesOf([member('a', 'acknowledged')], [callOut([leg('a', 'acknowledged', { onLine: true })])]);
    expect(tile).toMatchObject({ tone: 'ok', status: 'meeting' });
  });

  it('lets who waits for the officer stand out, until the word is given', () => {
    const waits = leg('a', 'answered', { asksOfficer: true });
    expect(tilesOf([member('a', 'answered')], [callOut([waits])])[0]).toMatchObject({ tone: 'asks', status: 'asks' });
    const given = leg('a', 'acknowledged', { asksOfficer: true, onLine: true });
    expect(tilesOf([member('a', 'acknowledged')], [callOut([given])])[0]).toMatchObject({ status: 'meeting' });
  });

  it('says that a call died with the station, not that nobody answered', () => {
    const [tile] = tilesOf([member('a')], [callOut([leg('a', 'ended', { outcome: 'lost' })])]);
    expect(tile).toMatchObject({ tone: 'failed', status: 'interrupted', outcome: 'lost' });
  });
});

describe('canHangUp', () => {
  it('is true of a call on its way, in its turn, or in the conference', () => {
    const members = ['a', 'b', 'c', 'd'].map((id) => member(id, id === 'c' ? 'acknowledged' : 'calling'));
    const legs = [leg('a', 'ringing'), leg('b', 'queued'), leg('c', 'acknowledged', { onLine: true })];
    expect(tilesOf(members, [callOut(legs)]).map(canHangUp)).toEqual([true, true, true, false]);
  });

  it('is false of what waits in a call-out that was stopped', () => {
    const [tile] = tilesOf([member('a')], [callOut([leg('a', 'queued')], { state: 'stopped' })]);
    expect(tile && canHangUp(tile)).toBe(false);
  });
});

describe('inMeeting', () => {
  it('holds who is connected and who waits there for the officer', () => {
    const members = [member('a', 'acknowledged'), member('b', 'answered'), member('c', 'acknowledged')];
    const legs = [
      leg('a', 'acknowledged', { onLine: true }),
      leg('b', 'answered', { asksOfficer: true }),
      leg('c', 'acknowledged'),
    ];
    expect(inMeeting(tilesOf(members, [callOut(legs)])).map((tile) => tile.member.memberId)).toEqual(['a', 'b']);
  });
});

describe('unconfirmed', () => {
  it('leaves out who said yes, who said no and who is there', () => {
    const states = ['acknowledged', 'cannot', 'arrived', 'unreached', 'waiting', 'calling'] as const;
    const tiles = tilesOf(
      states.map((state) => member(state, state)),
      [],
    );
    expect(unconfirmed(tiles).map((tile) => tile.member.memberId)).toEqual(['unreached', 'waiting', 'calling']);
  });
});

describe('countTones', () => {
  it('counts every tile once', () => {
    const tiles = tilesOf([member('a', 'arrived'), member('b'), member('c', 'unreached')], []);
    expect(countTones(tiles)).toEqual({ ok: 1, asks: 0, ringing: 0, answered: 0, failed: 1, waiting: 1 });
  });
});
