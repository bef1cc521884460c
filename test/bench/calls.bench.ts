import { forkTelephony } from '../../server/fork-telephony.js';
import { programFolders } from '../../server/program-folders.js';
import type { FromTelephony, ToTelephony } from '../../telephony/telephony-messages.js';
import type { Bench } from './bench.js';
import { dayRows } from './calls-day.js';
import { BenchPhones, phoneNumbers } from './calls-phones.js';
import { CallsStation } from './calls-station.js';
import type { Cleanup } from './cleanup.js';
import { type BenchRow, percentile, rowOf } from './measure.js';

const rounds = 25;
const warmUp = 3;
const times = { optionsEveryMs: 10_000, optionsAnswerMs: 2_000, noResponseMs: 4_000, registerRetryMs: 1_000 };

/** What one round gave, milliseconds. */
interface Round {
  readonly firstMs: number;
  readonly lastMs: number;
  /** From 180 on the wire to the row in the stream, each leg. */
  readonly shownMs: readonly number[];
}

type Play = (round: number) => Promise<Round>;

/** The station: an officer starts a call-out of twenty. */
async function openOurs(cleanup: Cleanup): Promise<Play> {
  const phones = await BenchPhones.open(cleanup);
  const launchTelephony = forkTelephony(programFolders().telephonyProcess);
  const station = await CallsStation.open(cleanup, 'calls', { launchTelephony });
  const { password, ...account } = phones.account;
  await station.send('calls.configureLine', { account: { ...account, lines: 30 }, password });
  await station.send('calls.chooseProvider', { provider: 'sip' });
  await phones.registered();
  const group = await station.incidentWith(phoneNumbers);
  return async (round) => {
    phones.clear();
    const rows = station.watch('calls.leg_ringing');
    const began = performance.now();
    // A new text every time, as with every incident: it is spoken while the phones ring.
    const words = { speech: `第${round}次测试，请立即到岗，到岗请按1。`, conference: true };
    const { callOutId } = await station.send<{ callOutId: string }>('calls.start', { ...group, mode: 'all', ...words });
    const ring = await phones.allRing();
    while (rows.at.size < phoneNumbers.length) await new Promise((resolve) => setImmediate(resolve));
    rows.stop();
    await station.send('calls.stop', { callOutId });
    await phones.allGone();
    await station.core.idle();
    const shownMs = [...rows.at].map(([number, at]) => at - (ring.at.get(number) ?? Number.NaN));
    return { firstMs: ring.firstMs - began, lastMs: ring.lastMs - began, shownMs };
  };
}

/** The engine's process without a station: twenty dial messages. */
async function openPeer(cleanup: Cleanup): Promise<Play> {
  const phones = await BenchPhones.open(cleanup);
  const engine = forkTelephony(programFolders().telephonyProcess)();
  cleanup.add(() => {
    engine.kill();
  });
  const up = new Promise<void>((resolve) => {
    engine.onMessage((message: FromTelephony) => {
      if (message.kind === 'line' && message.state === 'up') resolve();
    });
  });
  engine.send({ kind: 'configure', account: phones.account, times });
  await up;
  return async (round) => {
    phones.clear();
    const calls = phoneNumbers.map((number) => ({ callId: `${round}/${number}`, number }));
    const began = performance.now();
    for (const call of calls) engine.send({ kind: 'dial', ...call, ringMs: 60_000 } satisfies ToTelephony);
    const ring = await phones.allRing();
    for (const { callId } of calls) engine.send({ kind: 'hang_up', callId, why: 'cancelled' });
    await phones.allGone();
    return { firstMs: ring.firstMs - began, lastMs: ring.lastMs - began, shownMs: [] };
  };
}

function rowsOf(ours: readonly Round[], peer: readonly Round[]): readonly BenchRow[] {
  return [0.5, 0.95].flatMap((share) => {
    const name = `p${share * 100}`;
    const row = (metric: string, of: (round: Round) => number): BenchRow => {
      const all = (played: readonly Round[]): readonly number[] => [percentile(played.map(of), share)];
      return rowOf({ bench: 'calls', metric: `${metric}_${name}_vs_bare_engine`, unit: 'ms' }, all(ours), all(peer));
    };
    const shown = percentile(
      ours.flatMap(({ shownMs }) => shownMs),
      share,
    );
    return [
      row('first_invite', ({ firstMs }) => firstMs),
      row('all_ringing', ({ lastMs }) => lastMs),
      rowOf({ bench: 'calls', metric: `state_shown_${name}`, unit: 'ms' }, [shown]),
    ];
  });
}

/** A call-out of twenty on a real line on loopback against the engine alone; then a day in the simulated exchange. */
export const benchCalls: Bench = async (cleanup, say) => {
  const ours = await openOurs(cleanup);
  const peer = await openPeer(cleanup);
  const oursRounds: Round[] = [];
  const peerRounds: Round[] = [];
  for (let round = 1; round <= warmUp + rounds; round += 1) {
    const played = [await ours(round), await peer(round)] as const;
    if (round <= warmUp) continue;
    oursRounds.push(played[0]);
    peerRounds.push(played[1]);
    say(`round ${round - warmUp} of ${rounds}`);
  }
  return [...rowsOf(oursRounds, peerRounds), ...(await dayRows(cleanup, say))];
};
