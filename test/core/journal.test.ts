import { afterEach, describe, expect, it } from 'vitest';
import { runCommand, runQuery } from '../../core/db/unit-of-work.js';
import { appendRow, takeWriterPlace } from '../../core/features/journal/journal.writer.js';
import { engines } from '../support/engines.js';
import { goldenText } from '../support/golden.js';
import { startTestStation, type TestStation } from '../support/test-core.js';

describe.each(engines)('the journal on $name', (engine) => {
  let station: TestStation;
  afterEach(() => station.close());

  async function start(): Promise<TestStation> {
    station = await startTestStation({ engine, sample: false });
    return station;
  }

  it('writes one row in the transaction of each command and announces it after the commit', async () => {
    const { core, admin } = await start();
    const seen: number[] = [];
    core.rows$.subscribe((row) => seen.push(row.seq));
    const { incidentId } = await admin.ok('incidents.report', { text: goldenText, channel: 'phone' });
    const { rows } = await admin.ok('journal.list', { incidentId });
    expect(rows.map((row) => row.kind)).toEqual(['incidents.reported']);
    expect(seen).toEqual([rows[0]?.seq]);
  });

  it('rolls back a change that has no journal row', async () => {
    const { core, admin } = await start();
    const before = await admin.ok('directory.units', {});
    const change = runCommand(core.database, async (unit) => {
      await unit.db('units').where('id', 'gas').update({ short_name: 'changed' });
    });
    await expect(change).rejects.toThrow('without its journal row');
    expect(await admin.ok('directory.units', {})).toEqual(before);
    const row = await core.database.read('units').where('id', 'gas').first('short_name');
    expect(row.short_name).not.toBe('changed');
  });

  it('refuses a query that changes something', async () => {
    const { core } = await start();
    const change = runQuery(core.database, async (unit) => {
      await unit.db('units').where('id', 'gas').update({ short_name: 'changed' });
    });
    await expect(change).rejects.toThrow();
    const row = await core.database.read('units').where('id', 'gas').first('short_name');
    expect(row.short_name).not.toBe('changed');
  });

  it('announces nothing when the command fails', async () => {
    const { core } = await start();
    const seen: number[] = [];
    core.rows$.subscribe((row) => seen.push(row.seq));
    const failing = runCommand(core.database, async (unit) => {
      await takeWriterPlace(unit);
      await appendRow(unit, { actor: 'x', at: '2026-01-01T00:00:00.000Z' }, { kind: 'x.y', subject: 'z' }, (row) =>
        seen.push(row.seq),
      );
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(seen).toEqual([]);
  });

  it('finds the first altered, removed or invented row', async () => {
    const { core, admin } = await start();
    for (const text of ['一', '二', '三'].map((word) => `${goldenText}${word}`)) {
      await admin.ok('incidents.report', { text, channel: 'phone' });
    }
    const whole = await admin.ok('journal.verify', {});
    expect(whole.ok).toBe(true);
    const target = whole.lastSeq - 1;
    await core.database.write('journal').where('seq', target).update({ actor: 'somebody else' });
    expect(await admin.ok('journal.verify', {})).toEqual({ ok: false, lastSeq: target - 1, brokenAt: target });
    await core.database.write('journal').where('seq', whole.lastSeq).delete();
    await core.database.write('journal').where('seq', target).update({ actor: 'admin' });
    expect((await admin.ok('journal.verify', {})).ok).toBe(false);
  });

  it('gives a seat that was away every row it missed, in order', async () => {
    const { core, admin } = await start();
    const from = (await admin.ok('system.now', {})).lastSeq;
    for (let count = 0; count < 7; count += 1)
      await admin.ok('incidents.report', { text: `${goldenText}${count}`, channel: 'phone' });
    const rows = await core.rowsAfter(from, 500);
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 7 }, (_, index) => from + index + 1));
  });

  it('runs a repeated command once', async () => {
    const { admin } = await start();
    const first = await admin.call('incidents.report', { text: goldenText, channel: 'phone' }, 'command-1');
    const again = await admin.call('incidents.report', { text: goldenText, channel: 'phone' }, 'command-1');
    expect(again).toEqual(first);
    const { incidents } = await admin.ok('incidents.list', {});
    expect(incidents).toHaveLength(1);
  });
});
