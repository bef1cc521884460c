import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type HttpStation, startHttpStation } from '../support/http-station.js';
import { testPassword } from '../support/passwords.js';

const kills = 10;

/** A fixed sequence of pseudo-random numbers, so that a failing run can be repeated. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function reportUntilKilled(
  station: HttpStation,
  token: string,
  acknowledged: Set<string>,
  round: number,
): Promise<void> {
  const seat = async (seatNumber: number): Promise<void> => {
    for (let count = 0; ; count += 1) {
      try {
        const { reply } = await station.post(
          'incidents.report',
          { text: `第${round}轮 席位${seatNumber} 第${count}条`, channel: 'phone' },
          token,
        );
        if (!reply.ok) return;
        acknowledged.add((reply.result as { incidentId: string }).incidentId);
      } catch {
        return;
      }
    }
  };
  await Promise.all([seat(1), seat(2), seat(3), seat(4)]);
}

it(`loses nothing acknowledged in ${kills} kills under load, and the chain verifies`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'liandong-kill-'));
  const random = sequence(20_261_121);
  const acknowledged = new Set<string>();
  try {
    for (let round = 0; round < kills; round += 1) {
      const station = await startHttpStation({ dataDir });
      const { token } = await station.ok('access.signIn', { name: 'duty', password: testPassword });
      const before = acknowledged.size;
      const load = reportUntilKilled(station, token, acknowledged, round);
      const target = before + 3 + Math.floor(random() * 40);
      while (acknowledged.size < target) await new Promise((resolve) => setImmediate(resolve));
      await station.stop('SIGKILL');
      await load;
    }
    const station = await startHttpStation({ dataDir });
    const { token } = await station.ok('access.signIn', { name: 'duty', password: testPassword });
    expect(await station.ok('journal.verify', {}, token)).toMatchObject({ ok: true });
    for (const incidentId of acknowledged) {
      expect((await station.ok('incidents.get', { incidentId }, token)).status).toBe('reported');
    }
    await station.stop();
    expect(acknowledged.size).toBeGreaterThan(kills * 3);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
