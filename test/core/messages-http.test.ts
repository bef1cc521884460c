import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpGatewaySettings } from '../../contract/messages/gateway.model.js';
import { DeskPlace, HttpSmsPeer, type MessageDesk } from '../support/sms-peers.js';

const deadline = { timeout: 15_000, interval: 10 };
const minute = 60_000;

describe('a gateway over HTTP', () => {
  const token = 's3cret-t0ken';
  let peer: HttpSmsPeer;
  let place: DeskPlace;
  let desk: MessageDesk;
  const settings = (changes: Partial<HttpGatewaySettings> = {}): HttpGatewaySettings => ({
    kind: 'http',
    url: `${peer.url}/sms/send`,
    method: 'POST',
    headers: { authorization: 'Bearer {secret:token}' },
    body: '{"mobile":"{to}","content":"{text}","custom":"{id}"}',
    success: { code: { path: 'code' }, codes: ['0'] },
    reference: { path: 'data.id' },
    wrongNumberCodes: ['108'],
    retryCodes: ['103'],
    perSecond: 50,
    ...changes,
  });
  async function configure(changes: Partial<HttpGatewaySettings> = {}): Promise<void> {
    await desk.ok('configure', { settings: settings(changes), secrets: { token, push: 'push-s3cret' } }, 'admin');
  }
  const reaches = (id: string, state: string) =>
    vi.waitFor(async () => {
      expect(await desk.message(id)).toMatchObject({ state });
    }, deadline);

  beforeEach(async () => {
    peer = new HttpSmsPeer();
    await peer.start();
    place = new DeskPlace();
    desk = await place.open();
  });
  afterEach(async () => {
    await place.end();
    await peer.stop();
  });

  it('gets the text escaped for JSON, with its secret header, and its reference is kept', async () => {
    await configure();
    const text = '说"到岗"\n\\ {to} {secret:token}';
    const id = await desk.send('1001', { text });
    await reaches(id, 'sent');
    const [got] = peer.got;
    expect(JSON.parse(got?.body ?? '')).toEqual({ mobile: '1001', content: text, custom: id });
    expect(got?.headers).toMatchObject({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
    expect(await desk.ok('gateway', {})).toMatchObject({ state: 'up', target: `POST ${peer.url}/sms/send` });
  });

  it('gets form fields and address parts percent-encoded', async () => {
    await configure({ contentType: 'application/x-www-form-urlencoded', body: 'm={to}&c={text}&k={secret:token}' });
    await reaches(await desk.send('+861001', { text: 'a&b=火' }), 'sent');
    expect(Object.fromEntries(new URLSearchParams(peer.got[0]?.body))).toEqual({ m: '+861001', c: 'a&b=火', k: token });
    const asked = { kind: 'http', method: 'GET', url: `${peer.url}/send?m={to}&c={text}`, perSecond: 5 } as const;
    await desk.ok('configure', { settings: asked }, 'admin');
    await reaches(await desk.send('1002', { text: 'a&b #火' }), 'sent');
    expect(new URL(`${peer.url}${peer.got[1]?.url}`).searchParams.get('c')).toBe('a&b #火');
  });

  it('says by its codes what is wrong: number, patience, refusal, and 5xx that leaves it open', async () => {
    await configure();
    const answers: Record<string, (attempt: number) => readonly [number, unknown]> = {
      '1001': () => [200, { code: 108 }],
      '1002': (attempt) => [200, { code: attempt > 1 ? 0 : 103, data: { id: 'r2' } }],
      '1003': () => [400, { code: 7 }],
      '1004': () => [500, 'oops'],
      '1005': (attempt) => [attempt > 1 ? 200 : 503, { code: 0, data: { id: 'r5' } }],
      '1006': () => [302, ''],
    };
    const tries: Record<string, number> = {};
    peer.answer = ({ body }, response) => {
      const { mobile } = JSON.parse(body) as { mobile: string };
      tries[mobile] = (tries[mobile] ?? 0) + 1;
      const [status, answer] = answers[mobile]?.(tries[mobile]) ?? [200, {}];
      response.writeHead(status, { location: '/elsewhere' }).end(JSON.stringify(answer));
    };
    const ids = new Map<string, string>();
    for (const number of Object.keys(answers)) ids.set(number, await desk.send(number));
    await vi.waitFor(async () => {
      await desk.advance(2_000);
      const { counts } = await desk.ok('list', {});
      expect(counts).toMatchObject({ sent: 2, failed: 4 });
    }, deadline);
    const of = (number: string) => desk.message(ids.get(number) ?? '');
    expect(await of('1001')).toMatchObject({ problem: 'wrong_number', detail: '108' });
    expect(await of('1003')).toMatchObject({ problem: 'refused', detail: '7' });
    expect(await of('1004')).toMatchObject({ problem: 'unknown', detail: 'HTTP 500' });
    expect(await of('1006')).toMatchObject({ problem: 'refused', detail: 'HTTP 302' });
    expect(tries).toMatchObject({ '1001': 1, '1002': 2, '1003': 1, '1004': 1, '1005': 2, '1006': 1 });
  });

  it('is waited for while nobody listens, without using up tries, and gets each text once', async () => {
    await configure();
    await peer.stop();
    const ids = [await desk.send('1001'), await desk.send('1002'), await desk.send('1003')];
    await desk.advance(20 * minute);
    await vi.waitFor(async () => {
      expect(await desk.ok('gateway', {})).toMatchObject({ state: 'down', why: 'ECONNREFUSED', queued: 3 });
    }, deadline);
    await peer.start();
    await vi.waitFor(async () => {
      await desk.advance(minute);
      expect((await desk.ok('list', {})).counts.sent).toBe(3);
    }, deadline);
    expect(await desk.message(ids[0] ?? '')).toMatchObject({ attempts: 1 });
    expect(peer.got).toHaveLength(3);
  });

  it('leaves a text unknown when the answer is lost or late, and does not double it', async () => {
    await configure({ timeoutMs: 3_000 });
    peer.answer = (_request, response) => {
      response.destroy();
    };
    const cut = await desk.send('1001');
    await reaches(cut, 'failed');
    peer.answer = () => undefined;
    const late = await desk.send('1002');
    await vi.waitFor(() => {
      expect(peer.got).toHaveLength(2);
    }, deadline);
    await desk.advance(3_000);
    await reaches(late, 'failed');
    expect(await desk.message(cut)).toMatchObject({ problem: 'unknown', detail: 'ECONNRESET' });
    expect(await desk.message(late)).toMatchObject({ problem: 'unknown', detail: 'timeout' });
    await desk.advance(60 * minute);
    expect(peer.got).toHaveLength(2);
  });

  it('is asked for receipts', async () => {
    const words = { state: { path: 'status' }, delivered: ['DELIVERED'], undelivered: ['FAILED'] };
    await configure({
      receipts: { ...words, poll: { url: `${peer.url}/report?id={ref}&k={secret:token}`, everyS: 30 } },
    });
    const states: Record<string, string> = { h1: 'DELIVERED', h2: 'FAILED', h3: 'PENDING' };
    let taken = 0;
    peer.answer = ({ url }, response) => {
      const asked = new URL(url, peer.url).searchParams.get('id');
      if (asked === null) taken += 1;
      response.end(JSON.stringify(asked === null ? { code: 0, data: { id: `h${taken}` } } : { status: states[asked] }));
    };
    const ids: string[] = [];
    for (const number of ['1001', '1002', '1003']) {
      ids.push(await desk.send(number));
      await reaches(ids.at(-1) ?? '', 'sent');
    }
    await vi.waitFor(async () => {
      await desk.advance(30_000);
      expect((await desk.ok('list', {})).counts).toMatchObject({ delivered: 1, failed: 1, sent: 1 });
    }, deadline);
    expect(await desk.message(ids[1] ?? '')).toMatchObject({
      state: 'failed',
      problem: 'undelivered',
      detail: 'FAILED',
    });
  });

  it('may push receipts to the host, with the right token only', async () => {
    const words = { state: { pattern: 'stat=(\\w+)' }, delivered: ['OK'], undelivered: ['NO'] };
    await configure({ receipts: { ...words, push: { reference: { pattern: 'ref=(\\w+)' } } } });
    const id = await desk.send('1001');
    await reaches(id, 'sent');
    expect(desk.messaging.takePushedReceipt('guess', 'ref=h1&stat=OK')).toBe(false);
    expect(desk.messaging.takePushedReceipt('push-s3cret', 'ref=h1&stat=odd')).toBe(false);
    await desk.advance(0);
    expect((await desk.message(id)).state).toBe('sent');
    expect(desk.messaging.takePushedReceipt('push-s3cret', 'ref=h1&stat=OK')).toBe(true);
    await desk.advance(0);
    expect((await desk.message(id)).state).toBe('delivered');
  });

  it.each<readonly [string, Partial<HttpGatewaySettings>, string]>([
    ['a placeholder nobody knows', { body: '{"a":"{to}","b":"{text}","c":"{phone}"}' }, 'messages.gateway_invalid'],
    ['a text that goes nowhere', { body: '{"a":"{to}"}' }, 'messages.gateway_invalid'],
    ['a body that is no JSON', { body: '{"a":{to},"b":"{text}"' }, 'messages.gateway_invalid'],
    ['a text in a header', { headers: { 'x-text': '{text}' } }, 'messages.gateway_invalid'],
    ['a header of the connection', { headers: { Host: 'elsewhere' } }, 'messages.gateway_invalid'],
    ['a GET with a body', { method: 'GET' }, 'messages.gateway_invalid'],
    ['a code without its meaning', { success: { code: { path: 'code' } } }, 'messages.gateway_invalid'],
    ['a secret that is not given', { headers: { a: '{secret:other}' } }, 'messages.secret_missing'],
  ])('is not set up with %s', async (_what, changes, reason) => {
    const input = { settings: settings(changes), secrets: { token } };
    expect(await desk.refused('configure', input, 'admin')).toBe(reason);
    expect((await desk.ok('gateway', {})).kind).toBe('none');
  });

  it('keeps its secrets while it stays where it is, and asks for them anew elsewhere', async () => {
    await configure();
    await desk.ok('configure', { settings: settings({ perSecond: 3 }) }, 'admin');
    await reaches(await desk.send('1001'), 'sent');
    expect(peer.got[0]?.headers.authorization).toBe(`Bearer ${token}`);
    const elsewhere = { settings: settings({ url: 'http://127.0.0.1:9/sms' }) };
    expect(await desk.refused('configure', elsewhere, 'admin')).toBe('messages.secret_missing');
    await desk.ok('configure', { settings: null }, 'admin');
    expect(await desk.ok('gateway', {})).toMatchObject({ configured: false, secretNames: [] });
  });

  it('never sees a drill, and leaves its secrets nowhere a person can read them', async () => {
    await configure();
    await desk.send('1001', { scope: 'drill:d1' });
    await desk.advance(5_000);
    expect(peer.got).toHaveLength(0);
    await reaches(await desk.send('1001'), 'sent');
    const rows: unknown[] = await desk.database.write('message_gateway').select('*');
    for (const text of [JSON.stringify(await desk.journal()), JSON.stringify(rows), ...desk.replies]) {
      expect(text).not.toContain(token);
      expect(text).not.toContain('push-s3cret');
    }
  });
});
