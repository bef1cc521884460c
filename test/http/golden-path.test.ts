import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goldenText } from '../support/golden.js';
import { type HttpStation, startHttpStation } from '../support/http-station.js';

// Uses the operation names of the design's section 4 only, as an outside tool would.
let station: HttpStation;
const dataDir = mkdtempSync(join(tmpdir(), 'liandong-http-'));

beforeAll(async () => {
  station = await startHttpStation({ dataDir });
});
afterAll(async () => {
  await station.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function until<T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (done(value)) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

it('plays the golden path over HTTP', async () => {
  const duty = await station.signIn('duty');
  const matched = await station.ok('incidents.match', { text: goldenText }, duty);
  expect(matched.open).toBe(true);
  expect(matched.plans[0]?.code).toBe('MH-S-16');
  expect(matched.plans[0]?.reasons.every((reason) => goldenText.slice(reason.start, reason.end) === reason.text)).toBe(
    true,
  );

  const { incidentId, number } = await station.ok(
    'incidents.report',
    { text: goldenText, channel: 'police_110', caller: { name: '示例·周某', number: '6117' } },
    duty,
  );
  expect(number).toMatch(/^\d{8}-GA-\d{4}$/u);
  await station.ok(
    'incidents.activate',
    { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' },
    duty,
  );

  const group = await station.ok('command.group', { incidentId }, duty);
  expect(group.members.every((member) => member.person === undefined || member.phones.length > 0)).toBe(true);
  const { memberId } = await station.ok(
    'command.add',
    { incidentId, name: '示例·物业', phone: '6999', duty: '小区物业' },
    duty,
  );
  await station.ok('command.remove', { memberId }, duty);

  const { callOutId } = await station.ok('calls.start', { incidentId, mode: 'all' }, duty);
  const callOut = await until(
    () => station.ok('calls.get', { callOutId }, duty),
    (value) => value.state !== 'running',
  );
  expect(callOut.state).toBe('settled');

  const { tasks } = await station.ok('tasks.list', { incidentId }, duty);
  for (const { taskId, anchor } of tasks) {
    if (anchor === 'ended') continue;
    await station.ok('tasks.sign', { taskId }, duty);
    await station.ok('tasks.arrive', { taskId }, duty);
    await station.ok('tasks.feedback', { taskId, text: '正在处置' }, duty);
    await station.ok('tasks.finish', { taskId, text: '已处置完毕' }, duty);
    await station.ok('tasks.verify', { taskId }, duty);
    await station.ok('tasks.close', { taskId }, duty);
  }

  const stock = await station.ok('resources.nearest', { text: '雨衣', lat: 31.1, lng: 121.38, quantity: 10 }, duty);
  const line = stock.lines.find((candidate) => candidate.take > 0);
  const { reservationId } = await station.ok(
    'resources.reserve',
    { incidentId, itemId: line?.itemId ?? '', depotId: line?.depotId ?? '', quantity: 10 },
    duty,
  );
  await station.ok('resources.release', { reservationId }, duty);

  await station.ok('incidents.close', { incidentId, note: '浓度归零，复气完成' }, duty);
  expect((await station.ok('incidents.get', { incidentId }, duty)).status).toBe('closed');
  expect((await station.ok('journal.list', { incidentId, limit: 500 }, duty)).rows.length).toBeGreaterThan(60);
  expect(await station.ok('journal.verify', {}, duty)).toMatchObject({ ok: true });
});

it('streams the journal from a sequence number on, nothing missed and nothing twice', async () => {
  const duty = await station.signIn('duty');
  const { rows } = await station.ok('journal.list', { newestFirst: true, limit: 1 }, duty);
  const last = rows[0]?.seq ?? 0;
  const abort = new AbortController();
  const response = await fetch(`${station.url}/api/events?after=${last - 5}`, {
    headers: { authorization: `Bearer ${duty}` },
    signal: abort.signal,
  });
  const seen: number[] = [];
  const { incidentId } = await station.ok('incidents.report', { text: goldenText, channel: 'phone' }, duty);
  let buffer = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    buffer += new TextDecoder().decode(chunk);
    const blocks = buffer.split('\n\n');
    buffer = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/mu.exec(block)?.[1];
      if (data === undefined) continue;
      seen.push((JSON.parse(data) as { seq: number }).seq);
    }
    if ((seen.at(-1) ?? 0) > last) break;
  }
  abort.abort();
  // What is still on the line from the tests before may write rows of its own.
  expect(seen).toEqual(seen.map((_, index) => last - 4 + index));
  expect(seen.length).toBeGreaterThanOrEqual(6);
  expect(incidentId).not.toBe('');
});

it('refuses other sites, strangers, unknown operations and bodies that are no JSON', async () => {
  const strange = await fetch(`${station.url}/api/system.now`, {
    method: 'POST',
    headers: { origin: 'http://evil.example' },
    body: '{}',
  });
  expect(strange.status).toBe(403);
  expect((await fetch(`${station.url}/api/events`)).status).toBe(401);
  expect((await station.post('incidents.list', {})).status).toBe(401);
  expect((await station.post('nothing.here', {})).status).toBe(404);
  expect((await station.post('__proto__.constructor', {})).status).toBe(404);
  const broken = await station.post('access.signIn', '{"name":');
  expect(broken.status).toBe(400);
  expect((await fetch(`${station.url}/..%2f..%2fpackage.json`)).status).toBe(404);
  expect((await fetch(`${station.url}/%2e%2e/%2e%2e/package.json`)).status).toBe(404);
});
