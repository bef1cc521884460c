import { readdirSync, statSync } from 'node:fs';
import { createMatcher } from '../../core/features/matching/engine/matcher.js';
import { loadKnowledge } from '../../core/features/matching/knowledge/load-knowledge.js';
import type { Bench } from './bench.js';
import type { Cleanup } from './cleanup.js';
import { badInputs } from './matching-bad-input.js';
import { type EngineName, matchingEngines, readPlans, resourcePath } from './matching-engines.js';
import type { OpenRanker } from './matching-peers/peer.js';
import { runEngineProcess } from './matching-process.js';
import { type LabelledReport, readReports, reportSets } from './matching-reports.js';
import { type BenchRow, type Metric, percentile, rowOf, runCount, timedEach } from './measure.js';

interface Measured {
  readonly ready: number[];
  readonly p50: number[];
  readonly p95: number[];
  /** Per cent of the reports that need a plan whose plan came first. */
  readonly dev: number[];
  readonly fresh: number[];
  readonly blind: number[];
  readonly memory: number[];
  readonly resident: number[];
}

const warmUpCount = 30;
const badInputRepeats = 3;
/** An engine that takes longer to open is opened once for all runs, and once for its memory. */
const slowMs = 5_000;
/** Memory hardly differs from process to process. */
const memoryRuns = 3;
const processLimits = { buildMs: 300_000, answerMs: 10_000, heapMb: 4096 };

const metricOf = (metric: string, unit: string): Metric => ({ bench: 'matching', metric, unit });

function nothingMeasured(): Measured {
  return { ready: [], p50: [], p95: [], dev: [], fresh: [], blind: [], memory: [], resident: [] };
}

async function firstRight(ranker: OpenRanker, reports: readonly LabelledReport[], times: number[]): Promise<number> {
  let needed = 0;
  let right = 0;
  const taken = await timedEach(reports.length, async (index) => {
    const report = reports[index];
    const code = await ranker.first(report?.text ?? '');
    if (report?.primary === undefined) return;
    needed += 1;
    if (code === report.primary) right += 1;
  });
  times.push(...taken);
  return (right * 100) / needed;
}

/** Opens the engine, or takes the one that is open: an engine that takes long to open is opened once. */
async function opened(name: EngineName, into: Measured, kept: Map<EngineName, OpenRanker>): Promise<OpenRanker> {
  const open = kept.get(name);
  if (open !== undefined) return open;
  const began = performance.now();
  const ranker = await matchingEngines[name](readPlans(), 'district');
  const ready = performance.now() - began;
  into.ready.push(ready);
  if (ready > slowMs) kept.set(name, ranker);
  return ranker;
}

async function measure(name: EngineName, into: Measured, kept: Map<EngineName, OpenRanker>): Promise<void> {
  const ranker = await opened(name, into, kept);
  for (const { text } of readReports('dev').slice(0, warmUpCount)) await ranker.first(text);
  const times: number[] = [];
  for (const set of reportSets) into[set].push(await firstRight(ranker, readReports(set), times));
  into.p50.push(percentile(times, 0.5));
  into.p95.push(percentile(times, 0.95));
  if (!kept.has(name)) await ranker.close?.();
}

async function measureMemory(name: EngineName, into: Measured, cleanup: Cleanup): Promise<void> {
  const { ready, why } = await runEngineProcess(name, 'district', processLimits, cleanup);
  if (ready === undefined) throw new Error(`${name}: ${why ?? 'no answer'}`);
  into.memory.push(ready.memoryMb);
  into.resident.push(ready.residentMb);
}

function rowsAgainst(name: EngineName, ours: Measured, peer: Measured): readonly BenchRow[] {
  const row = (metric: string, unit: string, key: keyof Measured): BenchRow =>
    rowOf(metricOf(`${metric}_vs_${name}`, unit), ours[key], peer[key]);
  return [
    row('report_p50', 'ms', 'p50'),
    row('report_p95', 'ms', 'p95'),
    row('first_plan_right_dev', '%', 'dev'),
    row('first_plan_right_fresh', '%', 'fresh'),
    row('first_plan_right_blind', '%', 'blind'),
    row('ready', 'ms', 'ready'),
    row('memory', 'MB', 'memory'),
  ];
}

/** The longest each bad input ever took; that it is answered at all is a matter of the tests. */
async function badInputRows(): Promise<readonly BenchRow[]> {
  const matcher = createMatcher(loadKnowledge(resourcePath('matching'), readPlans()));
  for (const { text } of readReports('dev').slice(0, warmUpCount)) matcher.match(text);
  const rows: BenchRow[] = [];
  for (const [name, text] of Object.entries(badInputs)) {
    const times = await timedEach(runCount * badInputRepeats, () => matcher.match(text));
    rows.push(rowOf(metricOf(`bad_input_worst_${name}`, 'ms'), [Math.max(...times)]));
  }
  return rows;
}

function modelRow(): BenchRow {
  const files = readdirSync(resourcePath('matching')).filter((file) => file.startsWith('weights.'));
  const bytes = files.reduce((sum, file) => sum + statSync(resourcePath('matching', file)).size, 0);
  return rowOf(metricOf('model_data', 'kB'), [bytes / 1024]);
}

/** Time, memory and first places of the matcher over three sets of labelled reports, against five search engines. */
export const benchMatching: Bench = async (cleanup, say) => {
  const names = Object.keys(matchingEngines) as EngineName[];
  const measured = new Map(names.map((name) => [name, nothingMeasured()]));
  const kept = new Map<EngineName, OpenRanker>();
  for (let run = 1; run <= runCount; run += 1) {
    say(`run ${run} of ${runCount} over the reports`);
    for (const [name, into] of measured) await measure(name, into, kept);
  }
  for (let run = 1; run <= memoryRuns; run += 1) {
    say(`memory, run ${run} of ${memoryRuns}`);
    for (const [name, into] of measured) {
      if (run === 1 || !kept.has(name)) await measureMemory(name, into, cleanup);
    }
  }
  say('bad input');
  const bad = await badInputRows();
  const ours = measured.get('ours') ?? nothingMeasured();
  const peers = [...measured].filter(([name]) => name !== 'ours');
  return [
    ...peers.flatMap(([name, peer]) => rowsAgainst(name, ours, peer)),
    rowOf(metricOf('loaded_memory', 'MB'), ours.resident),
    modelRow(),
    ...bad,
  ];
};
