import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { unitSchema } from '../../../../contract/directory/directory.contract.js';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { placeholderUnits } from '../../directory/index.js';
import type { PlanDocumentProblem } from '../document/plan-document.model.js';
import { lintLibrary } from '../lint/lint-library.js';
import type { LintSurroundings } from '../lint/lint-surroundings.js';
import { type PlanFile, readPlanSet } from '../load-plans.js';
import { buildVocabulary } from '../text/build-vocabulary.js';
import { composeChapters } from '../text/compose-chapters.js';

const unitsSchema = z.array(unitSchema);
const metricsSchema = z.array(z.object({ key: z.string(), name: z.string(), unit: z.string() }));
const eventTypesSchema = z.array(z.object({ code: z.string(), name: z.string() }));
const sampleDirectorySchema = z.object({
  posts: z.array(z.object({ id: z.string(), holders: z.array(z.unknown()) })),
});
const sampleResourcesSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()) })),
  stock: z.array(z.object({ itemId: z.string(), quantity: z.number() })),
});

/** What a lint of a folder found. */
export interface FolderLint {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly refused: readonly PlanDocumentProblem[];
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The plan documents of a folder; names begin with the code, so other Markdown beside them is no plan. */
export function readPlanFolder(folder: string): readonly PlanFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => ({ fileName: name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The folder's own units, or those of the program. */
export function unitsFile(folder: string, resourcesDir: string): string {
  const own = join(folder, 'units.json');
  return existsSync(own) ? own : join(resourcesDir, 'directory', 'units.json');
}

function sampleAround(resourcesDir: string): Pick<LintSurroundings, 'heldPosts' | 'itemIds' | 'freeStock'> {
  const directory = readJson(join(resourcesDir, 'sample', 'directory.json'), sampleDirectorySchema);
  const resources = readJson(join(resourcesDir, 'sample', 'resources.json'), sampleResourcesSchema);
  const freeStock = new Map<string, number>();
  for (const { itemId, quantity } of resources.stock) freeStock.set(itemId, (freeStock.get(itemId) ?? 0) + quantity);
  return {
    heldPosts: new Set(directory.posts.filter((post) => post.holders.length > 0).map((post) => post.id)),
    itemIds: new Set(resources.items.map((item) => item.id)),
    freeStock,
  };
}

/**
 * Lints the plan documents of a folder without a database. With `withSample` the sample directory and stock stand
 * around them, so that posts, items and quantities are compared too.
 */
export function lintFolder(folder: string, resourcesDir: string, withSample: boolean): FolderLint {
  const { plans, refused } = readPlanSet(readPlanFolder(folder));
  const units = readJson(unitsFile(folder, resourcesDir), unitsSchema);
  const metricList = readJson(join(resourcesDir, 'taxonomy', 'metrics.json'), metricsSchema);
  const vocabulary = buildVocabulary({
    units,
    placeholders: placeholderUnits,
    plans: plans.map((plan) => plan.structure),
    eventTypes: readJson(join(resourcesDir, 'taxonomy', 'event-types.json'), eventTypesSchema),
    metrics: Object.fromEntries(metricList.map(({ key, name, unit }) => [key, { name, unit }])),
    items: new Map(),
  });
  const findings = lintLibrary(
    plans.map(({ structure, body }) => ({ structure, body, chapters: composeChapters(structure, body, vocabulary) })),
    {
      unitIds: new Set(units.map((unit) => unit.id)),
      townUnitIds: units.flatMap((unit) => (unit.townCode === undefined ? [] : [unit.id])),
      metricNames: new Map(metricList.map(({ key, name }) => [key, name])),
      planCodes: new Set(plans.map((plan) => plan.structure.code)),
      ...(withSample ? sampleAround(resourcesDir) : {}),
    },
  );
  return { findings, refused };
}
