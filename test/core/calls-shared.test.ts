import { describe, expect, it } from 'vitest';
import { CallsService } from '../../core/features/calls/calls.service.js';
import { goldenText } from '../support/golden.js';
import { startTestStation } from '../support/test-core.js';

describe('a call-out whose station is gone', () => {
  it('is marked lost by another station within fifteen seconds of silence, and anybody goes on with it', async () => {
    const station = await startTestStation();
    const duty = await station.signIn('duty');
    const { incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' });
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' });
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'each' });
    await station.advance(0);
    // The other station, on the same database; what it needs of its own to look.
    const { database } = station.core;
    const parts = { database, clock: station.clock, announce: () => undefined };
    const other = new CallsService(parts as unknown as ConstructorParameters<typeof CallsService>[0]);
    const silentSince = (milliseconds: number) => new Date(station.clock.now() - milliseconds).toISOString();
    expect(await other.settleInterrupted(silentSince(10_000))).toBe(0);
    expect(await other.settleInterrupted(silentSince(-1))).toBe(1);
    const lost = await duty.ok('calls.get', { callOutId });
    expect(lost.state).toBe('stopped');
    expect(lost.legs.every((leg) => leg.outcome === 'lost')).toBe(true);
    const { attempts } = await duty.ok('calls.attempts', { incidentId });
    expect(attempts[0]).toMatchObject({ outcome: 'lost' });
    const leader = await station.signIn('leader');
    const next = await leader.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(20 * 60_000);
    expect((await leader.ok('calls.get', next)).state).toBe('settled');
    await station.close();
  });
});
