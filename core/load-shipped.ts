import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { JournalRow } from '../contract/journal/journal.contract.js';
import type { PlanLoadReport } from '../contract/plans/library.model.js';
import { type Database } from './db/connect.js';
import { runCommand, type UnitOfWork } from './db/unit-of-work.js';
import { forgetResults } from './dispatch/command-results.js';
import { placeholderUnits, UnitBook } from './features/directory/unit-book.js';
import { appendRow, type JournalEntry, takeWriterPlace } from './features/journal/journal.writer.js';
import { type LoadOutcome, loadPlanSet, type PlanFile, readShippedSet } from './features/plans/load-plans.js';
import { PlanCatalogue } from './features/plans/plan-catalogue.js';
import { PlansRepository } from './features/plans/plans.repository.js';
import { buildVocabulary } from './features/plans/text/build-vocabulary.js';
import type { PlanVocabulary } from './features/plans/text/plan-vocabulary.js';
import { instantOf } from './ports/clock.js';
import type { Files } from './ports/files.js';
import type { Ports } from './ports/ports.js';

/** A district's own set of plans and the file of its units. */
export interface OwnPlanSet {
  readonly files: readonly PlanFile[];
  readonly unitsFile: string;
  /** Takes out every plan that is not in the set. */
  readonly replace: boolean;
}

type ItemNames = ReadonlyMap<string, readonly string[]>;
type Record = (entry: JournalEntry) => Promise<number>;

/** What the program knows before anybody signs in: units, plans, names. */
export interface Shipped {
  readonly units: UnitBook;
  readonly catalogue: PlanCatalogue;
  readonly vocabulary: (items?: ItemNames) => PlanVocabulary;
  readonly metrics: Readonly<{ [key: string]: { readonly name: string; readonly unit: string } }>;
  readonly report: PlanLoadReport;
}

interface LoadParts {
  readonly database: Database;
  readonly ports: Ports;
  readonly announce: (row: JournalRow) => void;
  readonly planSet: OwnPlanSet | undefined;
}

const rememberCommandsMs = 7 * 86_400_000;
/** Setting that says the district has a set of its own: the shipped plans are not added at a start any more. */
const ownSetKey = 'plans.own_set';
const eventTypesSchema = z.array(z.object({ code: z.string(), name: z.string() }));
const metricsSchema = z.array(z.object({ key: z.string(), name: z.string(), unit: z.string() }));

/** A JSON file of the program. */
export async function readJson(files: Files, path: string): Promise<unknown> {
  return JSON.parse(await files.read(path)) as unknown;
}

async function takeOwnSet(unit: UnitOfWork, set: OwnPlanSet, at: string): Promise<LoadOutcome> {
  const outcome = await loadPlanSet(unit, set.files, { source: 'load', replace: set.replace, by: 'station', at });
  await unit.db('settings').insert({ key: ownSetKey, value_json: 'true' }).onConflict('key').ignore();
  return outcome;
}

/** The plans that came with the program and are not here yet, unless this district has loaded a set of its own. */
async function takeShippedSet(unit: UnitOfWork, files: Files, at: string): Promise<LoadOutcome> {
  const own = await unit.db('settings').where('key', ownSetKey).first('key');
  const known = await new PlansRepository(unit).newest();
  const set = own === undefined ? await readShippedSet(files, (code) => !known.has(code)) : [];
  return loadPlanSet(unit, set, { source: 'shipped', by: 'station', at });
}

async function loadPlans(unit: UnitOfWork, parts: LoadParts, at: string, record: Record): Promise<PlanLoadReport> {
  const { planSet, ports } = parts;
  const outcome =
    planSet === undefined ? await takeShippedSet(unit, ports.files, at) : await takeOwnSet(unit, planSet, at);
  const { loadedCodes, changedCodes, withdrawnCodes, ...report } = outcome;
  if (planSet !== undefined || report.loaded > 0 || report.refused.length > 0) {
    const refused = report.refused.map((problem) => `${problem.file}:${problem.line}`);
    const data = { loaded: loadedCodes, changed: changedCodes, withdrawn: withdrawnCodes, refused };
    await record({ kind: 'plans.loaded', subject: 'plans', data });
  }
  return report;
}

/** Writes what the program ships and the database does not have yet, units and plans, and reads it into memory. */
export async function loadShipped(parts: LoadParts): Promise<Shipped> {
  const { ports, planSet } = parts;
  const units = new UnitBook();
  const metricList = metricsSchema.parse(await readJson(ports.files, 'taxonomy/metrics.json'));
  const metrics = Object.fromEntries(metricList.map(({ key, name, unit }) => [key, { name, unit }]));
  const eventTypes = eventTypesSchema.parse(await readJson(ports.files, 'taxonomy/event-types.json'));
  const vocabulary = (items: ItemNames = new Map()): PlanVocabulary =>
    buildVocabulary({
      units: units.all(),
      placeholders: placeholderUnits,
      plans: catalogue.all().map((plan) => plan.structure),
      eventTypes,
      metrics,
      items,
    });
  const catalogue: PlanCatalogue = new PlanCatalogue(vocabulary);
  const shippedUnits =
    planSet === undefined
      ? await readJson(ports.files, 'directory/units.json')
      : (JSON.parse(readFileSync(planSet.unitsFile, 'utf8')) as unknown);
  const at = instantOf(ports.clock);
  const report = await runCommand(parts.database, async (unit) => {
    await takeWriterPlace(unit);
    const record: Record = (entry) => appendRow(unit, { actor: 'station', at }, entry, parts.announce);
    const added = await units.load(unit, shippedUnits);
    if (added > 0) await record({ kind: 'directory.units_loaded', subject: 'units', data: { added } });
    const loaded = await loadPlans(unit, parts, at, record);
    catalogue.replace(await new PlansRepository(unit).current());
    await forgetResults(unit, new Date(ports.clock.now() - rememberCommandsMs).toISOString());
    return loaded;
  });
  return { units, catalogue, vocabulary, metrics, report };
}
