import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultExchange, type PersonScript } from '../../core/features/calls/providers/exchange.provider.js';
import { callByHand } from '../support/call-by-hand.js';
import { goldenText } from '../support/golden.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

const ring = { afterMs: 1_000, event: 'ringing' } as const;
const answered = { afterMs: 1_000, event: 'answered' } as const;
const confirms: PersonScript = { events: [ring, answered, { afterMs: 1_000, event: 'acknowledged' }] };
const asks: PersonScript = { events: [ring, answered, { afterMs: 1_000, event: 'asks_officer' }] };
const busy: PersonScript = { events: [{ afterMs: 500, event: 'busy' }] };

describe('a group on the line', () => {
  let station: TestStation;
  let duty: TestSeat;
  let incidentId: string;
  let scripts: Record<string, PersonScript>;

  async function start(lines = 64): Promise<void> {
    scripts = {};
    station = await startTestStation({ exchange: { ...defaultExchange, lines, scripts } });
    duty = await station.signIn('duty');
    ({ incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' }));
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' });
  }
  beforeEach(() => start());
  afterEach(() => station.close());

  async function members() {
    return (await duty.ok('command.group', { incidentId })).members.filter((member) => member.phones.length > 0);
  }

  /** Everybody's every number behaves as said. */
  async function everybody(script: PersonScript): Promise<void> {
    for (const member of await members()) {
      for (const phone of [...member.phones, ...(member.substitute?.phones ?? [])]) scripts[phone.number] = script;
    }
  }

  const view = (callOutId: string) => duty.ok('calls.get', { callOutId });

  it('dials the required posts first', async () => {
    await everybody(confirms);
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'each' });
    const group = await members();
    const required = new Set(group.filter((member) => member.required).map((member) => member.memberId));
    const order = (await view(callOutId)).legs.map((leg) => required.has(leg.memberId));
    expect(order.lastIndexOf(true)).toBe(required.size - 1);
  });

  it('keeps those who confirmed connected until they are hung up or the incident is closed', async () => {
    await everybody(confirms);
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(10_000);
    const settled = await view(callOutId);
    expect(settled).toMatchObject({ state: 'settled', conference: true });
    expect(settled.legs.every((leg) => leg.onLine)).toBe(true);
    expect((await duty.ok('calls.providers', {})).activeLegs).toBe(settled.legs.length);
    const [first] = settled.legs;
    await duty.ok('calls.hangUp', { legId: first?.legId ?? '' });
    await station.advance(0);
    expect((await view(callOutId)).legs[0]).toMatchObject({ state: 'acknowledged', onLine: false });
    await duty.ok('calls.stop', { callOutId });
    await station.advance(0);
    expect((await duty.ok('calls.providers', {})).activeLegs).toBe(settled.legs.length - 1);
    await duty.ok('incidents.close', { incidentId, note: '处置完毕', leaveOpen: true });
    await station.advance(0);
    expect((await duty.ok('calls.providers', {})).activeLegs).toBe(0);
    expect((await view(callOutId)).legs.some((leg) => leg.onLine)).toBe(false);
  });

  it('does not keep people on the line where that would leave no line for the others', async () => {
    await station.close();
    await start(2);
    await everybody(confirms);
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(20 * 60_000);
    const settled = await view(callOutId);
    expect(settled).toMatchObject({ state: 'settled', conference: false, lines: 2 });
    expect(settled.legs.every((leg) => leg.state === 'acknowledged')).toBe(true);
  });

  it('calls the unreached again until they confirm', async () => {
    await everybody(busy);
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all', repeat: true });
    await station.advance(30_000);
    expect(await view(callOutId)).toMatchObject({ state: 'running', waiting: true, round: 1 });
    await station.advance(65_000);
    expect((await view(callOutId)).round).toBe(2);
    await everybody(confirms);
    await station.advance(70_000);
    const settled = await view(callOutId);
    expect(settled).toMatchObject({ state: 'settled', waiting: false });
    expect(settled.legs.every((leg) => leg.state === 'acknowledged')).toBe(true);
  });

  it('stops calling again when told so, and takes it up when asked', async () => {
    await everybody(busy);
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all', repeat: true });
    await station.advance(30_000);
    await duty.ok('calls.repeat', { callOutId, on: false });
    await station.advance(0);
    expect(await view(callOutId)).toMatchObject({ state: 'settled', repeat: false, waiting: false });
    await duty.ok('calls.repeat', { callOutId, on: true });
    await station.advance(0);
    expect(await view(callOutId)).toMatchObject({ state: 'running', round: 2 });
    await duty.ok('calls.stop', { callOutId });
    await station.advance(0);
    expect(await duty.refused('calls.repeat', { callOutId, on: true })).toBe('calls.not_running');
  });

  it('shows who waits for the officer, and the officer’s mark ends the wait', async () => {
    await everybody(asks);
    const [first] = await members();
    const memberIds = [first?.memberId ?? ''];
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all', memberIds });
    await station.advance(5 * 60_000);
    const [leg] = (await view(callOutId)).legs;
    expect(leg).toMatchObject({ state: 'answered', asksOfficer: true });
    await duty.ok('calls.mark', { legId: leg?.legId ?? '', result: 'acknowledged' });
    await station.advance(0);
    expect((await view(callOutId)).legs[0]).toMatchObject({ state: 'acknowledged', onLine: true });
  });

  it('keeps when somebody expects to be there', async () => {
    const [first] = await members();
    const memberId = first?.memberId ?? '';
    await duty.ok('command.expect', { memberId, minutes: 20 });
    const eta = async () => (await members()).find((member) => member.memberId === memberId)?.etaAt;
    expect(await eta()).toBe(new Date(station.clock.now() + 20 * 60_000).toISOString());
    await duty.ok('command.expect', { memberId, minutes: null });
    expect(await eta()).toBeUndefined();
    const wall = await station.signIn('wall');
    expect(await wall.refused('command.expect', { memberId, minutes: 20 })).toBe('access.role_not_allowed');
  });

  it('remembers how each number did, and leaves drills out of it', async () => {
    const [first] = await members();
    const memberIds = [first?.memberId ?? ''];
    const [one, two] = first?.phones ?? [];
    scripts[one?.number ?? ''] = busy;
    scripts[two?.number ?? ''] = confirms;
    await duty.ok('calls.start', { incidentId, mode: 'all', memberIds });
    await station.advance(60_000);
    const { numbers } = await duty.ok('calls.numbers', { incidentId });
    expect(numbers.find((entry) => entry.number === one?.number)).toMatchObject({
      calls: 1,
      answered: 0,
      lastOutcome: 'busy',
    });
    expect(numbers.find((entry) => entry.number === two?.number)).toMatchObject({ calls: 1, acknowledged: 1 });
    const scope = 'drill:evening';
    const { incidentId: inDrill } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone', scope });
    await duty.ok('incidents.activate', {
      incidentId: inDrill,
      planCode: 'MH-S-16',
      level: 'IV',
      approvedBy: '示例·陈某',
    });
    await duty.ok('calls.start', { incidentId: inDrill, mode: 'all' });
    await station.advance(60_000);
    expect((await duty.ok('calls.numbers', { incidentId })).numbers).toEqual(numbers);
    const { attempts } = await duty.ok('calls.attempts', { incidentId });
    expect(attempts.map(({ number, outcome }) => ({ number, outcome }))).toEqual([
      { number: two?.number, outcome: 'acknowledged' },
      { number: one?.number, outcome: 'busy' },
    ]);
  });

  it('says what will be said before anybody is called, and says what the officer wrote instead', async () => {
    const preview = await duty.ok('calls.preview', { incidentId });
    expect(preview.text).toMatch(/联动台通知：.*四级响应/u);
    expect(preview.seconds).toBeGreaterThan(8);
    expect(preview.voice).toBe('test');
    const speech = '请立即到莘庄镇政府三楼会议室';
    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all', speech });
    expect((await view(callOutId)).speech).toBe(speech);
  });
});

