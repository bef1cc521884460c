import { afterAll, beforeAll, expect, it } from 'vitest';

import { SAMPLE_RATE } from '../../telephony/media/sound.js';
import { parseWav } from '../../telephony/media/wav-header.rules.js';
import { storiesInNamespace } from './support/in-namespace.js';
import { EXCHANGE_PORT, type Peer, startExchange } from './support/real-peers.js';
import { type CalledGroup, RealStation } from './support/real-station.js';
import { type SoftPhone, startSoftPhones } from './support/soft-phone.js';
import { loudness, toneLevel } from './support/spectrum.js';
import { comes } from './support/within.js';

/** No tone is a multiple or the sum of two others within the telephone's band. */
const TONES = [410, 530, 650, 790, 910, 1_070, 1_190, 1_310, 1_490, 1_610, 1_790];
const MEETING = ['3001', '3002', '3003', '3004', '3005', '3006', '3007', '3008', '3009', '3010'];
const OFFICER = '3100';
const MORE = ['3011', '3012', '3013', '3014', '3015', '3016', '3017'];
/** A tone that is there, or is not, dB of a full-scale sine. */
const HEARD_DB = -42;
// A busy machine makes frames late, and what conceals them is a little noise at every frequency.
const NOT_HEARD_DB = -45;
const SPOKEN_DB = -45;

