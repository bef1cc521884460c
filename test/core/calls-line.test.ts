import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../telephony/telephony-messages.js';
import { goldenText } from '../support/golden.js';
import { PlayedTelephony } from '../support/played-telephony.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

const account = {
  transport: 'udp',
  host: '127.0.0.1',
  port: 5060,
  domain: 'pbx.test',
  user: 'op1',
  lines: 30,
  srtp: false,
  registerSeconds: 300,
} as const;
const password = 'sample-secret-77';

describe('calls over the room’s exchange', () => {
  let station: TestStation;
  let telephony: PlayedTelephony;
  let duty: TestSeat;
  let incidentId: string;

  beforeEach(async () => {
    telephony = new PlayedTelephony();
    station = await startTestStation({ launchTelephony: telephony.launch });
    duty = await station.signIn('duty');
    ({ incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' }));
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' });
    await station.admin.ok('calls.configureLine', { account, password });
    await station.admin.ok('calls.chooseProvider', { provider: 'sip' });
    telephony.engine.say({ kind: 'ready' });
    telephony.engine.say({ kind: 'line', state: 'up' });
  });
  afterEach(() => station.close());

  /** Lets what the engine said be kept and what is said be made. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await station.core.idle();
    }
  }

  async function leg(callOutId: string, index = 0) {
    const found = (await duty.ok('calls.get', { callOutId })).legs[index];
    if (found === undefined) throw new Error('no such leg');
    return found;
  }

  async function callFirst(options: { conference?: boolean } = {}) {
    const { members } = await duty.ok('command.group', { incidentId });
    const [first] = members.filter((member) => member.phones.length > 1);
    if (first === undefined) throw new Error('nobody has two numbers');
    const start = { incidentId, mode: 'all' as const, memberIds: [first.memberId], ...options };
    const { callOutId } = await duty.ok('calls.start', start);
    await settle();
    const number = first.phones[0]?.number ?? '';
    return { callOutId, member: first, number, callId: telephony.engine.callTo(number) };
  }

  async function answer(callId: string): Promise<void> {
    telephony.engine.say({ kind: 'call', callId, state: 'ringing', status: 180 });
    telephony.engine.say({ kind: 'call', callId, state: 'answered', status: 200 });
    await settle();
  }

  async function press(callId: string, digit: string): Promise<void> {
    telephony.engine.say({ kind: 'digit', callId, digit });
    await settle();
  }

  async function end(callId: string, verdict: Verdict, more: { status?: number; q850?: number } = {}): Promise<void> {
    telephony.engine.say({ kind: 'ended', callId, verdict, by: 'remote', ...more });
    await settle();
  }

  it('keeps the password where no reply, journal row or plain column shows it', async () => {
    const view = await station.admin.ok('calls.line', {});
    expect(view).toMatchObject({ account, hasPassword: true, line: { state: 'up' } });
    const settings: unknown[] = await station.core.database.write('settings').select('*');
    const { rows } = await station.admin.ok('journal.list', { limit: 500 });
    expect(JSON.stringify([view, settings, rows])).not.toContain(password);
    expect(telephony.engine.all('configure')[0]?.account).toMatchObject({ user: 'op1', password });
  });

  it('needs a password once, then keeps the one it has', async () => {
    await station.admin.ok('calls.configureLine', { account: { ...account, port: 5070 } });
    expect(telephony.engine.all('configure').at(-1)?.account).toMatchObject({ port: 5070, password });
    await station.admin.ok('calls.configureLine', { account: null });
    expect(await station.admin.refused('calls.configureLine', { account })).toBe('calls.password_missing');
    expect(await duty.refused('calls.line', {})).toBe('access.role_not_allowed');
  });

  it('takes key 1 for the word, says it back, and connects the person with the others', async () => {
    const { callOutId, callId } = await callFirst({ conference: true });
    await answer(callId);
    expect(await leg(callOutId)).toMatchObject({ state: 'answered' });
    const [said] = telephony.engine.all('play');
    expect(said?.files[0]).toContain('四级响应');
    await press(callId, '1');
    expect(telephony.engine.all('play').at(-1)?.files[0]).toContain('已记录');
    expect(telephony.engine.all('join')).toEqual([]);
    telephony.engine.say({ kind: 'played', callId });
    expect(telephony.engine.all('join')).toEqual([{ kind: 'join', callId, room: callOutId }]);
    expect(await leg(callOutId)).toMatchObject({ state: 'acknowledged', onLine: true });
  });

  it('hangs up after the word was said back when people are not connected', async () => {
    const { callOutId, callId } = await callFirst({ conference: false });
    await answer(callId);
    await press(callId, '1');
    expect(telephony.engine.all('hang_up')).toEqual([]);
    telephony.engine.say({ kind: 'played', callId });
    expect(telephony.engine.all('hang_up')).toEqual([{ kind: 'hang_up', callId, why: 'released' }]);
    expect(await leg(callOutId)).toMatchObject({ state: 'acknowledged', onLine: false });
    expect((await duty.ok('calls.get', { callOutId })).state).toBe('settled');
  });

  it('goes to the substitute on key 2', async () => {
    const { callOutId, callId, member } = await callFirst();
    await answer(callId);
    await press(callId, '2');
    const substitute = member.substitute?.name;
    const state = await leg(callOutId);
    if (substitute === undefined) expect(state).toMatchObject({ state: 'ended', outcome: 'cannot' });
    else expect(state).toMatchObject({ state: 'dialing', personName: substitute, substitute: true });
  });

  it('keeps who pressed 3 on the line for the officer, however long it takes', async () => {
    const { callOutId, callId } = await callFirst();
    await answer(callId);
    await press(callId, '3');
    telephony.engine.say({ kind: 'played', callId });
    for (let minute = 0; minute < 5; minute += 1) {
      for (let second = 0; second < 60; second += 1) {
        telephony.engine.say({ kind: 'alive' });
        await station.advance(1_000);
      }
    }
    expect(await leg(callOutId)).toMatchObject({ state: 'answered', asksOfficer: true });
    expect(telephony.engine.all('join')).toHaveLength(1);
  });

  it('says the text again on key 9, and names the keys on any other', async () => {
    const { callId } = await callFirst();
    await answer(callId);
    await press(callId, '9');
    await press(callId, '7');
    const said = telephony.engine.all('play').map((play) => play.files[0] ?? '');
    expect(said).toHaveLength(3);
    expect(said[1]).toBe(said[0]);
    expect(said[2]).toMatch(/^said:到岗请按1/u);
  });

  it('takes a silent pick-up for answered only and tries the next number', async () => {
    const { callOutId, callId, member } = await callFirst();
    await answer(callId);
    for (let second = 0; second < 60; second += 1) {
      telephony.engine.say({ kind: 'alive' });
      await station.advance(1_000);
    }
    expect(await leg(callOutId)).toMatchObject({ lastOutcome: 'not_confirmed', number: member.phones[1]?.number });
    expect(telephony.engine.all('hang_up').map((hangUp) => hangUp.callId)).toContain(callId);
  });

  const verdicts = [
    ['busy', 'busy'],
    ['no_answer', 'no_answer'],
    ['rejected', 'rejected'],
    ['wrong_number', 'wrong_number'],
    ['unreachable', 'unreachable'],
    ['no_response', 'failed'],
    ['not_allowed', 'failed'],
    ['media', 'failed'],
  ] as const satisfies readonly (readonly [Verdict, string])[];
  it.each(verdicts)('follows %s on the wire with the next number', async (verdict, outcome) => {
    const { callOutId, callId, member } = await callFirst();
    await end(callId, verdict, { status: 486, q850: 17 });
    expect(await leg(callOutId)).toMatchObject({ lastOutcome: outcome, number: member.phones[1]?.number, attempts: 2 });
    const { attempts } = await duty.ok('calls.attempts', { incidentId });
    expect(attempts.find((attempt) => attempt.attempt === 1)).toMatchObject({
      outcome,
      detail: `${verdict}, SIP 486, Q.850 17`,
      provider: 'sip',
    });
  });

  it('waits while the exchange is gone and goes on when it is back', async () => {
    const { callOutId, callId, number } = await callFirst();
    telephony.engine.say({ kind: 'line', state: 'down', why: 'no_answer' });
    await end(callId, 'exchange_down');
    expect(await duty.ok('calls.get', { callOutId })).toMatchObject({ state: 'running', paused: true });
    expect(telephony.engine.numbers()).toEqual([number]);
    telephony.engine.say({ kind: 'line', state: 'up' });
    await settle();
    expect(telephony.engine.numbers()).toEqual([number, number]);
    expect(await duty.ok('calls.get', { callOutId })).toMatchObject({ paused: false });
  });

  it('says within two seconds that the engine hangs, marks its calls lost and starts another', async () => {
    const { callOutId, callId } = await callFirst();
    await answer(callId);
    const dead = telephony.engine;
    await station.advance(2_000);
    expect(dead.isKilled).toBe(true);
    expect((await station.admin.ok('calls.line', {})).line).toMatchObject({ state: 'down', why: 'engine' });
    await settle();
    expect(await leg(callOutId)).toMatchObject({ state: 'ended', outcome: 'lost' });
    await station.advance(1_000);
    expect(telephony.engines).toHaveLength(2);
    expect(telephony.engine.all('configure')[0]?.account).toMatchObject({ user: 'op1', password });
    await duty.ok('calls.again', { callOutId, memberId: (await leg(callOutId)).memberId });
    await settle();
    expect(telephony.engine.numbers()).toHaveLength(1);
  });

  it('keeps a restarted engine’s failures apart in time', async () => {
    for (const died of [1, 2, 3, 4, 5, 6, 7, 8]) {
      telephony.engine.die();
      await station.advance(100);
      expect(telephony.engines.length).toBeLessThanOrEqual(died + 1);
      await station.advance(10_000);
    }
    expect(telephony.engines.length).toBeGreaterThan(4);
  });

  it('takes the word of somebody who calls back, and stops calling that person', async () => {
    const { callOutId, callId, number } = await callFirst();
    await end(callId, 'busy');
    telephony.engine.say({ kind: 'incoming', callId: 'in-1', number });
    await station.core.idle();
    await expect.poll(() => telephony.engine.all('answer')).toEqual([{ kind: 'answer', callId: 'in-1' }]);
    await answer('in-1');
    await press('in-1', '1');
    await expect
      .poll(async () =>
        (await duty.ok('command.group', { incidentId })).members.find((m) => m.state === 'acknowledged'),
      )
      .toBeDefined();
    await settle();
    expect(await leg(callOutId)).toMatchObject({ state: 'acknowledged' });
    const { rows } = await duty.ok('journal.list', { incidentId, limit: 200 });
    expect(rows.map((row) => row.kind)).toContain('calls.called_back');
    expect(telephony.engine.all('hang_up').map((hangUp) => hangUp.callId)).toContain(
      telephony.engine.callTo(telephony.engine.numbers()[1] ?? ''),
    );
  });

  it('does not answer a stranger, and notes the call', async () => {
    telephony.engine.say({ kind: 'incoming', callId: 'in-2', number: '99999' });
    await expect
      .poll(() => telephony.engine.all('hang_up'))
      .toEqual([{ kind: 'hang_up', callId: 'in-2', why: 'busy' }]);
    expect(telephony.engine.all('answer')).toEqual([]);
  });

  it('rings nothing after the incident is closed, conference and all', async () => {
    const { callOutId, callId } = await callFirst({ conference: true });
    await answer(callId);
    await press(callId, '1');
    telephony.engine.say({ kind: 'played', callId });
    await duty.ok('incidents.close', { incidentId, note: '处置完毕', leaveOpen: true });
    await settle();
    expect(telephony.engine.all('hang_up').map((hangUp) => hangUp.callId)).toEqual([callId]);
    expect(await duty.refused('calls.hangUp', { legId: (await leg(callOutId)).legId })).toBe('calls.not_running');
  });

  it('takes the officer’s desk phone into the conference and records it', async () => {
    const { callOutId, callId } = await callFirst({ conference: true });
    await duty.ok('calls.officer', { callOutId, number: '8001' });
    const officer = telephony.engine.callTo('8001');
    telephony.engine.say({ kind: 'call', callId: officer, state: 'answered' });
    await expect.poll(async () => (await duty.ok('calls.get', { callOutId })).officer?.state).toBe('on_line');
    expect(telephony.engine.all('join')).toEqual([{ kind: 'join', callId: officer, room: callOutId }]);
    await answer(callId);
    await press(callId, '1');
    telephony.engine.say({ kind: 'played', callId });
    await duty.ok('calls.mute', { legId: (await leg(callOutId)).legId, on: true });
    expect(telephony.engine.all('mute')).toEqual([{ kind: 'mute', callId, on: true }]);
    expect(await leg(callOutId)).toMatchObject({ muted: true });
    await duty.ok('calls.record', { callOutId, on: true });
    expect((await duty.ok('calls.get', { callOutId })).recording).toBe(true);
    await expect.poll(() => telephony.engine.all('record')[0]?.room).toBe(callOutId);
    await duty.ok('calls.officer', { callOutId, number: null });
    expect(telephony.engine.all('hang_up').map((hangUp) => hangUp.callId)).toEqual([officer]);
  });

  it('ends a recording whose engine died', async () => {
    const { callOutId } = await callFirst({ conference: true });
    await duty.ok('calls.record', { callOutId, on: true });
    telephony.engine.die();
    await expect.poll(async () => (await duty.ok('calls.get', { callOutId })).recording).toBe(false);
    const { recordings } = await duty.ok('calls.recordings', { incidentId });
    expect(recordings).toMatchObject([{ callOutId, seconds: 0 }]);
  });

  it('offers a drill no way to the real line or to hand dialling', async () => {
    const drill = await station.signIn('drill');
    const scope = 'drill:evening';
    const { incidentId: inDrill } = await drill.ok('incidents.report', { text: goldenText, channel: 'phone', scope });
    await drill.ok('incidents.activate', {
      incidentId: inDrill,
      planCode: 'MH-S-16',
      level: 'IV',
      approvedBy: '示例·陈某',
    });
    for (const provider of ['sip', 'link'] as const) {
      const mode = 'each';
      expect(await duty.refused('calls.start', { incidentId: inDrill, mode, provider })).toBe(
        'calls.provider_not_available',
      );
    }
    const { callOutId } = await duty.ok('calls.start', {
      incidentId: inDrill,
      mode: 'all',
      conference: true,
      speech: '请立即到岗，不是演习',
    });
    const view = await duty.ok('calls.get', { callOutId });
    expect(view).toMatchObject({ provider: 'exchange', speech: '这是演练。请立即到岗，不是演习' });
    const [first] = view.legs;
    await duty.ok('calls.officer', { callOutId, number: '8001' });
    expect(await duty.refused('calls.record', { callOutId, on: true })).toBe('calls.conference_not_supported');
    await station.advance(10 * 60_000);
    await duty.ok('calls.again', { callOutId, memberId: first?.memberId ?? '' });
    await duty.ok('calls.repeat', { callOutId, on: true });
    await station.advance(60_000);
    await duty.ok('calls.stop', { callOutId });
    await duty.ok('calls.again', { callOutId, memberId: first?.memberId ?? '' });
    await station.advance(60_000);
    for (const engine of telephony.engines) expect(engine.numbers()).toEqual([]);
  });
});
