import { readFileSync } from 'node:fs';
import { type EngineName, matchingEngines, readPlans, resourcePath } from './matching-engines.js';
import type { IndexedPlans, OpenRanker } from './matching-peers/peer.js';
import { readReports } from './matching-reports.js';
import { timed } from './measure.js';
import { makeRegister, makeRegisterReports, type RegisterReport } from './plan-register-set.js';
import { residentMb } from './processes.js';

/** First argument of the bench program when it is such a child; the engine and the plans to index follow. */
export const childFlag = '--matching-child';

/** What a child tells: that it is ready, then an answer per report, then that it failed or is done. */
export type ChildMessage =
  | {
      readonly kind: 'ready';
      readonly seconds: number;
      /** Growth after collecting garbage: heap, external memory and what the engine holds outside. */
      readonly memoryMb: number;
      /** Growth of the resident memory of the process. */
      readonly residentMb: number;
    }
  | { readonly kind: 'answer'; readonly ms: number; readonly isRight: boolean }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'done' };

const reportCount = 300;

function heldMb(): number {
  if (globalThis.gc === undefined) throw new Error('memory is measured with --expose-gc only');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

const tell = (message: ChildMessage): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });

interface Opened {
  readonly ranker: OpenRanker;
  readonly seconds: number;
  readonly reports: readonly RegisterReport[];
}

/** Opens the engine; the plans are let go of afterwards, so that only what the engine keeps counts. */
async function open(name: EngineName, indexed: IndexedPlans): Promise<Opened> {
  const shipped = readPlans();
  const gazetteer = JSON.parse(readFileSync(resourcePath('matching', 'gazetteer.json'), 'utf8')) as Parameters<
    typeof makeRegister
  >[1];
  const register = indexed === 'register' ? makeRegister(shipped, gazetteer) : [];
  const reports = indexed === 'register' ? makeRegisterReports(register, readReports('dev'), reportCount) : [];
  const plans = indexed === 'register' ? register.flatMap((county) => county.plans) : shipped;
  let ranker: OpenRanker | undefined;
  const ms = await timed(async () => {
    ranker = await matchingEngines[name](plans, indexed);
  });
  if (ranker === undefined) throw new Error('the engine did not open');
  return { ranker, seconds: ms / 1000, reports };
}

async function run(name: EngineName, indexed: IndexedPlans): Promise<void> {
  const before = { held: heldMb(), resident: residentMb(process.pid) };
  const { ranker, seconds, reports } = await open(name, indexed);
  // What is made at the first question belongs to what the engine needs.
  await ranker.first('某小区六楼起火，有人被困');
  const outside = (await ranker.outsideMb?.()) ?? 0;
  const memoryMb = heldMb() - before.held + outside;
  await tell({ kind: 'ready', seconds, memoryMb, residentMb: residentMb(process.pid) - before.resident });
  for (const { text, code } of reports) {
    let found: string | undefined;
    const ms = await timed(async () => {
      found = await ranker.first(text);
    });
    await tell({ kind: 'answer', ms, isRight: found === code });
  }
  await ranker.close?.();
}

/** The child's side: one engine alone in a process, so that its memory is its own and running out of it ends only this. */
export async function runMatchingChild(name: string, indexed: string): Promise<void> {
  try {
    await run(name as EngineName, indexed as IndexedPlans);
    await tell({ kind: 'done' });
  } catch (error) {
    await tell({ kind: 'failed', why: (error as Error).message });
  }
  process.disconnect();
}
