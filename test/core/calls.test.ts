import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultExchange, type PersonScript } from '../../core/features/calls/providers/exchange.provider.js';
import { goldenText } from '../support/golden.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

const confirms: PersonScript = {
  events: [
    { afterMs: 1_000, event: 'ringing' },
    { afterMs: 2_000, event: 'answered' },
    { afterMs: 3_000, event: 'acknowledged' },
  ],
};
const busy: PersonScript = { events: [{ afterMs: 500, event: 'busy' }] };
const voicemail: PersonScript = {
  events: [
    { afterMs: 1_000, event: 'ringing' },
    { afterMs: 5_000, event: 'answered' },
  ],
};
const cannot: PersonScript = {
  events: [
    { afterMs: 1_000, event: 'ringing' },
    { afterMs: 1_000, event: 'answered' },
    { afterMs: 1_000, event: 'cannot' },
  ],
};

describe('call-outs', () => {
  let station: TestStation;
  let duty: TestSeat;
  let incidentId: string;

  async function begin(scripts: Readonly<Record<string, PersonScript>>): Promise<void> {
    station = await startTestStation({ exchange: { ...defaultExchange, scripts } });
    duty = await station.signIn('duty');
    ({ incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' }));
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' });
  }

  async function member(index: number) {
    const { members } = await duty.ok('command.group', { incidentId });
    const found = members[index];
    if (found === undefined) throw new Error('no member');
    return found;
  }

  beforeEach(() => begin({}));
  afterEach(() => station.close());

  it('rings everybody at once within the lines there are, and settles', async () => {
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(0);
    const ringing = await duty.ok('calls.get', { callOutId });
    expect(ringing.legs.filter((leg) => leg.state === 'dialing').length).toBe(Math.min(30, ringing.legs.length));
    await station.advance(20 * 60_000);
    const settled = await duty.ok('calls.get', { callOutId });
    expect(settled.state).toBe('settled');
    expect(settled.legs.every((leg) => leg.state === 'acknowledged' || leg.state === 'ended')).toBe(true);
    expect(settled.firstRingAt).toBeDefined();
  });

  it('tries the next number when one is busy, and the substitute when the holder cannot come', async () => {
    const commander = await member(0);
    const [office, mobile] = commander.phones;
    const other = await member(1);
    await station.close();
    await begin({
      [office?.number ?? '']: busy,
      [mobile?.number ?? '']: confirms,
      [other.phones[0]?.number ?? '']: cannot,
      ...Object.fromEntries((other.substitute?.phones ?? []).map((phone) => [phone.number, confirms])),
    });
    const memberIds = [(await member(0)).memberId, (await member(1)).memberId];
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all', memberIds });
    await station.advance(60_000);
    const { legs } = await duty.ok('calls.get', { callOutId });
    expect(legs[0]).toMatchObject({ state: 'acknowledged', number: mobile?.number, attempts: 2, lastOutcome: 'busy' });
    expect(legs[1]).toMatchObject({ state: 'acknowledged', substitute: true, personName: other.substitute?.name });
  });

  it('does not take a voicemail for a confirmation', async () => {
    const commander = await member(0);
    await station.close();
    const numbers = [...commander.phones, ...(commander.substitute?.phones ?? [])].map((phone) => phone.number);
    await begin(Object.fromEntries(numbers.map((number) => [number, voicemail])));
    const memberIds = [(await member(0)).memberId];
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'each', memberIds });
    await station.advance(10 * 60_000);
    const { legs } = await duty.ok('calls.get', { callOutId });
    expect(legs[0]).toMatchObject({ state: 'ended', outcome: 'not_confirmed', attempts: numbers.length });
    expect((await member(0)).state).toBe('unreached');
  });

  it('calls one after another in turn', async () => {
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'each' });
    for (let tick = 0; tick < 40; tick += 1) {
      await station.advance(3_000);
      const { legs } = await duty.ok('calls.get', { callOutId });
      const busyLegs = legs.filter((leg) => ['dialing', 'ringing', 'answered'].includes(leg.state));
      expect(busyLegs.length).toBeLessThanOrEqual(1);
    }
  });

  it('hunts until one takes it and then leaves the others in peace', async () => {
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'hunt' });
    await station.advance(20 * 60_000);
    const { legs, state } = await duty.ok('calls.get', { callOutId });
    expect(state).toBe('settled');
    expect(legs.filter((leg) => leg.state === 'acknowledged')).toHaveLength(1);
  });

  it('rings nothing after it is stopped', async () => {
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(1_000);
    await duty.ok('calls.stop', { callOutId });
    await station.advance(0);
    const seq = (await duty.ok('system.now', {})).lastSeq;
    await station.advance(60 * 60_000);
    expect((await duty.ok('system.now', {})).lastSeq).toBe(seq);
    const { legs, state } = await duty.ok('calls.get', { callOutId });
    expect(state).toBe('stopped');
    expect(legs.every((leg) => leg.state === 'ended' || leg.state === 'acknowledged')).toBe(true);
  });

  it('dies with its incident', async () => {
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(1_000);
    await duty.ok('incidents.close', { incidentId, note: '误报', leaveOpen: true });
    await station.advance(60_000);
    expect((await duty.ok('calls.get', { callOutId })).state).toBe('stopped');
  });

  it('is dialled by hand with four keys where there is no line', async () => {
    expect(await duty.refused('calls.start', { incidentId, mode: 'all', provider: 'link' })).toBe(
      'calls.mode_not_supported',
    );
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'each', provider: 'link' });
    await station.advance(10 * 60_000);
    const shown = await duty.ok('calls.get', { callOutId });
    const [leg] = shown.legs;
    expect(leg).toMatchObject({ state: 'dialing', attempts: 1 });
    await duty.ok('calls.mark', { legId: leg?.legId ?? '', result: 'no_answer' });
    await station.advance(0);
    const second = (await duty.ok('calls.get', { callOutId })).legs[0];
    expect(second).toMatchObject({ state: 'dialing', attempts: 2, lastOutcome: 'no_answer', numberIndex: 2 });
    await duty.ok('calls.mark', { legId: leg?.legId ?? '', result: 'acknowledged' });
    await station.advance(0);
    expect((await duty.ok('calls.get', { callOutId })).legs[0]?.state).toBe('acknowledged');
    expect((await member(0)).state).toBe('acknowledged');
  });

  it('lets a drill reach the simulated exchange only', async () => {
    const report = await duty.ok('incidents.report', { text: goldenText, channel: 'phone', scope: 'drill:d1' });
    await duty.ok('incidents.activate', {
      incidentId: report.incidentId,
      planCode: 'MH-S-16',
      level: 'IV',
      approvedBy: 'x',
    });
    const link = { incidentId: report.incidentId, mode: 'each', provider: 'link' } as const;
    expect(await duty.refused('calls.start', link)).toBe('calls.provider_not_available');
    const { callOutId } = await duty.ok('calls.start', { incidentId: report.incidentId, mode: 'each' });
    const { speech } = await duty.ok('calls.get', { callOutId });
    expect(speech.startsWith('这是演练')).toBe(true);
  });

  it('takes somebody added while the phones ring into the same call-out', async () => {
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(1_000);
    const { memberId } = await duty.ok('command.add', {
      incidentId,
      name: '物业王经理',
      phone: '6543',
      duty: '小区物业',
    });
    await duty.ok('calls.again', { callOutId, memberId });
    await station.advance(20 * 60_000);
    const { legs, state } = await duty.ok('calls.get', { callOutId });
    expect(state).toBe('settled');
    expect(legs.find((leg) => leg.memberId === memberId)).toMatchObject({ number: '6543', attempts: 1 });
  });

  it('adds somebody by name and number and calls them', async () => {
    const { memberId } = await duty.ok('command.add', {
      incidentId,
      name: '物业王经理',
      phone: '6543',
      duty: '小区物业',
    });
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all', memberIds: [memberId] });
    await station.advance(0);
    expect((await duty.ok('calls.get', { callOutId })).legs[0]).toMatchObject({
      number: '6543',
      personName: '物业王经理',
    });
    await duty.ok('command.remove', { memberId });
    await station.advance(60_000);
    expect((await duty.ok('calls.get', { callOutId })).legs[0]?.outcome).toBe('cancelled');
  });
});
