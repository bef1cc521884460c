import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { unitSchema } from '../../contract/directory/directory.contract.js';
import type { DocumentBlock } from '../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../contract/plans/plan.model.js';
import { placeholderUnits } from '../../core/features/directory/index.js';
import { readPlanSet } from '../../core/features/plans/load-plans.js';
import { type CataloguePlan, PlanCatalogue } from '../../core/features/plans/plan-catalogue.js';
import type { PlanSearchEntry } from '../../core/features/plans/search/searchable-plan.js';
import { buildVocabulary } from '../../core/features/plans/text/build-vocabulary.js';
import type { PlanVocabulary } from '../../core/features/plans/text/plan-vocabulary.js';
import { programFolders } from '../../server/program-folders.js';

const folder = (): string => join(programFolders().resourcesDir, 'plans');

/** Reads the shipped plans from their documents into a catalogue. */
export function readCatalogue(): PlanCatalogue {
  const files = readdirSync(folder())
    .filter((name) => name.endsWith('.md'))
    .map((fileName) => ({ fileName, text: readFileSync(join(folder(), fileName), 'utf8') }));
  const { plans, refused } = readPlanSet(files);
  if (refused.length > 0) throw new Error(`${refused.length} problems in the shipped plans`);
  const vocabulary = shippedVocabulary(plans.map(({ structure }) => structure));
  const catalogue = new PlanCatalogue(() => vocabulary);
  catalogue.replace(
    plans.map(({ structure, body }): CataloguePlan => ({
      ...{ structure, body, isFirstForm: false, version: 1, state: 'in_force', inForceGrounds: '', updatedAt: '' },
      ...{ reviewedAt: undefined, isRevisionRaised: false, pending: undefined },
    })),
  );
  return catalogue;
}

const readResource = <T>(schema: z.ZodType<T>, ...path: readonly string[]): T =>
  schema.parse(JSON.parse(readFileSync(join(programFolders().resourcesDir, ...path), 'utf8')));

const named = z.object({ name: z.string() });
const itemsSchema = z.object({ items: z.array(named.extend({ id: z.string(), aliases: z.array(z.string()) })) });

/** The names plans use, as the program ships them. */
export function shippedVocabulary(plans: readonly PlanStructure[]): PlanVocabulary {
  const metrics = readResource(
    z.array(named.extend({ key: z.string(), unit: z.string() })),
    ...['taxonomy', 'metrics.json'],
  );
  const { items } = readResource(itemsSchema, 'sample', 'resources.json');
  return buildVocabulary({
    units: readResource(z.array(unitSchema), 'directory', 'units.json'),
    placeholders: placeholderUnits,
    plans,
    eventTypes: readResource(z.array(named.extend({ code: z.string() })), 'taxonomy', 'event-types.json'),
    metrics: Object.fromEntries(metrics.map(({ key, name, unit }) => [key, { name, unit }])),
    items: new Map(items.map(({ id, name, aliases }) => [id, [name, ...aliases]])),
  });
}

/** The plans of a catalogue as the search takes them. */
export function entriesOf(catalogue: PlanCatalogue): readonly PlanSearchEntry[] {
  return catalogue.all().map((plan) => ({
    code: plan.structure.code,
    title: plan.structure.title,
    shortName: plan.structure.shortName,
    triggers: [...plan.structure.triggers.colloquial, ...plan.structure.triggers.formal],
    chapters: catalogue.chaptersOf(plan),
  }));
}

/** Figures differ from copy to copy and one paragraph in seven is missing, another one in each copy. */
function varied(block: DocumentBlock, copy: number): DocumentBlock {
  const change = (text: string): string => text.replaceAll(/\d+/gu, (digits) => String(Number(digits) + copy));
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    default:
      return { ...block, text: change(block.text) };
  }
}

/** As many plans as wanted, made by varying the real ones. */
export function generatePlans(real: readonly PlanSearchEntry[], count: number): readonly PlanSearchEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const copy = Math.floor(index / real.length);
    const entry = real[index % real.length];
    if (entry === undefined) throw new Error('there are no plans to vary');
    const chapters = entry.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.filter((_block, at) => (at + copy) % 7 !== 6).map((block) => varied(block, copy)),
    }));
    return { ...entry, code: `MH-S-${1000 + index}`, title: `${entry.title}（${copy}）`, chapters };
  });
}
