import type { UnitOfWork } from './db/unit-of-work.js';
import { lastCallTests } from './features/calls/call-tests.js';
import { onDuty } from './features/duty/duty.handlers.js';
import type { PlanEvidence, PostHolders } from './features/plans/plans-parts.js';
import { StockOverview } from './features/resources/stock-overview.js';

async function holders(unit: UnitOfWork): Promise<ReadonlyMap<string, PostHolders>> {
  const rows: { post_id: string; rank: string; name: string; absence: string | null }[] = await unit
    .db('post_holders')
    .join('people', 'people.id', 'post_holders.person_id')
    .orderBy(['post_holders.post_id', 'post_holders.rank'])
    .select(
      'post_holders.post_id as post_id',
      'post_holders.rank as rank',
      'people.name as name',
      'people.absence as absence',
    );
  const known = new Map<string, PostHolders>();
  for (const { post_id: post, rank, name, absence } of rows) {
    if (rank === 'B') known.set(post, { ...known.get(post), deputy: name });
    else known.set(post, { ...known.get(post), holder: name, ...(absence === null ? {} : { absence }) });
  }
  return known;
}

/** What the directory, the stores, the calls and the roster say of the plans. */
export const planEvidence: PlanEvidence = {
  holders,
  items: (unit) => new StockOverview(unit).itemNames(),
  freeStock: (unit, at) => new StockOverview(unit).freeByItem('real', at.slice(0, 10)),
  callTests: lastCallTests,
  shiftEnd: async (unit, at) => (await onDuty(unit, Date.parse(at)))?.shift.endsAt,
};
