import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type LineAccount, type LineTimes, type Verdict } from '../../telephony/telephony-messages.js';
import { LossyRelay } from './support/lossy-relay.js';
import { isInside, peersMissing, runInside } from './support/namespace.js';
import {
  callTheRoom,
  EXCHANGE_PORT,
  type Peer,
  startExchange,
  startOutsideWorld,
  startSoftPhone,
} from './support/real-peers.js';
import { account, StationEnd } from './support/station-end.js';

const TIMES: LineTimes = { optionsEveryMs: 1_000, optionsAnswerMs: 1_000, noResponseMs: 4_000, registerRetryMs: 500 };

const VERDICTS: readonly (readonly [string, Verdict, number])[] = [
  ['0403', 'not_allowed', 403],
  ['0404', 'wrong_number', 404],
  ['0408', 'no_answer', 408],
  ['0480', 'unreachable', 480],
  ['0481', 'no_answer', 480],
  ['0484', 'wrong_number', 484],
  ['0486', 'busy', 486],
  ['0488', 'media', 488],
  ['0500', 'failed', 500],
  // Kamailio turns a 503 of one phone into 500, as RFC 3261 16.7 asks: the exchange itself is well.
  ['0503', 'failed', 500],
  ['0600', 'busy', 600],
  ['0603', 'rejected', 603],
  ['2999', 'unreachable', 480],
];

