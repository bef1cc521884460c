import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher } from '../../core/features/matching/engine/matcher.js';
import { loadKnowledge } from '../../core/features/matching/knowledge/load-knowledge.js';
import { readShippedPlans } from '../../core/features/plans/document/shipped-plans.js';
import { programFolders } from '../../server/program-folders.js';
import type { Bench } from './bench.js';
import type { Cleanup } from './cleanup.js';
import { type FirstPlan, openFts5, openMiniSearch, type PlanDocument } from './matching-peers.js';
import { type BenchRow, percentile, rowOf, runCount, timed, timedEach } from './measure.js';

interface LabelledReport {
  readonly text: string;
  /** Plan that fits best; absent for everyday reports. */
  readonly primary: string | null;
}

interface Engine {
  readonly name: string;
  readonly open: () => FirstPlan | Promise<FirstPlan>;
}

interface Measured {
  readonly readyMs: number[];
  readonly p50: number[];
  readonly p95: number[];
  /** Per cent of the reports that need a plan whose plan came first. */
  readonly firstRight: number[];
}

const isTownPlan = (code: string): boolean => code.includes('-T-');

const resources = (...path: readonly string[]): string => join(programFolders().resourcesDir, ...path);

// Read anew at every call: reading belongs to getting ready, for ours and for the peers.
const readPlans = () => readShippedPlans(resources('plans'));

function phrasesOf(code: string): string {
  const file = resources('matching', 'phrases', `${code}.txt`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line !== '' && !line.startsWith('#')).join('\n');
}

/**
 * What the peers index: per plan its title, scope and triggers, and its phrases. Of the ways with plan text in it, the
 * one with which MiniSearch found most. Town plans are left out: they are attached by place, not by words.
 */
function documentsOf(): readonly PlanDocument[] {
  return readPlans()
    .filter(({ code }) => !isTownPlan(code))
    .map((plan) => ({
      id: plan.code,
      title: plan.title,
      text: [plan.shortName, plan.scope, JSON.stringify(plan.triggers)].join('\n'),
      phrases: phrasesOf(plan.code),
    }));
}

function openOurs(): FirstPlan {
  const matcher = createMatcher(loadKnowledge(resources('matching'), readPlans()));
  return (report) => matcher.match(report).plans.find(({ code }) => !isTownPlan(code))?.code;
}

function readReports(): readonly LabelledReport[] {
  const file = resources('..', 'test', 'data', 'incidents-dev.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as LabelledReport);
}

async function measure(engine: Engine, reports: readonly LabelledReport[], into: Measured): Promise<void> {
  let first: FirstPlan = () => undefined;
  into.readyMs.push(
    await timed(async () => {
      first = await engine.open();
    }),
  );
  for (const { text } of reports.slice(0, 30)) await first(text);
  let needed = 0;
  let right = 0;
  const times = await timedEach(reports.length, async (index) => {
    const report = reports[index];
    const code = await first(report?.text ?? '');
    if (report?.primary === null || report === undefined) return;
    needed += 1;
    if (code === report.primary) right += 1;
  });
  into.p50.push(percentile(times, 0.5));
  into.p95.push(percentile(times, 0.95));
  into.firstRight.push((right * 100) / needed);
}

function rowsAgainst(name: string, ours: Measured, peer: Measured): readonly BenchRow[] {
  const row = (metric: string, unit: string, key: keyof Measured): BenchRow =>
    rowOf({ bench: 'matching', metric: `${metric}_vs_${name}`, unit }, ours[key], peer[key]);
  return [
    row('report_p50', 'ms', 'p50'),
    row('report_p95', 'ms', 'p95'),
    row('first_plan_right', '%', 'firstRight'),
    row('ready', 'ms', 'readyMs'),
  ];
}

function enginesOf(cleanup: Cleanup): readonly [Engine, ...Engine[]] {
  return [
    { name: 'ours', open: openOurs },
    { name: 'minisearch', open: () => openMiniSearch(documentsOf()) },
    { name: 'fts5', open: () => openFts5(documentsOf(), cleanup) },
  ];
}

/** Time and first places of the matcher over the labelled reports, against two search engines with the same words. */
export const benchMatching: Bench = async (cleanup, say) => {
  const reports = readReports();
  const engines = enginesOf(cleanup);
  const measured = engines.map((): Measured => ({ readyMs: [], p50: [], p95: [], firstRight: [] }));
  for (let run = 1; run <= runCount; run += 1) {
    say(`run ${run} of ${runCount} over ${reports.length} reports`);
    for (const [index, engine] of engines.entries()) {
      const into = measured[index];
      if (into !== undefined) await measure(engine, reports, into);
    }
  }
  const [ours, ...peers] = measured;
  if (ours === undefined) return [];
  return peers.flatMap((peer, index) => rowsAgainst(engines[index + 1]?.name ?? '', ours, peer));
};
