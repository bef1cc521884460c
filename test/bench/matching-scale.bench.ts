import type { Bench } from './bench.js';
import { type EngineName, matchingEngines } from './matching-engines.js';
import { type ProcessOutcome, runEngineProcess } from './matching-process.js';
import { type BenchRow, percentile, rowOf } from './measure.js';

const limits = { buildMs: 300_000, answerMs: 120_000, heapMb: 8192 };

interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly of: (outcome: ProcessOutcome) => number | undefined;
}

const answerTime =
  (share: number) =>
  ({ answers }: ProcessOutcome): number | undefined =>
    answers.length === 0
      ? undefined
      : percentile(
          answers.map(({ ms }) => ms),
          share,
        );

const figures: readonly Figure[] = [
  { name: 'build', unit: 's', of: ({ ready }) => ready?.seconds },
  { name: 'memory', unit: 'MB', of: ({ ready }) => ready?.memoryMb },
  { name: 'answered', unit: 'reports', of: ({ answers }) => answers.length },
  { name: 'report_p50', unit: 'ms', of: answerTime(0.5) },
  { name: 'report_p95', unit: 'ms', of: answerTime(0.95) },
  { name: 'report_p99', unit: 'ms', of: answerTime(0.99) },
  {
    name: 'first_plan_right',
    unit: '%',
    of: ({ answers }) =>
      answers.length === 0 ? undefined : (answers.filter(({ isRight }) => isRight).length * 100) / answers.length,
  },
];

/** A figure that was not reached, because the time or the memory was up, is left out of the row. */
function rowsAgainst(name: EngineName, ours: ProcessOutcome, peer: ProcessOutcome): readonly BenchRow[] {
  return figures.flatMap((figure) => {
    const metric = { bench: 'matching-scale', metric: `${figure.name}_vs_${name}`, unit: figure.unit };
    const own = figure.of(ours);
    const theirs = figure.of(peer);
    return own === undefined ? [] : [rowOf(metric, [own], theirs === undefined ? undefined : [theirs])];
  });
}

/**
 * The matcher and five search engines over 100,008 plans of 2,778 made-up counties, 300 reports each, every engine alone in
 * a process of 8 GB at most, five minutes to build and two for the reports. One run, a quarter of an hour, so only by name.
 */
export const benchMatchingScale: Bench = async (cleanup, say) => {
  const outcomes = new Map<EngineName, ProcessOutcome>();
  for (const name of Object.keys(matchingEngines) as EngineName[]) {
    say(`${name} over the register`);
    const outcome = await runEngineProcess(name, 'register', limits, cleanup);
    if (outcome.why !== undefined) say(`${name}: ${outcome.why}; ${outcome.answers.length} reports answered`);
    outcomes.set(name, outcome);
  }
  const { ours, ...peers } = Object.fromEntries(outcomes);
  if (ours?.ready === undefined) throw new Error('ours did not get ready');
  return (Object.keys(peers) as EngineName[]).flatMap((name) =>
    rowsAgainst(name, ours, peers[name] ?? { answers: [] }),
  );
};
