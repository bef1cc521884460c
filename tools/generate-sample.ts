/**
 * Writes units, sample directory, sample resources, taxonomy, towns and geo files from the domain facts.
 * Run: `tsx tools/generate-sample.ts --domain DIR --out DIR`
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFolders } from './domain/command-line.js';
import { listEventTypes } from './domain/event-types.js';
import { domainPlansSchema } from './domain/plans.model.js';
import { readUnits } from './domain/read-units.js';
import { readYaml } from './domain/read-yaml.js';
import { domainResourcesSchema } from './domain/resources.model.js';
import { taxonomySchema } from './domain/taxonomy.model.js';
import { domainTownsSchema } from './domain/towns.model.js';
import type { DomainTown } from './domain/towns.model.js';
import { buildDirectory } from './generate-sample/build-directory.js';
import { buildResources } from './generate-sample/build-resources.js';
import { formatJson } from './generate-sample/format-json.js';
import { readTownAreas } from './generate-sample/town-areas.js';

const folders = readFolders(process.argv.slice(2));
const units = readUnits(folders.domain);
const { towns } = readYaml(folders.domain, 'towns.yaml', domainTownsSchema);
const { metrics, plans } = readYaml(folders.domain, 'plans.yaml', domainPlansSchema);
const areas = readTownAreas(folders.domain);
const resources = buildResources(
  readYaml(folders.domain, 'resources.yaml', domainResourcesSchema),
  units,
  towns,
  areas,
  townNeed,
);
const keeperUnits = new Set(resources.depots.map((depot) => depot.unitId));

write('directory/units.json', units);
write('sample/directory.json', buildDirectory(units, towns, keeperUnits));
write('sample/resources.json', resources);
write(
  'taxonomy/metrics.json',
  Object.entries(metrics).map(([key, { name, unit }]) => ({ key, name, unit })),
);
write('taxonomy/event-types.json', listEventTypes(readYaml(folders.domain, 'taxonomy.yaml', taxonomySchema)));
write('towns/towns.json', towns.map(toTown));
for (const name of readdirSync(join(folders.domain, 'geo'))) {
  writeText(`geo/${name}`, readFileSync(join(folders.domain, 'geo', name), 'utf8'));
}

/** What a town's own plan counts on. */
function townNeed(townUnitId: string, itemId: string): number {
  const plan = plans.find((each) => each.lead_department === townUnitId);
  return plan?.resources.find((each) => each.resource === itemId)?.qty ?? 0;
}

function toTown(town: DomainTown) {
  return {
    code: town.plan_code,
    unitId: town.id,
    name: town.name,
    shortName: town.short_name,
    kind: town.kind,
    statCode: town.stat_code,
    lat: town.center.lat,
    lng: town.center.lng,
    bank: areas.get(town.plan_code)?.bank,
    neighbours: town.neighbours,
    aliases: town.aliases,
  };
}

function write(path: string, value: unknown): void {
  writeText(path, formatJson(value));
}

function writeText(path: string, text: string): void {
  const file = join(folders.out, 'resources', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
