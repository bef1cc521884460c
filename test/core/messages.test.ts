import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessagingStart } from '../../core/features/messages/messaging.js';
import { isOperationName } from '../../contract/index.js';
import { engines } from '../support/engines.js';
import { goldenText } from '../support/golden.js';
import { DeskPlace, MessageDesk } from '../support/sms-peers.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

const minute = 60_000;

const simulated = (numbers = {}): MessagingStart => ({
  real: { kind: 'simulated', script: { receiptAfterMs: 2_000, numbers } },
  drills: { receiptAfterMs: 2_000, numbers },
});
const throttled = { ok: false, code: 'throttled', retryable: true, detail: '0x58' } as const;

describe.each(engines)('the queue on $name', (engine) => {
  let desk: MessageDesk;
  let discard: () => Promise<void>;
  async function open(numbers = {}): Promise<void> {
    const prepared = await engine.prepared('messages', async (database) => {
      await (await MessageDesk.open({ database })).close();
    });
    discard = prepared.discard;
    desk = await MessageDesk.open({ database: prepared.database, start: simulated(numbers) });
  }
  afterEach(async () => {
    await desk.close();
    await discard();
  });

  it('takes a text through submitted to delivered, each with its time and journal row', async () => {
    await open();
    const id = await desk.send('138 0000-1234', { recipients: [{ name: '王某', number: '138 0000-1234' }] });
    expect(await desk.message(id)).toMatchObject({ state: 'queued', number: '13800001234', name: '王某', parts: 1 });
    await desk.advance(0);
    expect(await desk.message(id)).toMatchObject({ state: 'sent', gateway: 'simulated', attempts: 1 });
    await desk.advance(2_000);
    const delivered = await desk.message(id);
    expect(delivered).toMatchObject({ state: 'delivered', sentAt: '2026-11-21T10:00:00.000Z' });
    expect(delivered.endedAt).toBe('2026-11-21T10:00:02.000Z');
    expect(await desk.storyOf(id)).toEqual(['queued', 'handed_over', 'sent', 'delivered']);
  });

  it('says undelivered, and lets a silent telephone stay at submitted', async () => {
    await open({ '1001': { receipt: 'undelivered' }, '1002': { receipt: 'none' }, '1003': { receipt: 'expired' } });
    const ids = [await desk.send('1001'), await desk.send('1002'), await desk.send('1003')];
    await desk.advance(10 * minute);
    const states = await Promise.all(ids.map(async (id) => (await desk.message(id)).state));
    expect(states).toEqual(['failed', 'sent', 'expired']);
    expect(await desk.message(ids[0] ?? '')).toMatchObject({ problem: 'undelivered' });
    const { counts } = await desk.ok('list', {});
    expect(counts).toMatchObject({ failed: 1, sent: 1, expired: 1, queued: 0 });
  });

  it('tries a throttled text again with growing pauses until it goes', async () => {
    await open({ '1001': { results: [throttled], refusals: 3 } });
    const id = await desk.send('1001');
    await desk.advance(0);
    const first = await desk.message(id);
    expect(first).toMatchObject({ state: 'queued', problem: 'throttled', attempts: 1 });
    expect(first.nextAt).toBe('2026-11-21T10:00:02.000Z');
    await desk.advance(30_000);
    expect((await desk.storyOf(id)).filter((kind) => kind === 'postponed')).toHaveLength(3);
    expect(await desk.message(id)).toMatchObject({ state: 'delivered', attempts: 4 });
    expect((await desk.message(id)).problem).toBeUndefined();
  });

  it('gives up after ten tries and can be told to try anew', async () => {
    await open({ '1001': { results: [throttled], refusals: 10, receipt: 'none' } });
    const id = await desk.send('1001');
    await desk.advance(60 * minute);
    expect(await desk.message(id)).toMatchObject({ state: 'failed', problem: 'gave_up', detail: '0x58', attempts: 10 });
    await desk.ok('retry', { messageId: id });
    await desk.advance(0);
    expect(await desk.message(id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(await desk.refused('retry', { messageId: id })).toBe('messages.wrong_state');
  });

  it('marks a hand-over that a station left behind, on a shared database after five minutes', async () => {
    await open();
    const id = await desk.send('1001');
    await desk.advance(0);
    await desk.database.write('messages').where('id', id).update({ state: 'sending' });
    expect(await desk.messaging.service.settleInterrupted()).toBe(engine.name === 'SQLite' ? 1 : 0);
    await desk.advance(5 * minute);
    await desk.messaging.service.settleInterrupted();
    expect(await desk.message(id)).toMatchObject({ state: 'failed', problem: 'unknown' });
  });

  it('pages its list newest first behind a message', async () => {
    await open();
    const recipients = Array.from({ length: 7 }, (_, index) => ({ number: `200${index}` }));
    const { messageIds } = await desk.ok('send', { recipients, text: '请到岗', reason: 'manual' });
    const first = await desk.ok('list', { limit: 3 });
    const second = await desk.ok('list', { limit: 10, after: first.messages.at(-1)?.messageId });
    const listed = [...first.messages, ...second.messages].map((message) => message.messageId);
    expect(listed).toEqual([...messageIds].reverse());
  });
});

describe('the desk', () => {
  let place: DeskPlace;
  beforeEach(() => {
    place = new DeskPlace();
  });
  afterEach(() => place.end());

  it('refuses real texts without a gateway, and still lets a drill send', async () => {
    const desk = await place.open();
    const real = { recipients: [{ number: '1001' }], text: '请到岗', reason: 'manual' as const };
    expect(await desk.refused('send', real)).toBe('messages.no_gateway');
    expect(await desk.refused('testSend', { number: '1001' }, 'admin')).toBe('messages.no_gateway');
    expect(await desk.ok('gateway', {})).toMatchObject({
      configured: false,
      kind: 'none',
      state: 'down',
      why: 'no_gateway',
    });
    const id = await desk.send('1001', { scope: 'drill:d1' });
    await desk.advance(2_000);
    expect(await desk.message(id)).toMatchObject({
      state: 'delivered',
      gateway: 'simulated',
      text: '【演练】请立即回电',
    });
    expect(desk.messaging.drillGateway.texts().map(({ to }) => to)).toEqual(['1001']);
  });

  it('names bad and repeated numbers and sends to the others; with none left it refuses', async () => {
    const desk = await place.open(simulated());
    const recipients = ['1001', '10-01', '64128888,12', '', '1002'].map((number) => ({ number }));
    const { messageIds, refused } = await desk.ok('send', { recipients, text: '请到岗', reason: 'manual' });
    expect(messageIds).toHaveLength(2);
    expect(refused).toEqual([
      { index: 1, number: '10-01', problem: 'repeated' },
      { index: 2, number: '64128888,12', problem: 'bad_number' },
      { index: 3, number: '', problem: 'bad_number' },
    ]);
    const none = { recipients: [{ number: '王科长' }], text: '请到岗', reason: 'manual' as const };
    expect(await desk.refused('send', none)).toBe('messages.bad_number');
    expect(await desk.refused('testSend', { number: 'x' }, 'admin')).toBe('messages.bad_number');
  });

  it('names an empty text and one that is too long', async () => {
    const desk = await place.open(simulated());
    const to = { recipients: [{ number: '1001' }], reason: 'manual' as const };
    expect(await desk.refused('send', { ...to, text: '  \n' })).toBe('messages.text_empty');
    expect(await desk.refused('send', { ...to, text: '火'.repeat(537) })).toBe('messages.text_too_long');
    const { messageIds } = await desk.ok('send', { ...to, text: '火'.repeat(536) });
    expect(await desk.message(messageIds[0] ?? '')).toMatchObject({ parts: 8 });
  });

  it('drops a call back asked for two hours ago, but sends a task of yesterday evening', async () => {
    const down = { ok: false, code: 'network', retryable: true, detail: 'ECONNREFUSED' } as const;
    const desk = await place.open(
      simulated({ '1001': { results: [down] }, '1002': { results: [down], refusals: 200 } }),
    );
    const call = await desk.send('1001', { reason: 'call_missed' });
    const task = await desk.send('1002', { reason: 'task_notice' });
    await desk.advance(119 * minute);
    expect((await desk.message(call)).state).toBe('queued');
    await desk.advance(2 * minute);
    expect(await desk.message(call)).toMatchObject({ state: 'expired', problem: 'too_late' });
    expect((await desk.storyOf(call)).at(-1)).toBe('expired');
    await desk.advance(10 * 60 * minute);
    expect((await desk.message(task)).state).toBe('delivered');
  });

  it('takes back what waits and nothing else', async () => {
    const desk = await place.open(simulated({ '1001': { results: [throttled] } }));
    const waiting = await desk.send('1001');
    await desk.advance(0);
    await desk.ok('cancel', { messageId: waiting });
    await desk.advance(10 * minute);
    expect(await desk.message(waiting)).toMatchObject({ state: 'cancelled', problem: 'by_hand', attempts: 1 });
    const gone = await desk.send('1002');
    await desk.advance(0);
    expect(await desk.refused('cancel', { messageId: gone })).toBe('messages.wrong_state');
    expect(await desk.refused('cancel', { messageId: 'none' })).toBe('messages.not_found');
  });

  it('takes the scope from the incident and asks nobody back for one that is closed', async () => {
    const desk = await place.open(simulated());
    const drill = await desk.addIncident('drill:d1');
    const closed = await desk.addIncident('real', 'closed');
    const id = await desk.send('1001', { incidentId: drill, reason: 'call_missed', scope: 'real' });
    expect(await desk.message(id)).toMatchObject({ scope: 'drill:d1', incidentId: drill });
    const missed = { recipients: [{ number: '1001' }], text: '请回电', incidentId: closed };
    expect(await desk.refused('send', { ...missed, reason: 'call_missed' })).toBe('incidents.closed');
    await desk.send('1001', { incidentId: closed });
    expect((await desk.ok('list', { incidentId: closed })).messages).toHaveLength(1);
    expect(await desk.refused('list', { incidentId: 'none' })).toBe('incidents.not_found');
  });

  it('lets the desk send, the wall look, and only an administrator set the gateway', async () => {
    const desk = await place.open(simulated());
    const id = await desk.send('1001');
    expect(await desk.refused('send', { recipients: [{ number: '1' }], text: 'x', reason: 'manual' }, 'wall')).toBe(
      'access.role_not_allowed',
    );
    for (const role of ['duty', 'leader', 'drill', 'liaison', 'wall'] as const) {
      expect(await desk.refused('configure', { settings: null }, role)).toBe('access.role_not_allowed');
      expect(await desk.refused('testSend', { number: '1001' }, role)).toBe('access.role_not_allowed');
    }
    expect(await desk.refused('list', {}, 'liaison')).toBe('access.role_not_allowed');
    expect((await desk.ok('list', {}, 'wall')).messages[0]?.messageId).toBe(id);
  });

  it('never feeds the gateway more than it takes in any second: a thousand texts at 25 a second', async () => {
    const desk = await place.open({ real: { kind: 'simulated', perSecond: 25 } });
    for (const start of [0, 500]) {
      const recipients = Array.from({ length: 500 }, (_, index) => ({ number: String(10_000 + start + index) }));
      await desk.ok('send', { recipients, text: '请立即到岗', reason: 'manual' });
    }
    await desk.advance(20_000);
    expect((await desk.ok('gateway', {})).queued).toBeLessThanOrEqual(1_000 - 20 * 25);
    await desk.advance(30_000);
    const { counts } = await desk.ok('list', {});
    expect(counts).toMatchObject({ delivered: 1_000, queued: 0, failed: 0 });
    const handedOver = (await desk.journal())
      .filter((row) => row.kind === 'messages.handed_over')
      .map((row) => Date.parse(row.at));
    expect(handedOver).toHaveLength(1_000);
    const mostInASecond = Math.max(
      ...handedOver.map((at) => handedOver.filter((other) => other > at - 1_000 && other <= at).length),
    );
    expect(mostInASecond).toBe(25);
  });

  it('marks what was being handed over when the station died, and sends only what was not', async () => {
    const first = await place.open(simulated());
    const before = await first.send('1001');
    await first.advance(2_000);
    const [lost, waiting] = [await first.send('1002'), await first.send('1003')];
    await first.messaging.close();
    // As if the power had gone between the row that says "handed over" and the gateway's answer.
    await first.database.write('messages').where('id', lost).update({ state: 'sending' });
    await first.database.write('messages').where('id', waiting).update({ state: 'queued' });
    await place.close(first);

    const second = await place.open(simulated());
    await second.advance(5_000);
    expect(await second.message(lost)).toMatchObject({ state: 'failed', problem: 'unknown' });
    expect((await second.storyOf(lost)).at(-1)).toBe('unknown');
    expect((await second.message(waiting)).state).toBe('delivered');
    expect((await second.message(before)).state).toBe('delivered');
    await second.ok('retry', { messageId: lost });
    await second.advance(5_000);
    expect((await second.message(lost)).state).toBe('delivered');
  });
});

describe.runIf(isOperationName('messages.send'))('a whole station', () => {
  let station: TestStation;
  beforeEach(async () => {
    station = await startTestStation();
  });
  afterEach(() => station.close());

  async function ask(seat: TestSeat, operation: string, input: unknown): Promise<unknown> {
    const reply = await station.core.dispatch({ token: seat.token }, { operation, input });
    return reply.ok ? reply.result : reply.error.reason;
  }

  it('sends in a drill, refuses the same in earnest, and keeps its chain whole', async () => {
    const duty = await station.signIn('duty');
    const text = { recipients: [{ number: '2002' }], text: '请到岗', reason: 'manual' };
    expect(await ask(duty, 'messages.send', text)).toBe('messages.no_gateway');
    const report = { text: goldenText, channel: 'phone', scope: 'drill:d1' } as const;
    const { incidentId } = await duty.ok('incidents.report', report);
    expect(await ask(duty, 'messages.send', { ...text, incidentId })).toMatchObject({ refused: [] });
    await station.advance(5_000);
    expect(await ask(duty, 'messages.list', { incidentId })).toMatchObject({
      messages: [{ state: 'delivered', gateway: 'simulated', text: '【演练】请到岗' }],
    });
    expect(await duty.ok('journal.verify', {})).toMatchObject({ ok: true });
  });

  it('checks roles and input as everywhere', async () => {
    const wall = await station.signIn('wall');
    expect(await ask(wall, 'messages.send', {})).toBe('access.role_not_allowed');
    expect(await ask(wall, 'messages.gateway', {})).toMatchObject({ kind: 'none' });
    expect(await ask(station.admin, 'messages.send', { recipients: [] })).toBe('request.invalid');
    const smpp = { kind: 'smpp', host: '127.0.0.1', port: 1, systemId: 'x', perSecond: 1 };
    expect(await ask(station.admin, 'messages.configure', { settings: smpp })).toEqual({ kind: 'smpp' });
    expect(await ask(wall, 'messages.gateway', {})).toMatchObject({ configured: true, state: 'down' });
  });
});