describe('a call test', () => {
  let station: TestStation;
  let duty: TestSeat;
  beforeEach(async () => {
    station = await startTestStation();
    duty = await station.signIn('duty');
  });
  afterEach(() => station.close());

  it('calls a plan’s whole group, says that it is one, and counts for the plan alone', async () => {
    const { incidentId, callOutId } = await duty.ok('calls.test', { planCode: 'MH-S-16', provider: 'link' });
    const running = await duty.ok('calls.get', { callOutId });
    expect(running.speech).toMatch(/^这是通讯测试/u);
    expect(running.legs.length).toBeGreaterThan(5);
    await callByHand(station, duty, callOutId, (dialled) => (dialled < 3 ? 'no_answer' : 'acknowledged'));
    const done = await duty.ok('calls.get', { callOutId });
    expect(done.state).toBe('settled');
    const { plans } = await duty.ok('plans.readiness', { code: 'MH-S-16' });
    const item = plans['MH-S-16']?.items.find((entry) => entry.key === 'call_test');
    expect(item).toMatchObject({ of: done.legs.length, incidentId });
    expect(item?.have).toBe(done.legs.filter((leg) => leg.state === 'acknowledged').length);
    expect((await duty.ok('incidents.list', {})).incidents).toEqual([]);
    expect((await duty.ok('tasks.list', { incidentId })).tasks).toEqual([]);
    expect((await duty.ok('incidents.get', { incidentId })).status).toBe('closed');
  });

  it('cannot be made up by reporting something into it', async () => {
    const report = { text: goldenText, channel: 'phone', scope: 'test:mine' } as const;
    expect(await duty.refused('incidents.report', report)).toBe('request.invalid');
  });

  it('is for the desk alone', async () => {
    const wall = await station.signIn('wall');
    expect(await wall.refused('calls.test', { planCode: 'MH-S-16' })).toBe('access.role_not_allowed');
    expect(await duty.refused('calls.test', { planCode: 'MH-S-99' })).toBe('plans.not_found');
  });
});

