import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../support/engines.js';
import { goldenText } from '../support/golden.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

describe.each(engines)('emergency stock on $name', (engine) => {
  let station: TestStation;
  let duty: TestSeat;
  let incidentId: string;

  beforeEach(async () => {
    station = await startTestStation({ engine });
    duty = await station.signIn('duty');
    ({ incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' }));
  });
  afterEach(() => station.close());

  it('finds 雨衣 by its name and its synonym, nearest first, with keeper and phone', async () => {
    const near = { lat: 31.1, lng: 121.38 };
    const byName = await duty.ok('resources.search', { text: '雨衣', near });
    const bySynonym = await duty.ok('resources.search', { text: '雨披', near });
    const raincoat = byName.items.find((item) => item.name.includes('雨衣'));
    expect(raincoat).toBeDefined();
    expect(bySynonym.items.map((item) => item.itemId)).toContain(raincoat?.itemId);
    const distances = byName.lines.map((line) => line.distanceM ?? 0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(byName.lines[0]?.keeper?.phones.length).toBeGreaterThan(0);
  });

  it('never promises more than there is, with 200 reservations at once', async () => {
    const { lines } = await duty.ok('resources.search', { text: '雨衣' });
    const line = lines.find((candidate) => candidate.free >= 100);
    expect(line).toBeDefined();
    if (line === undefined) return;
    const asked = Math.ceil(line.free / 100);
    const replies = await Promise.all(
      Array.from({ length: 200 }, () =>
        duty.call('resources.reserve', { incidentId, itemId: line.itemId, depotId: line.depotId, quantity: asked }),
      ),
    );
    const won = replies.filter((reply) => reply.ok).length;
    expect(won).toBe(Math.floor(line.free / asked));
    for (const reply of replies) if (!reply.ok) expect(reply.error.reason).toBe('resources.not_enough');
    const after = await duty.ok('resources.search', { text: '雨衣' });
    const same = after.lines.find(
      (candidate) => candidate.depotId === line.depotId && candidate.itemId === line.itemId,
    );
    expect(same?.free).toBe(line.free - won * asked);
    expect(same?.reserved).toBe(line.reserved + won * asked);
    expect((await duty.ok('journal.verify', {})).ok).toBe(true);
  });

  it('gives a reservation back once', async () => {
    const { lines } = await duty.ok('resources.search', { text: '雨衣' });
    const line = lines[0];
    if (line === undefined) throw new Error('no stock');
    const { reservationId } = await duty.ok('resources.reserve', {
      incidentId,
      itemId: line.itemId,
      depotId: line.depotId,
      quantity: 5,
    });
    await duty.ok('resources.release', { reservationId });
    expect(await duty.refused('resources.release', { reservationId })).toBe('resources.reservation_released');
    const after = await duty.ok('resources.search', { text: '雨衣' });
    expect(
      after.lines.find((candidate) => candidate.depotId === line.depotId && candidate.itemId === line.itemId)?.free,
    ).toBe(line.free);
  });

  it('counts what has expired as not free', async () => {
    const { lines } = await duty.ok('resources.search', { text: '雨衣' });
    const line = lines[0];
    if (line === undefined) throw new Error('no stock');
    await duty.ok('resources.receive', {
      itemId: line.itemId,
      depotId: line.depotId,
      quantity: 40,
      expiresOn: '2026-01-01',
    });
    const after = await duty.ok('resources.search', { text: '雨衣' });
    const same = after.lines.find(
      (candidate) => candidate.depotId === line.depotId && candidate.itemId === line.itemId,
    );
    expect(same?.onHand).toBe(line.onHand + 40);
    expect(same?.free).toBe(line.free);
  });

  it('lets a liaison receive into its own depots only', async () => {
    const liaison = await station.signIn('liaison');
    const { lines } = await duty.ok('resources.search', { text: '雨衣' });
    const foreign = lines.find((line) => line.unitId !== 'gas');
    if (foreign === undefined) throw new Error('no stock');
    const input = { itemId: foreign.itemId, depotId: foreign.depotId, quantity: 1 };
    expect(await liaison.refused('resources.receive', input)).toBe('access.other_unit');
  });

  it('proposes the nearest depots that together have the quantity', async () => {
    const answer = await duty.ok('resources.nearest', { text: '雨衣', lat: 31.1, lng: 121.38, quantity: 900 });
    const taken = answer.lines.reduce((sum, line) => sum + line.take, 0);
    expect(answer.enough).toBe(true);
    expect(taken).toBe(900);
    const tooMuch = await duty.ok('resources.nearest', { text: '雨衣', lat: 31.1, lng: 121.38, quantity: 10_000_000 });
    expect(tooMuch.enough).toBe(false);
  });
});
