import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { NodePhone, PHONE_SDP } from './support/node-phone.js';
import { callIn, type SipMessage, toTag } from './support/sip-message.js';
import { account, QUICK_TIMES, StationEnd } from './support/station-end.js';

describe('a call from outside', () => {
  let phone: NodePhone;
  let station: StationEnd;

  beforeEach(async () => {
    phone = await NodePhone.open();
    station = new StationEnd();
    station.engine.configure(account(phone.port), { ...QUICK_TIMES, optionsEveryMs: 60_000 });
    await station.says('line', { state: 'up' });
  });

  afterEach(async () => {
    vi.useRealTimers();
    await station.engine.close();
    await phone.close();
    expect(station.faults).toEqual([]);
  });

  const ring = (extra: readonly string[] = [], body = PHONE_SDP): void =>
    phone.tell(callIn('INVITE', phone.callee, { extra, body }));
  const answered = (status: number): Promise<SipMessage> =>
    phone.hears((message) => message.method === 'INVITE' && message.status === status);

  it('is told with the number the exchange vouches for, and rings', async () => {
    ring(['P-Asserted-Identity: "Li Wei" <tel:+8613800138000>']);
    expect(await station.says('incoming')).toMatchObject({ number: '+8613800138000', name: 'Li Wei' });
    await answered(180);
    expect(station.streams.size).toBe(0);
  });

  it('is answered, heard after the ACK, and ended by the caller', async () => {
    ring();
    const { callId, number } = await station.says('incoming');
    expect(number).toBe('2001');
    station.engine.answer(callId);
    station.engine.answer(callId);
    const ok = await answered(200);
    expect(ok.body).toContain('PCMA');
    expect(station.diary(callId)).toEqual(['answer', 'accept']);
    phone.tell(callIn('ACK', phone.callee, { toTag: toTag(ok) }));
    await station.says('call', { callId, state: 'answered' });
    expect(station.diary(callId)).toEqual(['answer', 'accept', 'start']);
    phone.tell(callIn('BYE', phone.callee, { toTag: toTag(ok) }));
    expect(await station.says('ended')).toMatchObject({ callId, verdict: 'answered', by: 'remote' });
  });

  it('without an offer gets ours and its answer counts', async () => {
    ring([], '');
    const { callId } = await station.says('incoming');
    station.engine.answer(callId);
    const ok = await answered(200);
    phone.tell(callIn('ACK', phone.callee, { toTag: toTag(ok), body: PHONE_SDP }));
    await station.says('call', { callId, state: 'answered' });
    expect(station.diary(callId)).toEqual(['describe', 'accept', 'start']);
  });

  it.each([
    ['busy', 486, 'busy'],
    ['cancelled', 480, 'rejected'],
  ] as const)('is turned away as %s with %i', async (why, status, verdict) => {
    ring();
    const { callId } = await station.says('incoming');
    station.engine.hangUp(callId, why);
    expect(await station.says('ended')).toEqual({ kind: 'ended', callId, verdict, by: 'local' });
    await answered(status);
    phone.tell(callIn('ACK', phone.callee, {}));
  });

  it('ends when the caller gives up', async () => {
    ring();
    const { callId } = await station.says('incoming');
    phone.tell(callIn('CANCEL', phone.callee, {}));
    expect(await station.says('ended')).toMatchObject({ callId, verdict: 'cancelled', by: 'remote' });
    await answered(487);
  });

  it('that nobody takes is turned away after half a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    ring();
    const { callId } = await station.says('incoming');
    vi.advanceTimersByTime(29_000);
    expect(station.story(callId)).toEqual([]);
    vi.advanceTimersByTime(1_500);
    expect(await station.says('ended')).toMatchObject({ callId, verdict: 'no_answer', by: 'local' });
    await answered(480);
  });

  it('whose sound cannot be taken is refused as such', async () => {
    ring();
    const { callId } = await station.says('incoming');
    station.refusingMedia = true;
    station.engine.answer(callId);
    expect(await station.says('ended')).toMatchObject({ callId, verdict: 'media' });
    await answered(488);
    expect(station.diary(callId)).toEqual(['answer', 'accept', 'close']);
  });

  it('repeated by an impatient network is one call', async () => {
    ring();
    ring();
    await station.says('incoming');
    ring();
    // The last repetition is answered with what was said last.
    await phone.hears(() => phone.heard.filter(({ status }) => status === 180).length > 1);
    expect(station.messages.filter(({ kind }) => kind === 'incoming')).toHaveLength(1);
  });
});
