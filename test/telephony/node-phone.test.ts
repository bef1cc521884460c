import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { UserAgent } from '../../telephony/sip/js-sip.js';
import { NodePhone, PHONE_SDP, type PhoneScript } from './support/node-phone.js';
import { answerTo, header, requestInDialog } from './support/sip-message.js';
import { account, QUICK_TIMES, StationEnd } from './support/station-end.js';

const scripts: Readonly<Record<string, PhoneScript>> = {
  '0486': { provisional: [100, 180], final: 486, reason: 'Q.850;cause=17' },
  '0180': { provisional: [100, 180] },
  '0181': { provisional: [100, 180], answersCancel: true },
  '0182': { provisional: [100, 180], swallows487: true },
  '0183': { provisional: [100, 183], final: 200, afterMs: 50 },
  '0488': { provisional: [100, 180], final: 200, refusesReinvite: true },
  '0000': { mute: true },
};

describe.each(['udp', 'tcp'] as const)('the engine over %s with a phone in Node', (transport) => {
  let phone: NodePhone;
  let station: StationEnd;

  beforeEach(async () => {
    phone = await NodePhone.open(scripts);
    station = new StationEnd();
  });

  afterEach(async () => {
    await station.engine.close();
    await phone.close();
    expect(station.faults).toEqual([]);
  });

  async function lineUp(): Promise<void> {
    station.engine.configure(account(phone.port, { transport }), QUICK_TIMES);
    await station.says('line', { state: 'up' });
  }

  it('registers with a digest, and answers another realm for calls', async () => {
    phone.manners.secret = 'secret';
    await lineUp();
    station.engine.dial('a', '110', 5_000);
    await station.says('call', { callId: 'a', state: 'answered' });
    expect(station.messages.filter(({ kind }) => kind === 'line')).toEqual([
      { kind: 'line', state: 'connecting' },
      { kind: 'line', state: 'up' },
    ]);
  });

  it('says "wrong secret" once and does not hammer', async () => {
    phone.manners.secret = 'other';
    station.engine.configure(account(phone.port, { transport }), QUICK_TIMES);
    const line = await station.says('line', { state: 'down' });
    expect(line).toEqual({ kind: 'line', state: 'down', why: 'wrong_secret', status: 401 });
    station.engine.dial('a', '110', 5_000);
    expect(await station.says('ended', { callId: 'a' })).toMatchObject({ verdict: 'not_allowed', status: 407 });
    expect(phone.requests('REGISTER')).toHaveLength(2);
  });

  it('puts a working return address into every request', async () => {
    await lineUp();
    const [register] = phone.requests('REGISTER');
    if (register === undefined) {
      throw new Error('no REGISTER');
    }
    expect(header(register, 'via')).toMatch(/ 127\.0\.0\.1:\d+;rport;branch=/);
    expect(header(register, 'contact')).toMatch(/^<sip:op1@127\.0\.0\.1:\d+;transport=/);
    expect(JSON.stringify(phone.heard)).not.toContain('own-address.invalid');
  });

  it('tells a call from dialling to the hang-up, with sound only after the answer', async () => {
    await lineUp();
    station.engine.dial('a', '0183', 5_000);
    await station.says('call', { callId: 'a', state: 'early' });
    expect(station.diary('a')).toEqual(['describe']);
    await station.says('call', { callId: 'a', state: 'answered' });
    expect(station.diary('a')).toEqual(['describe', 'accept', 'start']);
    station.engine.hangUp('a', 'released');
    expect(station.story('a')).toEqual(['dialing', 'proceeding', 'early', 'answered', 'answered']);
    const bye = await phone.hears(({ method }) => method === 'BYE');
    expect(header(bye, 'reason')).toContain('Q.850;cause=16');
    expect(station.diary('a').at(-1)).toBe('close');
  });

  it('reports busy with status and cause', async () => {
    await lineUp();
    station.engine.dial('a', '0486', 5_000);
    expect(await station.says('ended', { callId: 'a' })).toEqual({
      kind: 'ended',
      callId: 'a',
      verdict: 'busy',
      by: 'remote',
      status: 486,
      q850: 17,
    });
  });

  it('gives up at its own ring limit and cancels in the background', async () => {
    await lineUp();
    station.engine.dial('a', '0180', 300);
    expect(await station.says('ended', { callId: 'a' })).toMatchObject({ verdict: 'no_answer', by: 'local' });
    await phone.hears(({ method }) => method === 'CANCEL');
    await phone.hears(({ method }) => method === 'ACK');
    expect(station.story('a')).toEqual(['dialing', 'proceeding', 'ringing', 'no_answer']);
  });

  it('acknowledges and hangs up a 200 that crosses its CANCEL', async () => {
    await lineUp();
    station.engine.dial('a', '0181', 5_000);
    await station.says('call', { callId: 'a', state: 'ringing' });
    station.engine.hangUp('a', 'cancelled');
    await phone.hears(({ method }) => method === 'ACK');
    await phone.hears(({ method }) => method === 'BYE');
    expect(station.story('a')).toEqual(['dialing', 'proceeding', 'ringing', 'cancelled']);
    expect(station.diary('a')).toEqual(['describe', 'close']);
  });

  it('forgets a cancelled call whose end never comes after 32 seconds', async () => {
    station.engine.configure(account(phone.port, { transport }), { ...QUICK_TIMES, optionsEveryMs: 600_000 });
    await station.says('line', { state: 'up' });
    const destroyed = vi.spyOn(UserAgent.prototype, 'destroyTransaction');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    station.engine.dial('a', '0182', 5_000);
    await station.says('call', { callId: 'a', state: 'ringing' });
    station.engine.hangUp('a', 'cancelled');
    await phone.hears(({ method }) => method === 'CANCEL');
    const invites = (): number => destroyed.mock.calls.filter(([{ type }]) => type === 'ict').length;
    vi.advanceTimersByTime(31_900);
    expect(invites()).toBe(0);
    vi.advanceTimersByTime(200);
    expect(invites()).toBe(1);
    vi.useRealTimers();
    destroyed.mockRestore();
  });

  it('takes a mute exchange for no response, and cancels only when it wakes', async () => {
    await lineUp();
    station.engine.dial('a', '0000', 5_000);
    expect(await station.says('ended', { callId: 'a' })).toMatchObject({ verdict: 'no_response', by: 'local' });
    expect(phone.requests('CANCEL')).toEqual([]);
    const [invite] = phone.requests('INVITE');
    if (invite === undefined) {
      throw new Error('no INVITE');
    }
    phone.tell(answerTo(invite, 100));
    await phone.hears(({ method }) => method === 'CANCEL');
  });

  it('hangs up when the far side does', async () => {
    await lineUp();
    station.engine.dial('a', '110', 5_000);
    await station.says('call', { callId: 'a', state: 'answered' });
    const invite = await phone.hears(({ method }) => method === 'INVITE');
    phone.tell(requestInDialog('BYE', invite, 1, ['Reason: Q.850;cause=16']));
    expect(await station.says('ended', { callId: 'a' })).toMatchObject({ verdict: 'answered', by: 'remote', q850: 16 });
    await phone.hears(({ method, status }) => method === 'BYE' && status === 200);
  });

  it('holds and takes back a call, and shows when the far side does', async () => {
    await lineUp();
    station.engine.dial('a', '110', 5_000);
    await station.says('call', { callId: 'a', state: 'answered' });
    station.engine.hold('a', true);
    await station.says('call', { callId: 'a', state: 'held' });
    const since = station.messages.length;
    station.engine.hold('a', false);
    await station.says('call', { callId: 'a', state: 'answered' }, since);
    const invite = await phone.hears(({ method }) => method === 'INVITE');
    const before = station.messages.length;
    phone.tell(requestInDialog('INVITE', invite, 1, [], `${PHONE_SDP}a=sendonly\r\n`));
    await station.says('call', { callId: 'a', state: 'held' }, before);
    const answer = await phone.hears(({ method, status }) => method === 'INVITE' && status === 200);
    expect(answer.body).toContain('a=recvonly');
    phone.tell(requestInDialog('ACK', invite, 1));
    phone.tell(requestInDialog('INVITE', invite, 2, [], PHONE_SDP));
    await station.says('call', { callId: 'a', state: 'answered' }, before);
    expect(station.diary('a')).toEqual([
      ...['describe', 'accept', 'start'],
      ...['hold', 'describe', 'accept', 'unhold', 'describe', 'accept'],
      ...['answer', 'accept', 'answer', 'accept'],
    ]);
  });

  it('keeps a call whose far side does not agree to be held', async () => {
    await lineUp();
    station.engine.dial('a', '0488', 5_000);
    await station.says('call', { callId: 'a', state: 'answered' });
    station.engine.hold('a', true);
    expect(await station.says('refused')).toEqual({ kind: 'refused', callId: 'a', why: 'hold_refused' });
    expect(station.diary('a').at(-1)).toBe('unhold');
    expect(station.story('a').at(-1)).toBe('answered');
  });

  it('says "media" when nothing in the answer fits', async () => {
    await lineUp();
    station.refusingMedia = true;
    station.engine.dial('a', '110', 5_000);
    expect(await station.says('ended', { callId: 'a' })).toMatchObject({ verdict: 'media' });
    await phone.hears(({ method }) => method === 'BYE');
    expect(station.diary('a').at(-1)).toBe('close');
  });

  it('gives its registration back when closed', async () => {
    await lineUp();
    await station.engine.close();
    expect(header(phone.requests('REGISTER').at(-1) ?? (await phone.hears(() => true)), 'expires')).toBe('0');
    expect(station.messages.at(-1)).toEqual({ kind: 'line', state: 'down', why: 'not_configured' });
  });
});
