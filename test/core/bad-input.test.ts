import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations, type OperationName } from '../../contract/index.js';
import { goldenText } from '../support/golden.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

const names = Object.keys(operations) as OperationName[];
const megabyte = '长'.repeat(350_000);

/** Inputs no operation may choke on: each must give an answer or a categorised refusal, and change nothing. */
const hostile: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a string', 'x'],
  ['an array', []],
  ['a polluting key', JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}')],
  ['SQL', everyField("x'; DROP TABLE incidents; --")],
  ['markup', everyField('<img src=x onerror=alert(1)>')],
  ['a megabyte', everyField(megabyte)],
  ['numbers', everyField(Number.NaN)],
  ['huge numbers', everyField(1e308)],
  ['control characters', everyField('\u0000\u202e\ud800')],
  ['nested rubbish', everyField({ a: { b: [1, { c: null }] } })],
];

function everyField(value: unknown): Record<string, unknown> {
  const fields = [
    'name',
    'password',
    'text',
    'incidentId',
    'planCode',
    'level',
    'approvedBy',
    'code',
    'kind',
    'channel',
    'taskId',
    'memberId',
    'personId',
    'phone',
    'duty',
    'mode',
    'provider',
    'callOutId',
    'legId',
    'result',
    'itemId',
    'depotId',
    'quantity',
    'lat',
    'lng',
    'reservationId',
    'expiresOn',
    'reportId',
    'way',
    'receiver',
    'note',
    'reason',
    'until',
    'action',
    'sections',
    'title',
    'format',
    'unitId',
    'category',
    'limit',
    'after',
    'place',
    'near',
    'scope',
    'state',
    'role',
    'accountsPassword',
    'facts',
    'memberIds',
    'town',
    'phoneScript',
    'finishMin',
    'status',
    'stages',
    'expectedVersion',
    'confirmed',
    'occurredAt',
    'startedAt',
  ];
  return Object.fromEntries(fields.map((field) => [field, value]));
}

describe('bad input', () => {
  let station: TestStation;
  let admin: TestSeat;
  let duty: TestSeat;
  let incidentId: string;

  beforeAll(async () => {
    station = await startTestStation();
    admin = station.admin;
    duty = await station.signIn('duty');
    ({ incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' }));
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: 'x' });
  });
  afterAll(() => station.close());

  const commands = names.filter((name) => operations[name].kind === 'command' && name !== 'access.signOut');

  it.each(hostile)(
    '%s is refused by every command, naming what is wrong, and changes nothing',
    async (_name, input) => {
      const before = (await admin.ok('system.now', {})).lastSeq;
      for (const operation of commands) {
        const reply = await station.core.dispatch({ token: admin.token }, { operation, input });
        if (reply.ok) throw new Error(`${operation} accepted it`);
        expect(reply.error.category, operation).not.toBe('internal');
        expect(reply.error.requestId).not.toBe('');
        if (reply.error.reason === 'request.invalid') expect(reply.error.fields?.length, operation).toBeGreaterThan(0);
      }
      expect((await admin.ok('system.now', {})).lastSeq).toBe(before);
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    },
  );

  it.each(hostile)('%s never makes a query fail from inside', async (_name, input) => {
    for (const operation of names.filter((name) => operations[name].kind === 'query')) {
      const reply = await station.core.dispatch({ token: admin.token }, { operation, input });
      if (!reply.ok) expect(reply.error.category, `${operation} ${reply.error.message}`).not.toBe('internal');
    }
  });

  it('takes search words literally', async () => {
    for (const text of ['%', '_', '"', "'", '*', 'NEAR(', '\\', "';--"]) {
      expect((await duty.ok('directory.search', { text })).total).toBe(0);
      const { lines } = await duty.ok('resources.search', { text });
      expect(lines.every((line) => `${line.itemName}${line.depotName}${line.aliases.join()}`.includes(text))).toBe(
        true,
      );
      expect(
        (await duty.ok('plans.list', { text })).plans.every((plan) => plan.hits?.[0]?.excerpt.includes(text) === true),
      ).toBe(true);
      expect((await duty.ok('incidents.list', { text })).incidents).toEqual([]);
    }
  });

  it('names the field of a text that is too long', async () => {
    const reply = await duty.call('incidents.report', { text: megabyte, channel: 'phone' });
    expect(reply.ok).toBe(false);
    if (!reply.ok) expect(reply.error).toMatchObject({ category: 'invalid_input', fields: [{ path: 'text' }] });
  });

  it('refuses a report from the future and an unknown plan, and keeps the incident as it was', async () => {
    expect(
      await duty.refused('incidents.report', { text: 'x', channel: 'phone', occurredAt: '2030-01-01T00:00:00Z' }),
    ).toBe('incidents.in_future');
    const before = await duty.ok('incidents.get', { incidentId });
    expect(
      await duty.refused('incidents.activate', { incidentId, planCode: 'MH-S-99', level: 'IV', approvedBy: 'x' }),
    ).toBe('plans.not_found');
    expect(
      await duty.refused('incidents.activate', { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: 'x' }),
    ).toBe('incidents.plan_already_open');
    expect(await duty.ok('incidents.get', { incidentId })).toEqual(before);
  });

  it('asks a person before a clause with a condition counts', async () => {
    const { incidentId: other } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' });
    const input = { incidentId: other, planCode: 'MH-S-16', level: 'IV', approvedBy: 'x', clause: 'IV.5' } as const;
    expect(await duty.refused('incidents.activate', input)).toBe('incidents.confirmation_missing');
    await duty.ok('incidents.activate', { ...input, confirmed: ['中压管泄漏'] });
  });

  it('hides restricted plans from roles that are not cleared', async () => {
    const liaison = await station.signIn('liaison');
    const codes = (await liaison.ok('plans.list', {})).plans.map((plan) => plan.code);
    expect(codes).toHaveLength(47);
    expect(codes).not.toContain('MH-S-31');
    expect(await liaison.refused('plans.get', { code: 'MH-S-31' })).toBe('access.plan_restricted');
    const ranked = await liaison.ok('incidents.match', { text: '广场有人持刀随机砍人，多人倒地，喊口号' });
    expect(ranked.plans.map((plan) => plan.code)).not.toContain('MH-S-31');
  });

  it('shows who called to those who may call back only', async () => {
    const caller = { name: '示例·周某', number: '6117' };
    const report = await duty.ok('incidents.report', { text: goldenText, channel: 'phone', caller });
    expect((await duty.ok('incidents.get', { incidentId: report.incidentId })).caller).toEqual(caller);
    const wall = await station.signIn('wall');
    expect((await wall.ok('incidents.get', { incidentId: report.incidentId })).caller).toBeUndefined();
  });

  it('slows down guessing of passwords', async () => {
    const nobody = { name: 'duty', password: 'wrong-password' };
    const reasons: string[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) reasons.push(await duty.refused('access.signIn', nobody));
    expect(reasons.slice(0, 5).every((reason) => reason === 'access.wrong_credentials')).toBe(true);
    expect(reasons.at(-1)).toBe('access.too_many_attempts');
  });
});
