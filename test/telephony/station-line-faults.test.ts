import { afterAll, beforeAll, expect, it } from 'vitest';

import { storiesInNamespace } from './support/in-namespace.js';
import { LossyRelay } from './support/lossy-relay.js';
import { EXCHANGE_PORT, type Peer, startExchange, startOutsideWorld } from './support/real-peers.js';
import { RealStation } from './support/real-station.js';
import { SoftPhone } from './support/soft-phone.js';
import { comes } from './support/within.js';

/** A dead engine is known by then. */
const KNOWN_WITHIN_MS = 2_000;
/** A hanging one says nothing for two seconds first. */
const HANG_KNOWN_WITHIN_MS = 3_000;
/** With a fifth of the datagrams lost somebody may be reached only when the unreached are called again. */
const LOSS_PATIENCE_MS = 60_000;

function stories(): void {
  let exchange: Peer;
  let outside: Peer;
  let station: RealStation;

  beforeAll(async () => {
    [exchange, outside, station] = await Promise.all([startExchange(), startOutsideWorld(), RealStation.open()]);
  });

  afterAll(async () => {
    await station.close();
    await outside.stop();
    await exchange.stop();
  });

  it('a killed engine is known within two seconds, its calls are lost, and calling again works', async () => {
    const phone = await SoftPhone.start(0, '3001', 440);
    await station.useLine({ transport: 'udp', port: EXCHANGE_PORT });
    await station.lineSays('up');
    const group = await station.incidentWith(['3001', '0180']);
    const callOutId = await station.callAll(group, { conference: true });
    await phone.accept();
    phone.press('1');
    await station.legIs(callOutId, '3001', { state: 'acknowledged', onLine: true });
    await station.legIs(callOutId, '0180', { state: 'ringing' });
    const pid = await comes(
      'an engine',
      () => station.enginePid(),
      (found) => found !== undefined,
    );
    process.kill(pid ?? 0, 'SIGKILL');
    await station.lineSays('down', 'engine', KNOWN_WITHIN_MS);
    await station.legIs(callOutId, '0180', { state: 'ended', outcome: 'lost' }, KNOWN_WITHIN_MS);
    await station.legIs(callOutId, '3001', { state: 'acknowledged', onLine: false }, KNOWN_WITHIN_MS);
    await station.lineSays('up');
    expect(station.enginePid()).not.toBe(pid);
    // Nobody told the phone; the person hears nothing any more and hangs up.
    phone.hangUp();
    const since = await phone.tells('CALL_CLOSED');
    const [again = '', other = ''] = group.memberIds;
    await station.duty.ok('calls.again', { callOutId, memberId: other });
    await station.legIs(callOutId, '0180', { state: 'ringing', attempts: 2 });
    await station.duty.ok('calls.again', { callOutId, memberId: again });
    await phone.accept(since);
    phone.press('1');
    await station.legIs(callOutId, '3001', { state: 'acknowledged', onLine: true, attempts: 2 });
    await station.duty.ok('calls.stop', { callOutId });
    await station.duty.ok('incidents.close', { incidentId: group.incidentId, note: '处置完毕', leaveOpen: true });
    await phone.tells('CALL_CLOSED', since);
    await phone.stop();
  });

  it('an engine that hangs is ended and replaced', async () => {
    const pid = await comes(
      'an engine',
      () => station.enginePid(),
      (found) => found !== undefined,
    );
    process.kill(pid ?? 0, 'SIGSTOP');
    await station.lineSays('down', 'engine', HANG_KNOWN_WITHIN_MS);
    await station.lineSays('up');
    expect(station.enginePid()).not.toBe(pid);
  });

  it('an exchange that stops pauses the call-out, and the calling goes on when it is back', async () => {
    await station.useLine({ transport: 'tcp', port: EXCHANGE_PORT });
    await station.lineSays('up');
    const group = await station.incidentWith(['0180', '0486']);
    const callOutId = await station.callAll(group);
    await station.legIs(callOutId, '0180', { state: 'ringing' });
    await station.legIs(callOutId, '0486', { state: 'ended', outcome: 'busy' });
    await exchange.stop();
    await station.lineSays('down', 'lost');
    await station.callOutIs(callOutId, 'paused', ({ paused, state }) => paused && state === 'running');
    exchange = await startExchange();
    await station.lineSays('up');
    await station.legIs(callOutId, '0180', { state: 'ringing', attempts: 2 });
    expect(await station.callOut(callOutId)).toMatchObject({ paused: false });
    await station.duty.ok('calls.stop', { callOutId });
    await station.legIs(callOutId, '0180', { state: 'ended', outcome: 'cancelled' });
  });

  it('everybody is reached although a fifth of all datagrams is lost', { timeout: 90_000 }, async () => {
    const relay = await LossyRelay.open(EXCHANGE_PORT, { loss: 0.2, seed: 7 });
    await station.useLine({ transport: 'udp', port: relay.port });
    await station.lineSays('up', undefined, LOSS_PATIENCE_MS);
    const numbers = ['0901', '0902', '0903', '0904', '0905', '0906', '0907', '0908', '0909', '0910'];
    const group = await station.incidentWith(numbers);
    const callOutId = await station.callAll(group, { conference: false, repeat: true });
    // The officer takes the word of whoever answers: the next round begins when nobody is on the line any more.
    const confirm = async (): Promise<number> => {
      const { legs } = await station.callOut(callOutId);
      const answered = legs.filter(({ state }) => state === 'answered');
      for (const { legId } of answered) await station.duty.ok('calls.mark', { legId, result: 'acknowledged' });
      return legs.filter(({ state }) => state === 'acknowledged').length;
    };
    await comes('everybody reached', confirm, (reached) => reached === numbers.length, LOSS_PATIENCE_MS);
    expect(relay.dropped).toBeGreaterThan(5);
    expect(await station.callOut(callOutId)).toMatchObject({ state: 'settled' });
    await station.admin.ok('calls.configureLine', { account: null });
    relay.close();
  });
}

storiesInNamespace({
  file: 'test/telephony/station-line-faults.test.ts',
  name: 'a station whose line fails',
  atLeast: 4,
  tell: stories,
});
