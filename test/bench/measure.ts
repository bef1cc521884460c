/** One figure of a bench. `peer` is what the compared program took in the same run, `ratio` is value / peer. */
export interface BenchRow {
  readonly bench: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: number;
  readonly ratio?: number;
}

/** How often each measurement is repeated; its median is reported. */
export const runCount = 5;

/** Value below which `share` (0–1) of the values lie, by nearest rank; the smallest for share 0. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('a percentile of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[Math.min(rank, sorted.length) - 1] ?? Number.NaN;
}

/** Middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('a median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Four significant digits: more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** What a row says beside its figures. */
export interface Metric {
  readonly bench: string;
  readonly metric: string;
  readonly unit: string;
}

/** Builds a row from the values of all runs, ours and the peer's. */
export function rowOf(metric: Metric, ours: readonly number[], peers?: readonly number[]): BenchRow {
  const value = rounded(median(ours));
  const row = { bench: metric.bench, metric: metric.metric, value, unit: metric.unit };
  if (peers === undefined) return row;
  const peer = rounded(median(peers));
  return peer === 0 ? { ...row, peer } : { ...row, peer, ratio: rounded(median(ours) / median(peers)) };
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds of each of `count` repetitions, one after another. */
export async function timedEach(count: number, work: (index: number) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) times.push(await timed(() => work(index)));
  return times;
}
