import type { UnitOfWork } from '../../db/unit-of-work.js';

interface TestRow {
  readonly plan_code: string;
  readonly incident_id: string;
  readonly call_out_id: string;
  readonly started_at: string;
}

/** Older call-outs are no evidence of who can be reached today. */
const recentCallOuts = 1_000;

/**
 * The last call-out on each plan, with how many of those called confirmed: the evidence that its people can be
 * reached. Counts the call-outs of all incidents on which the plan ran and of call tests; what the simulated exchange plays
 * says nothing about people.
 */
export async function lastCallTests(
  unit: UnitOfWork,
): Promise<ReadonlyMap<string, { reached: number; of: number; at: string; incidentId: string }>> {
  const rows: TestRow[] = await unit
    .db('call_outs')
    .join('activations', 'activations.incident_id', 'call_outs.incident_id')
    .whereNot('call_outs.state', 'running')
    .whereNot('call_outs.provider', 'exchange')
    .orderBy('call_outs.started_at', 'desc')
    .limit(recentCallOuts)
    .select(
      'activations.plan_code as plan_code',
      'call_outs.incident_id as incident_id',
      'call_outs.id as call_out_id',
      'call_outs.started_at as started_at',
    );
  const last = new Map(rows.reverse().map((row) => [row.plan_code, row]));
  const legs: { call_out_id: string; state: string; n: number | string }[] = await unit
    .db('call_legs')
    .whereIn('call_out_id', [...new Set([...last.values()].map((row) => row.call_out_id))])
    .groupBy('call_out_id', 'state')
    .select('call_out_id', 'state')
    .count({ n: '*' });
  return new Map(
    [...last].map(([code, row]) => {
      const own = legs.filter((leg) => leg.call_out_id === row.call_out_id);
      const count = (wanted: (state: string) => boolean): number =>
        own.filter((leg) => wanted(leg.state)).reduce((sum, leg) => sum + Number(leg.n), 0);
      const reached = count((state) => state === 'acknowledged');
      return [code, { reached, of: count(() => true), at: row.started_at, incidentId: row.incident_id }] as const;
    }),
  );
}
