import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../log/logger.js';
import { FakeClock } from '../../ports/clock.js';
import type { Outcome } from './keep-outcome.js';
import { OutcomeKeeper } from './outcome-keeper.js';
import { SerialWork } from './serial-work.js';

function setUp(keep: (outcomes: readonly Outcome[]) => Promise<void>) {
  const clock = new FakeClock();
  const work = new SerialWork(() => undefined);
  const settled: string[] = [];
  let recoveries = 0;
  const keeper = new OutcomeKeeper({
    service: { keep },
    work,
    clock,
    logger: silentLogger,
    recovering: () => {
      recoveries += 1;
    },
  });
  const add = (ref: string): void => {
    const settle = (kept: boolean): void => void settled.push(`${ref} ${kept ? 'kept' : 'lost'}`);
    keeper.add({ kind: 'receipt', gateway: 'smpp', receipt: { ref, state: 'delivered', settle } });
  };
  return { clock, work, keeper, settled, add, recoveries: () => recoveries };
}

const refsOf = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.map((outcome) => (outcome.kind === 'receipt' ? outcome.receipt.ref : ''));

describe('what gateways tell', () => {
  it('waits in its order while the database is in trouble, and is answered once it is kept', async () => {
    const kept: string[] = [];
    let isLocked = true;
    const desk = setUp(async (outcomes) => {
      if (isLocked) throw Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' });
      kept.push(...refsOf(outcomes));
    });
    desk.add('a');
    desk.add('b');
    await desk.work.idle();
    await desk.clock.advance(3_000, () => desk.work.idle());
    expect([kept, desk.settled]).toEqual([[], []]);
    isLocked = false;
    await desk.clock.advance(1_000, () => desk.work.idle());
    expect(kept).toEqual(['a', 'b']);
    expect(desk.settled).toEqual(['a kept', 'b kept']);
    expect(desk.recoveries()).toBeGreaterThan(0);
  });

  it('is kept although one of it spoils its batch', async () => {
    const kept: string[] = [];
    const desk = setUp(async (outcomes) => {
      if (refsOf(outcomes).includes('bad')) throw new Error('cannot be kept');
      kept.push(...refsOf(outcomes));
    });
    for (const ref of ['a', 'bad', 'c', 'd']) desk.add(ref);
    await desk.work.idle();
    expect(kept).toEqual(['a', 'c', 'd']);
    expect(desk.settled).toEqual(['a kept', 'bad lost', 'c kept', 'd kept']);
  });

  it('is handed back to the centre when the station stops before it was kept', async () => {
    const desk = setUp(() => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })));
    desk.add('a');
    await desk.work.idle();
    desk.keeper.close();
    expect(desk.settled).toEqual(['a lost']);
  });
});
