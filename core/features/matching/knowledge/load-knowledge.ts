import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { MatchKnowledge, PlanKnowledge } from '../engine/knowledge.js';
import {
  conceptsSchema,
  gazetteerSchema,
  metricsSchema,
  routesSchema,
  rulesFileSchema,
  weightsSchema,
} from './knowledge.schema.js';

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

/** `pinyin.txt`: a syllable, then the characters read so. */
function readPinyin(dir: string): Record<string, string> {
  const pairs = readLines(join(dir, 'pinyin.txt')).flatMap((line) => {
    const [syllable = '', chars = ''] = line.split(' ');
    return [...chars].map((char) => [char, syllable] as const);
  });
  // The first reading listed wins, as in the gazetteer.
  return Object.fromEntries(pairs.reverse());
}

/** Everything except the trained weights; the training script starts from this. */
export function loadUntrainedKnowledge(dir: string, plans: readonly PlanKnowledge[]): Omit<MatchKnowledge, 'weights'> {
  const yaml = (name: string): unknown => parse(readFileSync(join(dir, name), 'utf8'));
  const { rules, questions } = rulesFileSchema.parse(yaml('rules.yaml'));
  return {
    plans,
    phrases: readPhrases(join(dir, 'phrases')),
    everyday: readLines(join(dir, 'everyday.txt')),
    neutral: readNeutral(dir)['neutral'] ?? [],
    concepts: conceptsSchema.parse(yaml('concepts.yaml')),
    rules,
    questions,
    gazetteer: gazetteerSchema.parse(JSON.parse(readFileSync(join(dir, 'gazetteer.json'), 'utf8'))),
    traditional: readLines(join(dir, 'traditional.txt')).join(''),
    pinyin: readPinyin(dir),
    metrics: metricsSchema.parse(yaml('metrics.yaml')),
    routes: routesSchema.parse(yaml('routes.yaml')),
  };
}

/** Reads `resources/matching`; throws when a file is missing or malformed. */
export function loadKnowledge(dir: string, plans: readonly PlanKnowledge[]): MatchKnowledge {
  const weights = weightsSchema.parse(JSON.parse(readFileSync(join(dir, 'weights.json'), 'utf8')));
  return { ...loadUntrainedKnowledge(dir, plans), weights };
}
