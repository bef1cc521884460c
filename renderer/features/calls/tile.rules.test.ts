import { describe, expect, it } from 'vitest';
import { type CallOut, countTones, type Leg, type Member, tilesOf } from './tile.rules.js';

const member = (memberId: string, state: Member['state'] = 'waiting'): Member => ({
  memberId,
  post: '分管副区长',
  postRole: 'commander',
  required: true,
  person: { name: '示例·龚某', title: '副区长' },
  phones: [{ kind: 'office', number: '2941' }],
  state,
  stateAt: '2026-11-21T10:00:00.000Z',
  version: 1,
});

const leg = (memberId: string, state: Leg['state'], more: Partial<Leg> = {}): Leg => ({
  legId: `leg-${memberId}`,
  memberId,
  personName: '示例·龚某',
  substitute: false,
  numberIndex: 1,
  state,
  attempts: 1,
  at: '2026-11-21T10:00:05.000Z',
  ...more,
});

const callOut = (legs: readonly Leg[]): CallOut => ({
  callOutId: 'c',
  incidentId: 'i',
  mode: 'all',
  provider: 'exchange',
  state: 'running',
  startedAt: '2026-11-21T10:00:00.000Z',
  speech: '',
  legs: [...legs],
});

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
});

describe('countTones', () => {
  it('counts every tile once', () => {
    const tiles = tilesOf([member('a', 'arrived'), member('b'), member('c', 'unreached')], []);
    expect(countTones(tiles)).toEqual({ ok: 1, ringing: 0, answered: 0, failed: 1, waiting: 1 });
  });
});
