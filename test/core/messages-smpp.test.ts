import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SmppGatewaySettings } from '../../contract/messages/gateway.model.js';
import { openGateway } from '../../core/features/messages/open-gateway.js';
import { silentLogger } from '../../core/log/logger.js';
import { DeskPlace, type MessageDesk, SmscPeer } from '../support/sms-peers.js';
import { projectRoot } from '../support/project-root.js';

const deadline = { timeout: 15_000, interval: 10 };
const minute = 60_000;

describe('a message centre over SMPP', () => {
  const secret = 'pa55word';
  let smsc: SmscPeer;
  let place: DeskPlace;
  let desk: MessageDesk;
  const settings = (changes: Partial<SmppGatewaySettings> = {}): SmppGatewaySettings => ({
    kind: 'smpp',
    host: '127.0.0.1',
    port: smsc.port,
    systemId: 'desk',
    sender: '10690001',
    perSecond: 50,
    ...changes,
  });
  async function configure(changes: Partial<SmppGatewaySettings> = {}, password = secret): Promise<void> {
    await desk.ok('configure', { settings: settings(changes), secrets: { password } }, 'admin');
  }
  const isUp = () =>
    vi.waitFor(async () => {
      expect((await desk.ok('gateway', {})).state).toBe('up');
    }, deadline);
  const reaches = (id: string, state: string) =>
    vi.waitFor(async () => {
      expect(await desk.message(id)).toMatchObject({ state });
    }, deadline);

  beforeEach(async () => {
    smsc = new SmscPeer(secret);
    await smsc.start();
    place = new DeskPlace();
    desk = await place.open();
  });
  afterEach(async () => {
    await place.end();
    await smsc.stop();
  });

  it('gets Chinese and English texts unaltered, short and in parts, and tells when they arrived', async () => {
    await configure();
    await isUp();
    const texts = [
      '厂房着火，请立即到岗',
      '𠮷'.repeat(10) + '火'.repeat(150),
      'Fire {alarm} ~ €5 [ok]',
      'Call back now. '.repeat(20).trim(),
    ];
    for (const index of texts.keys()) smsc.scripts[`100${index}`] = { receipt: 'DELIVRD' };
    const ids: string[] = [];
    for (const [index, text] of texts.entries()) ids.push(await desk.send(`100${index}`, { text }));
    for (const id of ids) await reaches(id, 'delivered');
    const arrived = [...smsc.arrived].sort((a, b) => a.to.localeCompare(b.to));
    expect(arrived.map(({ text }) => text)).toEqual(texts);
    expect(arrived.map(({ parts }) => parts)).toEqual([1, 3, 1, 2]);
    expect(arrived[0]?.fields).toMatchObject({ source_addr: '10690001', registered_delivery: 1, data_coding: 8 });
    expect(arrived[0]?.fields.validity_period).toEqual(new Date('2026-11-22T10:00:00.000Z'));
    await vi.waitFor(() => {
      expect(smsc.receiptAnswers).toEqual([0, 0, 0, 0, 0, 0, 0]);
    }, deadline);
    expect(await desk.ok('gateway', {})).toMatchObject({
      target: `smpp://desk@127.0.0.1:${smsc.port}`,
      secretNames: ['password'],
    });
  });

  it('gets a long text as one payload where it cuts itself', async () => {
    await configure({ longText: 'payload' });
    await isUp();
    const text = '火'.repeat(200);
    await reaches(await desk.send('1001', { text }), 'sent');
    expect(smsc.arrived).toMatchObject([{ text, parts: 1 }]);
  });

  it('exchanges payloads in the bundled program too, where the package runs in strict mode', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'liandong-bundle-'));
    await build({
      entryPoints: [join(projectRoot, 'core/features/messages/smpp/smpp-library.ts')],
      outfile: join(folder, 'library.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    const script = `
      const { smpp } = require('./library.cjs');
      const server = smpp.createServer((session) => session.on('pdu', (pdu) => {
        console.log(pdu.message_payload.message.length);
        process.exit();
      }));
      server.listen(0, '127.0.0.1', () => {
        const session = smpp.connect({ host: '127.0.0.1', port: server.address().port });
        session.on('connect', () => session.submit_sm({ data_coding: 8, message_payload: { message: '火'.repeat(90) } }));
      });`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: folder, timeout: 20_000 });
    rmSync(folder, { recursive: true });
    expect(stdout.trim()).toBe('90');
  });

  it('says wrong number at once, undelivered by receipt, and goes on after throttling', async () => {
    await configure();
    await isUp();
    smsc.scripts['1001'] = { statuses: [0x0b] };
    smsc.scripts['1002'] = { receipt: 'UNDELIV' };
    smsc.scripts['1003'] = { statuses: [0x58, 0x14], receipt: 'DELIVRD' };
    const ids = [await desk.send('1001'), await desk.send('1002'), await desk.send('1003')] as const;
    await reaches(ids[0], 'failed');
    await reaches(ids[1], 'failed');
    await vi.waitFor(async () => {
      await desk.advance(1_000);
      expect((await desk.message(ids[2])).state).toBe('delivered');
    }, deadline);
    expect(await desk.message(ids[0])).toMatchObject({ problem: 'wrong_number', detail: '0x0000000B', attempts: 1 });
    expect(await desk.message(ids[1])).toMatchObject({ problem: 'undelivered', detail: 'UNDELIV 000' });
    expect(await desk.message(ids[2])).toMatchObject({ attempts: 3 });
  });

  it('is called again when it died; what waited goes out once', async () => {
    await configure();
    await isUp();
    await smsc.stop();
    await vi.waitFor(async () => {
      expect(await desk.ok('gateway', {})).toMatchObject({ state: 'down' });
    }, deadline);
    const id = await desk.send('1001');
    await desk.advance(30_000);
    expect((await desk.message(id)).state).toBe('queued');
    await smsc.start();
    await vi.waitFor(async () => {
      await desk.advance(5_000);
      expect((await desk.message(id)).state).toBe('sent');
    }, deadline);
    expect(smsc.submissions).toBe(1);
  });

  it('says unknown when the connection dies under a submission, and does not send it again', async () => {
    await configure();
    await isUp();
    smsc.scripts['1001'] = { isMute: true };
    const id = await desk.send('1001');
    await vi.waitFor(() => {
      expect(smsc.submissions).toBe(1);
    }, deadline);
    smsc.cut();
    await reaches(id, 'failed');
    expect(await desk.message(id)).toMatchObject({ problem: 'unknown' });
    await vi.waitFor(async () => {
      await desk.advance(5_000);
      expect((await desk.ok('gateway', {})).state).toBe('up');
    }, deadline);
    await desk.advance(10 * minute);
    expect(smsc.submissions).toBe(1);
  });

  it('says unknown when a submission is never answered, and notices a frozen centre', async () => {
    await configure({ enquireS: 20, timeoutMs: 5_000 });
    await isUp();
    smsc.isFrozen = true;
    const id = await desk.send('1001');
    await desk.advance(0);
    expect((await desk.message(id)).state).toBe('sending');
    await desk.advance(5_000);
    await reaches(id, 'failed');
    await desk.advance(30_000);
    expect(await desk.ok('gateway', {})).toMatchObject({ state: 'down' });
  });

  it('shows a wrong password as such, keeps texts waiting and sends them once it is right', async () => {
    await configure({}, 'wrong');
    await vi.waitFor(async () => {
      expect(await desk.ok('gateway', {})).toMatchObject({ state: 'down', why: 'credentials' });
    }, deadline);
    const id = await desk.send('1001');
    await desk.advance(minute);
    expect((await desk.message(id)).state).toBe('queued');
    await configure();
    await reaches(id, 'sent');
  });

  it('keeps receipts over a restart of the station and answers them once they are kept', async () => {
    await configure();
    await isUp();
    const id = await desk.send('1001');
    await reaches(id, 'sent');
    await place.close(desk);
    desk = await place.open();
    await isUp();
    smsc.deliver({
      source_addr: '1001',
      esm_class: 4,
      receipted_message_id: 'm1',
      message_state: 2,
      short_message: '',
    });
    await reaches(id, 'delivered');
    await vi.waitFor(() => {
      expect(smsc.receiptAnswers).toEqual([0]);
    }, deadline);
  });

  it('is handed the rest of the queue by a new station after the old one stopped in the middle', async () => {
    await configure({ perSecond: 5 });
    await isUp();
    const recipients = Array.from({ length: 12 }, (_, index) => ({ number: String(3_000 + index) }));
    await desk.ok('send', { recipients, text: '请到岗', reason: 'manual' });
    await vi.waitFor(async () => {
      expect((await desk.ok('list', {})).counts.sent).toBe(5);
    }, deadline);
    await place.close(desk);
    desk = await place.open();
    await vi.waitFor(async () => {
      await desk.advance(1_000);
      expect((await desk.ok('list', {})).counts.sent).toBe(12);
    }, deadline);
    expect(smsc.submissions).toBe(12);
    expect(new Set(smsc.arrived.map(({ to }) => to)).size).toBe(12);
  });

  it('brings in an answer beside the message it answers', async () => {
    const incidentId = await desk.addIncident('real');
    await configure();
    await isUp();
    const id = await desk.send('1001', { incidentId });
    await reaches(id, 'sent');
    smsc.deliver({ source_addr: '1001', data_coding: 8, short_message: { message: '收到，马上到' } });
    await vi.waitFor(async () => {
      const row = (await desk.journal()).find(({ kind }) => kind === 'messages.received');
      expect(row).toMatchObject({ subject: id, incidentId, data: { number: '1001', text: '收到，马上到' } });
    }, deadline);
  });

  it('never sees a drill: not through the lanes, not when a text is pushed at the gateway itself', async () => {
    await configure();
    await isUp();
    const id = await desk.send('1001', { scope: 'drill:d1' });
    await desk.advance(5_000);
    expect(await desk.message(id)).toMatchObject({ state: 'delivered', gateway: 'simulated' });
    const gateway = openGateway(settings(), { password: secret }, { clock: place.clock, logger: silentLogger });
    await vi.waitFor(() => {
      expect(gateway.canSend()).toBe(true);
    }, deadline);
    const text = { id: 'x', scope: 'drill:d1', to: '1001', text: 'x', expiresAt: place.clock.now() + minute };
    expect(await gateway.send(text)).toMatchObject({ ok: false, code: 'refused', retryable: false });
    expect(await gateway.send({ ...text, scope: 'real' })).toMatchObject({ ok: true });
    gateway.close();
    expect(smsc.submissions).toBe(1);
  });

  it('leaves its password nowhere a person can read it', async () => {
    await configure();
    await isUp();
    await reaches(await desk.send('1001'), 'sent');
    await desk.ok('testSend', { number: '1002' }, 'admin');
    const settingsRows: unknown[] = await desk.database.write('message_gateway').select('*');
    for (const text of [JSON.stringify(await desk.journal()), JSON.stringify(settingsRows), ...desk.replies]) {
      expect(text).not.toContain(secret);
    }
  });
});
