import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MatchKnowledge, PlanKnowledge } from '../engine/knowledge.js';
import { readCriteria } from './read-criteria.js';
import { readMetrics } from './read-metrics.js';
import { createFolding, foldText } from '../engine/normalise.js';
import { foldWords } from './fold-words.js';
import { mergePlaces, ownPlacesSchema } from './merge-places.js';
import { readYamlFiles } from './yaml-files.js';
import { conceptsSchema, gazetteerSchema, routesSchema, rulesFileSchema, weightsSchema } from './knowledge.schema.js';

/** Non-empty lines that are not comments. */
function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function readPhrases(dir: string): Record<string, string[]> {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return Object.fromEntries(files.map((name) => [basename(name, '.txt'), readLines(join(dir, name))]));
}

/** Sections of `neutral.txt`: `@neutral`, `@settings`, `@hazards`. */
export function readNeutral(dir: string): Readonly<Record<string, readonly string[]>> {
  const sections: Record<string, string[]> = {};
  let current = 'neutral';
  for (const line of readLines(join(dir, 'neutral.txt'))) {
    if (line.startsWith('@')) current = line.slice(1);
    else (sections[current] ??= []).push(line);
  }
  return sections;
}

/** `dialect.txt`: a spoken form, then the common word of the same length. */
function readDialect(dir: string): Record<string, string> {
  const pairs = readLines(join(dir, 'dialect.txt')).map((line) => line.split(' '));
  const uneven = pairs.find(([form = '', common = '']) => form === '' || form.length !== common.length);
  if (uneven !== undefined) throw new Error(`dialect.txt, “${uneven.join(' ')}”: both words must be of one length.`);
  return Object.fromEntries(pairs.map(([form = '', common = '']) => [form, common]));
}

/** `pinyin.txt`: a syllable, then the characters read so. */
function readPinyin(dir: string): Record<string, string> {
  const pairs = readLines(join(dir, 'pinyin.txt')).flatMap((line) => {
    const [syllable = '', chars = ''] = line.split(' ');
    return [...chars].map((char) => [char, syllable] as const);
  });
  // The first reading listed wins, as in the gazetteer.
  return Object.fromEntries(pairs.reverse());
}

/** Everything except the plans and the trained weights. */
function readUntrained(dir: string, cacheDir?: string): Omit<MatchKnowledge, 'weights' | 'plans'> {
  const yaml = readYamlFiles(dir, cacheDir);
  const traditional = readLines(join(dir, 'traditional.txt')).join('');
  const dialect = readDialect(dir);
  const folding = createFolding(traditional, dialect);
  const { rules, questions } = rulesFileSchema.parse(yaml.rules);
  return {
    phrases: readPhrases(join(dir, 'phrases')),
    everyday: readLines(join(dir, 'everyday.txt')),
    neutral: readNeutral(dir)['neutral'] ?? [],
    concepts: conceptsSchema.parse(yaml.concepts),
    rules,
    questions,
    gazetteer: mergePlaces(
      gazetteerSchema.parse(JSON.parse(readFileSync(join(dir, 'gazetteer.json'), 'utf8'))),
      ownPlacesSchema.parse(yaml.places),
    ),
    traditional,
    dialect,
    pinyin: readPinyin(dir),
    ...readMetrics(foldWords(yaml.metrics, (word) => foldText(word, folding))),
    routes: routesSchema.parse(yaml.routes),
    criteria: readCriteria(yaml.criteria),
  };
}

/** Everything except the trained weights; the training script starts from this. */
export function loadUntrainedKnowledge(dir: string, plans: readonly PlanKnowledge[]): Omit<MatchKnowledge, 'weights'> {
  return { ...readUntrained(dir), plans };
}

/** Reads `resources/matching`, all but the plans; throws when a file is missing or malformed. `cacheDir` speeds up later starts. */
export function readKnowledge(dir: string, cacheDir?: string): Omit<MatchKnowledge, 'plans'> {
  const weights = weightsSchema.parse(JSON.parse(readFileSync(join(dir, 'weights.json'), 'utf8')));
  return { ...readUntrained(dir, cacheDir), weights };
}

/** `readKnowledge` with the plans it is for. */
export function loadKnowledge(dir: string, plans: readonly PlanKnowledge[]): MatchKnowledge {
  return { ...readKnowledge(dir), plans };
}
