/**
 * Builds `resources/matching/gazetteer.json` from the domain facts.
 * Usage: `tsx tools/build-gazetteer.ts --domain DIR --pinyin FILE --out FILE`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GazetteerKnowledge, PlaceKnowledge } from '../core/features/matching/engine/knowledge.js';
import { englishForms, parsePinyin } from './gazetteer-english.js';
import { divisionPlaces, extraPlaces, stationPlaces, townPlaces } from './gazetteer-sources.js';
import type { AmbiguousName, DivisionFile, StationFile, TownsFile } from './gazetteer-sources.js';

function option(name: string): string {
  const value = process.argv[process.argv.indexOf(`--${name}`) + 1];
  if (!process.argv.includes(`--${name}`) || value === undefined) throw new Error(`missing --${name}`);
  return value;
}

/** Joins entries of one name: towns are united, the first coordinates and the higher weight win. */
function mergeByName(places: readonly PlaceKnowledge[]): PlaceKnowledge[] {
  const byName = new Map<string, PlaceKnowledge>();
  for (const place of places) {
    const known = byName.get(place.name);
    if (!known) {
      byName.set(place.name, place);
      continue;
    }
    byName.set(place.name, {
      ...known,
      towns: [...new Set([...known.towns, ...place.towns])],
      aliases: [...new Set([...known.aliases, ...place.aliases])],
      weight: Math.max(known.weight, place.weight),
      lat: known.lat ?? place.lat,
      lng: known.lng ?? place.lng,
      // Company is needed only while every source says so.
      ...(known.needsCompany && place.needsCompany ? { needsCompany: true } : { needsCompany: undefined }),
    });
  }
  return [...byName.values()];
}

/** Names and aliases of whole towns win over villages and stations of the same name; other aliases give way to places. */
function dropShadowed(places: readonly PlaceKnowledge[]): PlaceKnowledge[] {
  const whole = new Set(places.filter((place) => place.type === '镇域').flatMap((place) => place.aliases));
  const kept = places.filter((place) => place.type === '镇域' || !whole.has(place.name));
  const names = new Set(kept.map((place) => place.name));
  return kept.map((place) => ({ ...place, aliases: place.aliases.filter((alias) => !names.has(alias)) }));
}

/** Towns a vague name can mean; the question then lists them. */
const ambiguousTowns: Readonly<Record<string, readonly string[]>> = {
  虹桥: ['MH-T-05', 'MH-T-12'],
  工业区: ['MH-T-13', 'MH-T-07', 'MH-T-10'],
  漕河泾: ['MH-T-05', 'MH-T-09'],
};

function applyQuestions(places: readonly PlaceKnowledge[], ambiguous: readonly AmbiguousName[]): PlaceKnowledge[] {
  const rest = new Map(ambiguous.map((entry) => [entry.name, entry]));
  const asked = places.map((place) => {
    const entry =
      rest.get(place.name) ?? place.aliases.map((alias) => rest.get(alias)).find((found) => found !== undefined);
    if (entry?.default.startsWith('MH-') && place.towns.includes(entry.default))
      return { ...place, towns: [entry.default] };
    rest.delete(place.name);
    if (entry && entry.name !== place.name) return place;
    return entry && !entry.default.startsWith('MH-') ? { ...place, ask: entry.ask } : place;
  });
  const known = new Set(places.flatMap((place) => place.aliases));
  const missing = [...rest.values()]
    .filter((entry) => !known.has(entry.name))
    .map((entry): PlaceKnowledge => ({
      name: entry.name,
      type: '多义地名',
      towns: entry.default.startsWith('MH-') ? [entry.default] : (ambiguousTowns[entry.name] ?? []),
      weight: 0.4,
      aliases: [],
      ...(entry.default.startsWith('MH-') ? {} : { ask: entry.ask }),
    }));
  return [...asked, ...missing];
}

function main(): void {
  const domain = option('domain');
  const read = (file: string): string => readFileSync(join(domain, file), 'utf8');
  const towns = parse(read('towns.yaml')) as TownsFile;
  const pinyin = parsePinyin(readFileSync(option('pinyin'), 'utf8'));
  const raw = [
    ...townPlaces(towns),
    ...extraPlaces(JSON.parse(read('places-extra.json')) as Record<string, string>),
    ...stationPlaces(JSON.parse(read('geo/minhang-metro.geojson')) as StationFile),
    ...divisionPlaces(JSON.parse(read('minhang-division.json')) as DivisionFile),
  ];
  const merged = applyQuestions(dropShadowed(mergeByName(raw)), towns.ambiguous_names);
  const taken = new Set(merged.flatMap((place) => [place.name, ...place.aliases]));
  const located = merged.filter((place) => place.towns.length > 0 || place.ask !== undefined);
  const places = located.map((place) => ({
    ...place,
    aliases: [...place.aliases, ...englishForms(place.name, pinyin).filter((form) => !taken.has(form))],
  }));
  const gazetteer: GazetteerKnowledge = {
    towns: towns.towns.map((town) => ({
      code: town.plan_code,
      name: town.name,
      shortName: town.short_name,
      lat: town.center.lat,
      lng: town.center.lng,
    })),
    places,
  };
  const lines = places.map((place) => `    ${JSON.stringify(place)}`).join(',\n');
  const townLines = gazetteer.towns.map((town) => `    ${JSON.stringify(town)}`).join(',\n');
  writeFileSync(option('out'), `{\n  "towns": [\n${townLines}\n  ],\n  "places": [\n${lines}\n  ]\n}\n`);
  process.stdout.write(`${places.length} places, ${places.reduce((sum, p) => sum + 1 + p.aliases.length, 0)} names\n`);
}

main();