describe('who was not reached', () => {
  it('is asked by text message to call back, once, in a drill by the simulated gateway alone', async () => {
    const scripts: Record<string, PersonScript> = {};
    const station = await startTestStation({ exchange: { ...defaultExchange, lines: 64, scripts } });
    const duty = await station.signIn('duty');
    const scope = 'drill:evening';
    const { incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone', scope });
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' });
    const { members } = await duty.ok('command.group', { incidentId });
    const one = members.find((member) => member.phones.some((phone) => phone.kind === 'mobile'));
    for (const phone of [...(one?.phones ?? []), ...(one?.substitute?.phones ?? [])]) scripts[phone.number] = busy;
    const memberIds = [one?.memberId ?? ''];
    await duty.ok('calls.start', { incidentId, mode: 'all', memberIds });
    await station.advance(60_000);
    await duty.ok('calls.start', { incidentId, mode: 'all', memberIds });
    await station.advance(60_000);
    const { messages } = await duty.ok('messages.list', { incidentId });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ reason: 'call_missed' });
    expect(messages[0]?.text).toMatch(/^【演练】.*未接通.*请立即回电值班室/u);
    const { incidentId: real } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' });
    await duty.ok('incidents.activate', {
      incidentId: real,
      planCode: 'MH-S-16',
      level: 'IV',
      approvedBy: '示例·陈某',
    });
    await duty.ok('calls.start', { incidentId: real, mode: 'all' });
    await station.advance(20 * 60_000);
    expect((await duty.ok('messages.list', { incidentId: real })).messages).toEqual([]);
    await station.close();
  });
});
