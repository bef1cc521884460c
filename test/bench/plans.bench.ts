import { readPlanFile } from '../../core/features/plans/import/read-plan-file.js';
import { PlanSearchIndex } from '../../core/features/plans/search/plan-search-index.js';
import type { PlanSearchEntry } from '../../core/features/plans/search/searchable-plan.js';
import { printablePlan } from '../../core/features/plans/text/printable-plan.js';
import { OfficePrinter } from '../../core/features/reports/office-printer.js';
import type { Bench } from './bench.js';
import type { Cleanup } from './cleanup.js';
import { type BenchRow, percentile, rowOf, runCount, timed, timedEach } from './measure.js';
import { openFts5, openMiniSearch, type PlanSearch, shownPlans } from './plan-search-peers.js';
import { entriesOf, generatePlans, readCatalogue, shippedVocabulary } from './plan-set.js';

interface Engine {
  readonly name: string;
  readonly open: (entries: readonly PlanSearchEntry[]) => PlanSearch | Promise<PlanSearch>;
}

interface Measured {
  readonly readyMs: number[];
  readonly p50: number[];
  readonly p95: number[];
}

/** What people type: a character, a word, a phrase, several words, a code, something that is nowhere. */
const queries: readonly string[] = [
  ...['火', '阀', '燃气', '疏散', '台风', '总指挥', '分钟', '应急', '养老院', '下立交', '危化品', '激光甲烷遥测仪'],
  ...['关闭上游阀门', '区总值班室', '连续监测2小时正常', '燃气 疏散', '积水 下立交 水泵', '停气 学校 供餐'],
  ...['救护 转运 医院', 'MH-S-16', 'mh-s-07 起火', '量子纠缠', '地铁 客流 限流', '老人 转移 安置点'],
];

const largeCount = 5000;
/** The peers take seconds for one query over so many plans. */
const largeRuns = 2;

const ours: Engine = {
  name: 'ours',
  open: (entries) => {
    const index = new PlanSearchIndex();
    index.replace(entries);
    const find = (words: string): number => {
      const found = index.find(words);
      for (const { hits } of found.slice(0, shownPlans))
        if (hits.length === 0) throw new Error('a plan without a place');
      return found.length;
    };
    return { find, close: () => undefined };
  },
};

const peers: readonly Engine[] = [
  { name: 'fts5', open: openFts5 },
  { name: 'minisearch', open: openMiniSearch },
];

async function measure(
  engine: Engine,
  entries: readonly PlanSearchEntry[],
  runs: number,
  cleanup: Cleanup,
): Promise<Measured> {
  const measured: Measured = { readyMs: [], p50: [], p95: [] };
  let search: PlanSearch | undefined;
  measured.readyMs.push(
    await timed(async () => {
      search = await engine.open(entries);
    }),
  );
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await search?.close();
    isOpen = false;
  };
  cleanup.add(close);
  for (const query of queries) await search?.find(query);
  for (let run = 0; run < runs; run += 1) {
    const times = await timedEach(queries.length, (index) => search?.find(queries[index] ?? ''));
    measured.p50.push(percentile(times, 0.5));
    measured.p95.push(percentile(times, 0.95));
  }
  await close();
  return measured;
}

/** One engine after the other, so that none stands in the memory of another. */
async function benchSearch(
  entries: readonly PlanSearchEntry[],
  runs: number,
  cleanup: Cleanup,
  say: (progress: string) => void,
): Promise<readonly BenchRow[]> {
  say(`ours over ${entries.length} plans`);
  const own = await measure(ours, entries, runs, cleanup);
  const rows: BenchRow[] = [];
  for (const peer of peers) {
    say(`${peer.name} over ${entries.length} plans`);
    const theirs = await measure(peer, entries, runs, cleanup);
    const row = (metric: string, key: keyof Measured): BenchRow =>
      rowOf(
        { bench: 'plans', metric: `${metric}_${entries.length}_vs_${peer.name}`, unit: 'ms' },
        own[key],
        theirs[key],
      );
    rows.push(row('search_p50', 'p50'), row('search_p95', 'p95'), row('index', 'readyMs'));
  }
  return rows;
}

/** From the documents on the disk to the first answer. */
async function benchLoad(say: (progress: string) => void): Promise<BenchRow> {
  const times: number[] = [];
  for (let run = 1; run <= runCount; run += 1) {
    say(`loading, run ${run} of ${runCount}`);
    times.push(await timed(() => readCatalogue().search().find('燃气')));
  }
  return rowOf({ bench: 'plans', metric: 'load_cold', unit: 'ms' }, times);
}

/** A printed plan as a department would send it back, read anew. */
async function benchImport(say: (progress: string) => void): Promise<BenchRow> {
  const catalogue = readCatalogue();
  const plan = catalogue.get('MH-S-16');
  if (plan === undefined) throw new Error('MH-S-16 is not shipped');
  const document = printablePlan(plan.structure, catalogue.chaptersOf(plan), {
    ...{ version: 1, status: 'in_force', printedAt: '2026-11-21T02:00:00Z' },
  });
  // The fonts are for PDF only.
  const bytes = await new OfficePrinter({ normal: '', bold: '' }).toDocx(document);
  const vocabulary = shippedVocabulary(catalogue.structures());
  const times: number[] = [];
  for (let run = 1; run <= runCount; run += 1) {
    say(`importing a docx, run ${run} of ${runCount}`);
    times.push(
      await timed(async () => {
        const { structure } = await readPlanFile('MH-S-16.docx', bytes, vocabulary, {});
        if (structure.steps.length !== plan.structure.steps.length) throw new Error('the import lost steps');
      }),
    );
  }
  return rowOf({ bench: 'plans', metric: 'import_docx', unit: 'ms' }, times);
}

/** Loading and import of plans, and their search against SQLite FTS5 and MiniSearch with the same queries. */
export const benchPlans: Bench = async (cleanup, say) => {
  const load = await benchLoad(say);
  const real = entriesOf(readCatalogue());
  const small = await benchSearch(real, runCount, cleanup, say);
  const imported = await benchImport(say);
  const large = await benchSearch(generatePlans(real, largeCount), largeRuns, cleanup, say);
  return [load, imported, ...small, ...large];
};