function stories(): void {
  let exchange: Peer;
  let station: RealStation;
  let phones: ReadonlyMap<string, SoftPhone>;
  /** The group of the meeting: ten added, and a holder of a post with a substitute. */
  let group: CalledGroup;
  let holder: { readonly number: string; readonly substitute: string };

  beforeAll(async () => {
    [exchange, station] = await Promise.all([startExchange(), RealStation.open()]);
    const added = await station.incidentWith(MEETING);
    const { incidentId } = added;
    const { members } = await station.duty.ok('command.group', { incidentId });
    const found = members.find((member) => member.phones[0] && member.substitute?.phones[0]);
    holder = { number: found?.phones[0]?.number ?? '', substitute: found?.substitute?.phones[0]?.number ?? '' };
    group = { incidentId, memberIds: [...added.memberIds, found?.memberId ?? ''] };
    const users = [...MEETING, OFFICER, ...MORE, holder.number, holder.substitute];
    phones = new Map((await startSoftPhones(users, TONES)).map((started) => [started.user, started]));
  });

  afterAll(async () => {
    await Promise.all([...phones.values()].map((each) => each.stop()));
    await station.close();
    await exchange.stop();
  });

  const phone = (user: string): SoftPhone => {
    const found = phones.get(user);
    if (found === undefined) throw new Error(`no phone ${user}`);
    return found;
  };

  /** Waits until the last half second on a phone holds these tones and not those. */
  async function hears(user: string, tones: readonly number[], others: readonly number[]): Promise<void> {
    const ask = () => {
      const sound = phone(user).heard(0.5);
      const level = (tone: number) => Math.round(sound.length < SAMPLE_RATE / 4 ? -120 : toneLevel(sound, tone));
      return { there: tones.map(level), away: others.map(level), engine: station.levels };
    };
    await comes(`${user} hears ${tones.join(' ')} and not ${others.join(' ')}`, ask, ({ there, away }) => {
      return there.every((level) => level > HEARD_DB) && away.every((level) => level < NOT_HEARD_DB);
    });
  }

  it('a wrong secret is shown as such, and the right one brings the line up', async () => {
    const line = { transport: 'udp', port: EXCHANGE_PORT } as const;
    await station.useLine({ ...line, password: 'wrong' });
    expect(await station.lineSays('down', 'wrong_secret')).toMatchObject({ status: 401 });
    await station.useLine(line);
    await station.lineSays('up');
  });

  let callOutId: string;

  it('eleven phones ring, and who answers hears what the call is about', async () => {
    callOutId = await station.callAll(group, { conference: true });
    const called = [...MEETING, holder.number];
    await station.callOutIs(callOutId, 'all ring', ({ legs }) => legs.every(({ state }) => state === 'ringing'));
    await Promise.all(called.map((user) => phone(user).accept()));
    await station.callOutIs(callOutId, 'all answered', ({ legs }) => legs.every(({ state }) => state === 'answered'));
    for (const user of called) {
      await comes(
        `${user} hears a voice`,
        () => loudness(phone(user).heard(1)),
        (level) => level > SPOKEN_DB,
      );
    }
  });

  it('keys 1, 2 and 3 give the word, pass it on to the substitute, and ask for the officer', async () => {
    phone('3001').press('1');
    await station.legIs(callOutId, '3001', { state: 'acknowledged', onLine: true });
    phone('3002').press('3');
    const asking = await station.legIs(callOutId, '3002', { state: 'answered', asksOfficer: true });
    phone(holder.number).press('2');
    await station.legIs(callOutId, holder.substitute, { state: 'ringing', substitute: true, lastOutcome: 'cannot' });
    await phone(holder.number).tells('CALL_CLOSED');
    await phone(holder.substitute).accept();
    await station.legIs(callOutId, holder.substitute, { state: 'answered' });
    phone(holder.substitute).press('2');
    await station.legIs(callOutId, holder.substitute, { state: 'ended', outcome: 'cannot' });
    await station.duty.ok('calls.mark', { legId: asking.legId, result: 'acknowledged' });
    for (const user of MEETING.slice(2)) phone(user).press('1');
    for (const user of MEETING) await station.legIs(callOutId, user, { state: 'acknowledged', onLine: true });
  });

  it('each of ten phones hears the nine others and not itself', async () => {
    for (const [index, user] of MEETING.entries()) {
      const others = TONES.slice(0, MEETING.length).filter((_, at) => at !== index);
      await hears(user, others, [TONES[index] ?? 0]);
    }
  });

  it('the officer’s desk phone joins as one more voice', async () => {
    await station.duty.ok('calls.officer', { callOutId, number: OFFICER });
    await phone(OFFICER).accept();
    await station.callOutIs(callOutId, 'officer there', ({ officer }) => officer?.state === 'on_line');
    await hears(OFFICER, TONES.slice(0, 10), TONES.slice(10));
    await hears('3001', TONES.slice(1), TONES.slice(0, 1));
  });

  it('the recording holds everybody, officer included', async () => {
    await station.duty.ok('calls.record', { callOutId, on: true });
    await station.callOutIs(callOutId, 'recording', ({ recording }) => recording);
    // One second of it: as long as a phone needs to hear another second.
    const before = phone('3001').heard().length;
    await comes(
      'a second more',
      () => phone('3001').heard().length,
      (length) => length > before + SAMPLE_RATE,
    );
    await station.duty.ok('calls.record', { callOutId, on: false });
    const { incidentId } = group;
    const kept = () => station.duty.ok('calls.recordings', { incidentId });
    const done = await comes('a recording', kept, ({ recordings }) => recordings[0]?.seconds !== undefined);
    const [recording] = done.recordings;
    const { wav } = await station.duty.ok('calls.recording', { recordingId: recording?.recordingId ?? '' });
    const { rate, samples } = parseWav(Buffer.from(wav, 'base64'));
    expect(rate).toBe(SAMPLE_RATE);
    expect(samples.length).toBeCloseTo((recording?.seconds ?? 0) * rate, -2);
    const middle = samples.subarray(samples.length / 4, samples.length / 4 + SAMPLE_RATE / 2);
    expect(TONES.map((tone) => toneLevel(middle, tone)).filter((level) => level < HEARD_DB)).toEqual([]);
  });

  it('a muted phone hears and is not heard; one that is hung up is gone', async () => {
    const { legId } = await station.legIs(callOutId, '3003', { onLine: true });
    await station.duty.ok('calls.mute', { legId, on: true });
    await hears('3001', [530, 790], [650]);
    await hears('3003', [410, 530, 790], [650]);
    await station.duty.ok('calls.mute', { legId, on: false });
    await hears('3001', [530, 650, 790], [410]);
    const left = await station.legIs(callOutId, '3004', { onLine: true });
    await station.duty.ok('calls.hangUp', { legId: left.legId });
    await phone('3004').tells('CALL_CLOSED');
    await station.legIs(callOutId, '3004', { state: 'acknowledged', onLine: false });
    await hears('3001', [530, 650], [790]);
    phone('3005').hangUp();
    await station.legIs(callOutId, '3005', { state: 'acknowledged', onLine: false });
  });

  it('closing the incident ends the conference on every phone', async () => {
    const { incidentId } = group;
    await station.duty.ok('incidents.close', { incidentId, note: '处置完毕', leaveOpen: true });
    for (const user of MEETING) await phone(user).tells('CALL_CLOSED');
    await phone(OFFICER).tells('CALL_CLOSED');
  });

  it('twenty phones ring at once, and none rings or talks once the incident is closed', async () => {
    const users = [...phones.keys()];
    const since = new Map(users.map((user) => [user, phone(user).events.length]));
    const everybody = await station.incidentWith(users);
    const second = await station.callAll(everybody, { conference: true });
    await Promise.all(users.map((user) => phone(user).tells('CALL_INCOMING', since.get(user))));
    const ringing = await station.callOutIs(second, 'all ring', ({ legs }) =>
      legs.every((leg) => leg.state === 'ringing'),
    );
    expect(ringing.legs).toHaveLength(20);
    await Promise.all(['3001', '3002'].map((user) => phone(user).accept(since.get(user))));
    phone('3001').press('1');
    await station.legIs(second, '3001', { onLine: true });
    const { incidentId } = everybody;
    await station.duty.ok('incidents.close', { incidentId, note: '误报', leaveOpen: true });
    await Promise.all(users.map((user) => phone(user).tells('CALL_CLOSED', since.get(user))));
    const { legs } = await station.callOut(second);
    expect(legs.filter(({ state, onLine }) => onLine || !['ended', 'acknowledged'].includes(state))).toEqual([]);
  });

  it('who calls back is recognised and gives the word by key', async () => {
    const caller = phone('3006');
    const since = caller.events.length;
    const missed = await station.incidentWith([caller.user]);
    const third = await station.callAll(missed);
    await caller.tells('CALL_INCOMING', since);
    caller.hangUp();
    await station.legIs(third, caller.user, { state: 'ended' });
    const back = await caller.tells('CALL_CLOSED', since);
    caller.dial('sip:op1@pbx.test');
    await caller.tells('CALL_ESTABLISHED', back);
    await comes(
      'the caller hears a voice',
      () => loudness(caller.heard(1)),
      (level) => level > SPOKEN_DB,
    );
    caller.press('1');
    await station.legIs(third, caller.user, { state: 'acknowledged' });
    // Connected with the others: on the line until the incident is closed.
    await station.duty.ok('incidents.close', { incidentId: missed.incidentId, note: '处置完毕', leaveOpen: true });
    await caller.tells('CALL_CLOSED', back);
  });
}

storiesInNamespace({
  file: 'test/telephony/station-line.test.ts',
  name: 'a station on a real line',
  atLeast: 9,
  tell: stories,
});
