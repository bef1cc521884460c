import { benchCalls } from './calls.bench.js';
import { Cleanup } from './cleanup.js';
import { benchIpc } from './ipc.bench.js';
import { benchJournal } from './journal.bench.js';
import { childFlag, runMatchingChild } from './matching-child.js';
import { benchMatching } from './matching.bench.js';
import { benchMatchingScale } from './matching-scale.bench.js';
import type { BenchRow } from './measure.js';
import { benchPlans } from './plans.bench.js';
import { benchStart } from './start.bench.js';

/** A bench answers its rows; what it makes on the way it hands to the clean-up. */
export type Bench = (cleanup: Cleanup, say: (progress: string) => void) => Promise<readonly BenchRow[]>;

const benches: Readonly<Record<string, Bench>> = {
  start: benchStart,
  journal: benchJournal,
  matching: benchMatching,
  plans: benchPlans,
  ipc: benchIpc,
  calls: benchCalls,
};

/** Run only when named: they take long. */
const namedBenches: Readonly<Record<string, Bench>> = { 'matching-scale': benchMatchingScale };

async function run(name: string, bench: Bench): Promise<void> {
  const cleanup = new Cleanup();
  const interrupt = (): void => {
    void cleanup.run().finally(() => process.exit(1));
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const rows = await bench(cleanup, (progress) => process.stderr.write(`${name}: ${progress}\n`));
    for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  } finally {
    await cleanup.run();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const wanted = argv.length === 0 ? Object.keys(benches) : argv;
  const all = { ...benches, ...namedBenches };
  const unknown = wanted.find((name) => !Object.hasOwn(all, name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no bench “${unknown}”; there are ${Object.keys(all).join(', ')}.\n`);
    return 1;
  }
  let code = 0;
  for (const name of wanted) {
    const bench = all[name];
    if (bench === undefined) continue;
    try {
      await run(name, bench);
    } catch (error) {
      process.stderr.write(`${name} failed: ${(error as Error).message}\n`);
      code = 1;
    }
  }
  return code;
}

const [flag, ...rest] = process.argv.slice(2);
if (flag === childFlag) void runMatchingChild(rest[0] ?? '', rest[1] ?? '');
else {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
