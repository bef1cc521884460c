import type { Unit } from '../../../../contract/directory/directory.contract.js';
import type { PlanVocabulary } from './plan-vocabulary.js';

/** What a vocabulary is made of. */
export interface VocabularySources {
  readonly units: readonly Pick<Unit, 'id' | 'name' | 'shortName' | 'aliases'>[];
  /** Units plans name before the real one is known, by id. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly plans: readonly { readonly code: string; readonly title: string; readonly shortName: string }[];
  readonly eventTypes: readonly { readonly code: string; readonly name: string }[];
  readonly metrics: Readonly<Record<string, { readonly name: string; readonly unit: string }>>;
  /** Names of each item by id, the usual one first. */
  readonly items: ReadonlyMap<string, readonly string[]>;
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s《》“”"]/gu, '');

/** Finds ids by name; the first that claims a name keeps it, so ids and short names go first. */
function finder(claims: Iterable<readonly [name: string, id: string]>): (name: string) => string | undefined {
  const ids = new Map<string, string>();
  for (const [name, id] of claims) if (name !== '' && !ids.has(bare(name))) ids.set(bare(name), id);
  return (name) => ids.get(bare(name));
}

function* unitClaims({ units, placeholders }: VocabularySources): Iterable<readonly [string, string]> {
  for (const { id } of units) yield [id, id];
  for (const { id, shortName } of units) yield [shortName, id];
  for (const [id, name] of Object.entries(placeholders)) yield* [[id, id] as const, [name, id] as const];
  for (const { id, name } of units) yield [name, id];
  for (const { id, aliases } of units) for (const alias of aliases) yield [alias, id];
}

function* planClaims({ plans }: VocabularySources): Iterable<readonly [string, string]> {
  for (const { code, title } of plans) yield* [[code, code] as const, [title, code] as const];
  for (const { code, shortName } of plans) yield* [[shortName, code] as const, [`${shortName}预案`, code] as const];
}

function* itemClaims({ items }: VocabularySources): Iterable<readonly [string, string]> {
  for (const id of items.keys()) yield [id, id];
  for (const [id, [name]] of items) yield [name ?? '', id];
  for (const [id, names] of items) for (const name of names) yield [name, id];
}

/** Builds the vocabulary of the district's plans. */
export function buildVocabulary(sources: VocabularySources): PlanVocabulary {
  const unitNames = new Map(sources.units.map(({ id, shortName }) => [id, shortName]));
  const titles = new Map(sources.plans.map(({ code, title }) => [code, title]));
  const eventNames = new Map(sources.eventTypes.map(({ code, name }) => [code, name]));
  const planCode = finder(planClaims(sources));
  const eventTypeCode = finder(
    sources.eventTypes.flatMap(({ code, name }) => [[code, code] as const, [name, code] as const]),
  );
  const metrics = Object.entries(sources.metrics);
  return {
    unitName: (id) => unitNames.get(id) ?? sources.placeholders[id] ?? id,
    unitIdOf: finder(unitClaims(sources)),
    planTitle: (code) => titles.get(code) ?? code,
    planCodeOf: (text) => /[A-Z]{2}-[ZTS]-\d{2,4}/u.exec(text)?.[0] ?? planCode(text),
    eventTypeName: (code) => eventNames.get(code) ?? code,
    eventTypeCodeOf: eventTypeCode,
    metric: (id) => sources.metrics[id],
    metricIdOf: finder(metrics.flatMap(([id, { name }]) => [[id, id] as const, [name, id] as const])),
    itemIdOf: finder(itemClaims(sources)),
  };
}
