/**
 * Writes `resources/plans/<CODE>.md` for every plan of the domain facts, and the index of codes.
 * Run: `tsx tools/generate-plans.ts --domain DIR --out DIR`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializePlanDocument } from '../core/features/plans/document/serialize-plan-document.js';
import { readFolders } from './domain/command-line.js';
import { listEventTypes } from './domain/event-types.js';
import { domainPlansSchema } from './domain/plans.model.js';
import { readUnits } from './domain/read-units.js';
import { readYaml } from './domain/read-yaml.js';
import { taxonomySchema } from './domain/taxonomy.model.js';
import { composeBody } from './generate-plans/body/compose-body.js';
import type { BodyNames } from './generate-plans/body/wording.js';
import { mapPlan } from './generate-plans/map-plan.js';
import { inPlainWords } from './generate-plans/plain-words.js';

const folders = readFolders(process.argv.slice(2));
const { plans } = inPlainWords(readYaml(folders.domain, 'plans.yaml', domainPlansSchema));
const names = readNames();
const target = join(folders.out, 'resources', 'plans');
mkdirSync(target, { recursive: true });
for (const plan of plans) {
  const structure = mapPlan(plan, names.unit);
  writeFileSync(join(target, `${plan.code}.md`), serializePlanDocument(structure, composeBody(structure, names)));
}
writeFileSync(join(target, 'index.txt'), readFileSync(join(folders.domain, 'plan-codes.txt'), 'utf8'));

function readNames(): BodyNames {
  const units = new Map(readUnits(folders.domain).map((unit) => [unit.id, unit.shortName]));
  const titles = new Map(plans.map((plan) => [plan.code, plan.title]));
  const types = listEventTypes(readYaml(folders.domain, 'taxonomy.yaml', taxonomySchema));
  const eventTypes = new Map(types.map((type) => [type.code, type.name]));
  return { unit: lookUp(units), plan: lookUp(titles), eventType: lookUp(eventTypes) };
}

function lookUp(table: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => {
    const name = table.get(id);
    if (name === undefined) {
      throw new Error(`no name for ${id}`);
    }
    return name;
  };
}
