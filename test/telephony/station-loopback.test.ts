import { afterAll, beforeAll, expect, it } from 'vitest';

import { NodePhone } from './support/node-phone.js';
import { RealStation } from './support/real-station.js';
import { header, userIn } from './support/sip-message.js';
import { comes } from './support/within.js';

const RINGING = ['7001', '7002', '7003', '7004', '7005'];
const ANSWERING = ['7101', '7102', '7103'];

/** The reduced story for machines without network namespaces: a phone in plain Node, no sound, no keys. */
let phone: NodePhone;
let station: RealStation;

beforeAll(async () => {
  const silent = { provisional: [100, 180] };
  const scripts = Object.fromEntries(RINGING.map((number) => [number, silent]));
  phone = await NodePhone.open({ ...scripts, '7201': { provisional: [100, 180], final: 486 } });
  phone.manners.secret = 'secret';
  station = await RealStation.open();
});

afterAll(async () => {
  await station.close();
  await phone.close();
});

/** Numbers a request was heard for. */
function numbersOf(method: string): ReadonlySet<string> {
  return new Set(phone.requests(method).map((request) => userIn(header(request, 'to'))));
}

it('a wrong secret is shown as such, and the right one brings the line up', async () => {
  await station.useLine({ transport: 'udp', port: phone.port, password: 'wrong' });
  await station.lineSays('down', 'wrong_secret');
  await station.useLine({ transport: 'udp', port: phone.port });
  await station.lineSays('up');
});

it('a whole group rings, answers and is busy, and closing the incident ends every call', async () => {
  const numbers = [...RINGING, ...ANSWERING, '7201'];
  const group = await station.incidentWith(numbers);
  const callOutId = await station.callAll(group, { conference: true });
  for (const number of RINGING) await station.legIs(callOutId, number, { state: 'ringing' });
  for (const number of ANSWERING) await station.legIs(callOutId, number, { state: 'answered' });
  await station.legIs(callOutId, '7201', { state: 'ended', outcome: 'busy' });
  await station.duty.ok('incidents.close', { incidentId: group.incidentId, note: '处置完毕', leaveOpen: true });
  await comes(
    'every phone that rang is cancelled',
    () => [...numbersOf('CANCEL')].sort(),
    (ended) => ended.length === 5,
  );
  await comes(
    'every phone that talked is hung up',
    () => [...numbersOf('BYE')].sort(),
    (ended) => ended.length === 3,
  );
  const { legs } = await station.callOut(callOutId);
  expect(legs.filter(({ state, onLine }) => onLine || state !== 'ended')).toEqual([]);
});

it('an engine that stops is known, replaced, and calls again', async () => {
  const group = await station.incidentWith(['7001']);
  const callOutId = await station.callAll(group);
  await station.legIs(callOutId, '7001', { state: 'ringing' });
  await station.admin.ok('calls.configureLine', { account: null });
  await station.lineSays('down', 'not_configured');
  await station.legIs(callOutId, '7001', { state: 'ended', outcome: 'lost' });
  await station.useLine({ transport: 'tcp', port: phone.port });
  await station.lineSays('up');
  const [memberId = ''] = group.memberIds;
  await station.duty.ok('calls.again', { callOutId, memberId });
  await station.legIs(callOutId, '7001', { state: 'ringing', attempts: 2 });
});
