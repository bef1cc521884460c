import { describe, expect, it } from 'vitest';
import { marksOf, soundsOf } from './leg-sounds.rules.js';
import { callOutOf, legOf } from './sample-calls.js';
import type { Leg } from './tile.rules.js';

const heard = (before: readonly Leg[], after: readonly Leg[]): readonly string[] =>
  soundsOf(marksOf([callOutOf(before)]), [callOutOf(after)]);

describe('soundsOf', () => {
  it('is silent about what had happened when the page was opened', () => {
    expect(soundsOf(undefined, [callOutOf([legOf('a', 'acknowledged')])])).toEqual([]);
  });

  it('is silent while nothing changes', () => {
    expect(heard([legOf('a', 'ringing')], [legOf('a', 'ringing')])).toEqual([]);
  });

  it('tells a confirmation, a failure and a call for the officer apart', () => {
    expect(heard([legOf('a', 'answered')], [legOf('a', 'acknowledged', { outcome: 'acknowledged' })])).toEqual([
      'confirmed',
    ]);
    expect(heard([legOf('a', 'answered')], [legOf('a', 'ended', { outcome: 'cannot' })])).toEqual(['failed']);
    expect(heard([legOf('a', 'answered')], [legOf('a', 'answered', { asksOfficer: true })])).toEqual(['asks']);
  });

  it('sounds each kind once, the urgent one first, without the quiet one', () => {
    const before = ['a', 'b', 'c', 'd'].map((id) => legOf(id, 'ringing'));
    const after = [
      legOf('a', 'acknowledged'),
      legOf('b', 'acknowledged'),
      legOf('c', 'ended', { outcome: 'busy' }),
      legOf('d', 'answered'),
    ];
    expect(heard(before, after)).toEqual(['failed', 'confirmed']);
  });

  it('takes a call-out that begins while the page is open as news', () => {
    expect(heard([], [legOf('a', 'queued')])).toEqual([]);
    expect(heard([], [legOf('a', 'dialing')])).toEqual(['step']);
  });

  it('is silent about calls the officer stopped', () => {
    expect(heard([legOf('a', 'ringing')], [legOf('a', 'ended', { outcome: 'cancelled' })])).toEqual([]);
  });
});