function storiesWithRealPeers(): void {
  let exchange: Peer;
  let outside: Peer;
  let station: StationEnd;

  beforeAll(async () => {
    exchange = await startExchange();
    outside = await startOutsideWorld();
  });

  afterAll(async () => {
    await outside.stop();
    await exchange.stop();
  });

  beforeEach(() => {
    station = new StationEnd();
  });

  afterEach(async () => {
    await station.engine.close();
    expect(station.faults).toEqual([]);
  });

  async function lineUp(changes: Partial<LineAccount> = {}, times: Partial<LineTimes> = {}): Promise<void> {
    station.engine.configure(account(EXCHANGE_PORT, changes), { ...TIMES, ...times });
    await station.says('line', { state: 'up' });
  }

  it('a wrong secret is said so', async () => {
    station.engine.configure(account(EXCHANGE_PORT, { password: 'wrong' }), TIMES);
    expect(await station.says('line', { state: 'down' })).toMatchObject({ why: 'wrong_secret', status: 401 });
  });

  it.each(['udp', 'tcp'] as const)('every verdict is told right over %s', async (transport) => {
    await lineUp({ transport });
    for (const [number] of VERDICTS) {
      station.engine.dial(number, number, 10_000);
    }
    station.engine.dial('0180', '0180', 1_500);
    const mute = transport === 'udp' ? ['0000'] : [];
    mute.forEach((number) => station.engine.dial(number, number, 10_000));
    for (const [callId, verdict, status] of VERDICTS) {
      expect(await station.says('ended', { callId })).toMatchObject({ callId, verdict, status, by: 'remote' });
    }
    expect(await station.says('ended', { callId: '0180' })).toMatchObject({ verdict: 'no_answer', by: 'local' });
    for (const callId of mute) {
      // The exchange says 100 itself and gives up after its own five seconds.
      expect(await station.says('ended', { callId })).toMatchObject({ verdict: 'no_response', status: 408 });
    }
  });

  it.each(['udp', 'tcp'] as const)(
    'early media is not taken, and the far side hangs up, over %s',
    async (transport) => {
      await lineUp({ transport });
      station.engine.dial('early', '0183', 10_000);
      station.engine.dial('leaves', '0201', 10_000);
      await station.says('call', { callId: 'early', state: 'early' });
      expect(station.diary('early')).toEqual(['describe']);
      await station.says('call', { callId: 'early', state: 'answered' });
      expect(station.diary('early')).toEqual(['describe', 'accept', 'start']);
      station.engine.hangUp('early', 'released');
      expect(await station.says('ended', { callId: 'leaves' })).toMatchObject({
        verdict: 'answered',
        by: 'remote',
        q850: 16,
      });
    },
  );

  it.each(['udp', 'tcp'] as const)('a 200 that crosses the CANCEL is hung up again over %s', async (transport) => {
    await lineUp({ transport });
    station.engine.dial('a', '0181', 10_000);
    await station.says('call', { callId: 'a', state: 'ringing' });
    station.engine.hangUp('a', 'cancelled');
    expect(station.story('a').at(-1)).toBe('cancelled');
    // Closing waits for the farewells: the BYE must have been answered for it to be quick and the phone content.
    await station.engine.close();
    expect(outside.words()).not.toMatch(/Aborting call/);
  });

  it('a new account gives the old registration back: the exchange allows one', async () => {
    await lineUp();
    const since = station.messages.length;
    station.engine.configure(account(EXCHANGE_PORT), { ...TIMES, noResponseMs: 3_000 });
    await station.says('line', { state: 'up' }, since);
  });

  it.each(['udp', 'tcp'] as const)(
    'an engine that died without farewell is followed by another, although the exchange allows one, over %s',
    async (transport) => {
      // It goes on living here; to the exchange that is the same as a dead one whose registration has not run out.
      const dead = new StationEnd();
      dead.engine.configure(account(EXCHANGE_PORT, { transport }), TIMES);
      await dead.says('line', { state: 'up' });
      await lineUp({ transport });
      const caller = callTheRoom();
      const { callId } = await station.says('incoming');
      expect(dead.messages.filter(({ kind }) => kind === 'incoming')).toEqual([]);
      station.engine.answer(callId);
      await station.says('ended', { callId });
      expect(await caller.ended, caller.words()).toBe(0);
      await dead.engine.close();
    },
  );

  it('a call from outside is answered and ends', async () => {
    await lineUp();
    const caller = callTheRoom();
    const { callId, number } = await station.says('incoming');
    expect(number).toBe('+8613800138000');
    station.engine.answer(callId);
    expect(await station.says('ended', { callId })).toMatchObject({ verdict: 'answered', by: 'remote', q850: 16 });
    expect(await caller.ended, caller.words()).toBe(0);
  });

  it('a soft-phone is held and taken back', async () => {
    const phone = await startSoftPhone('3001', 5_090);
    await lineUp();
    station.engine.dial('a', '3001', 10_000);
    await station.says('call', { callId: 'a', state: 'answered' });
    station.engine.hold('a', true);
    await station.says('call', { callId: 'a', state: 'held' });
    const since = station.messages.length;
    station.engine.hold('a', false);
    await station.says('call', { callId: 'a', state: 'answered' }, since);
    station.engine.hangUp('a', 'released');
    expect(station.story('a')).toEqual(expect.arrayContaining(['dialing', 'answered', 'held']));
    await phone.stop();
  });

  it('a fifth of all datagrams may be lost', async () => {
    const relay = await LossyRelay.open(EXCHANGE_PORT, { loss: 0.2, seed: 7 });
    await lineUp({ port: relay.port }, { optionsEveryMs: 60_000, noResponseMs: 25_000 });
    const answering = ['0901', '0902', '0903', '0904', '0905', '0906'];
    const failing = VERDICTS.slice(0, 8);
    answering.forEach((number) => station.engine.dial(number, number, 30_000));
    failing.forEach(([number]) => station.engine.dial(number, number, 30_000));
    for (const callId of answering) {
      await station.says('call', { callId, state: 'answered' });
    }
    for (const [callId, verdict] of failing) {
      expect(await station.says('ended', { callId })).toMatchObject({ callId, verdict });
    }
    expect(relay.dropped).toBeGreaterThan(5);
    await station.engine.close();
    relay.close();
  });

  it('a slow exchange is waited for', async () => {
    const relay = await LossyRelay.open(EXCHANGE_PORT, { delayMs: 350 });
    await lineUp({ port: relay.port });
    station.engine.dial('a', '0900', 10_000);
    await station.says('call', { callId: 'a', state: 'answered' });
    expect(station.messages.filter(({ kind }) => kind === 'line')).toHaveLength(2);
    await station.engine.close();
    relay.close();
  });

  it.each(['udp', 'tcp'] as const)(
    'an exchange that is down, comes and goes is followed over %s',
    async (transport) => {
      await exchange.stop();
      station.engine.configure(account(EXCHANGE_PORT, { transport }), { ...TIMES, noResponseMs: 1_000 });
      await station.says('line', { state: 'down' });
      exchange = await startExchange();
      await station.says('line', { state: 'up' });
      let since = station.messages.length;
      await exchange.stop();
      await station.says('line', { state: 'down', why: 'lost' }, since);
      exchange = await startExchange();
      since = station.messages.length;
      await station.says('line', { state: 'up' }, since);
      // Only whoever is registered with the new exchange can be called.
      const caller = callTheRoom();
      const { callId } = await station.says('incoming');
      station.engine.answer(callId);
      await station.says('ended', { callId });
      expect(await caller.ended, caller.words()).toBe(0);
    },
  );
}

if (isInside) {
  describe('with kamailio, SIPp and baresip', storiesWithRealPeers);
} else {
  it(
    'all stories with kamailio, SIPp and baresip pass in a network of their own',
    { timeout: 180_000 },
    async ({ skip }) => {
      const missing = peersMissing();
      if (missing !== undefined) {
        skip(`real peers left out, the phone in Node has to do: ${missing}`);
      }
      const { passed, failed } = await runInside('test/telephony/real-peers.test.ts');
      expect(failed.join('\n')).toBe('');
      expect(passed.length).toBeGreaterThan(10);
    },
  );
}
