/**
 * Trains `weights.json` from the phrase bank, the plans and the seed reports. Seeded: same input, same weights.
 * Usage: `tsx tools/train-matching.ts --resources DIR --plans resources/plans --seeds FILE.jsonl --out weights.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYDAY, everydaySignals } from '../core/features/matching/engine/everyday.js';
import { featuresOf } from '../core/features/matching/engine/features.js';
import type { MatchWeights } from '../core/features/matching/engine/knowledge.js';
import { buildExemplars, rankedPlans } from '../core/features/matching/engine/ranking.js';
import { createReader, type Reading } from '../core/features/matching/engine/reading.js';
import { createNeighbourIndex } from '../core/features/matching/engine/views/neighbour-view.js';
import { encodeWeights } from '../core/features/matching/engine/weights.js';
import { loadUntrainedKnowledge, readNeutral } from '../core/features/matching/knowledge/load-knowledge.js';
import { readShippedPlans } from '../core/features/plans/document/shipped-plans.js';
import { trainLogistic, trainSoftmax, type SparseSample } from './linear-training.js';
import { buildSamples, createRandom, type LabelledReport, type Sample } from './training-samples.js';

const SEED = 20260721;
/** The bank holds about six times as many phrases of emergencies. */
const everydayImportance = 3;

function option(name: string): string {
  const value = process.argv[process.argv.indexOf(`--${name}`) + 1];
  if (!process.argv.includes(`--${name}`) || value === undefined) throw new Error(`missing --${name}`);
  return value;
}

interface Prepared extends Sample {
  readonly reading: Reading;
  readonly features: ReadonlyMap<string, number>;
}

/** Keeps features seen often enough to mean something. */
function chooseFeatures(prepared: readonly Prepared[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of prepared)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const least = (feature: string): number =>
    feature.startsWith('#') ? 1 : feature.length >= 3 && !/^[a-z]/u.test(feature) ? 5 : 3;
  return [...counts]
    .filter(([feature, count]) => count >= least(feature))
    .map(([feature]) => feature)
    .sort();
}

function toSparse(
  features: Iterable<readonly [string, number]>,
  index: ReadonlyMap<string, number>,
  label: number,
  importance: number,
): SparseSample {
  const known = [...features].flatMap(([feature, value]) => {
    const id = index.get(feature);
    return id === undefined ? [] : [[id, value] as const];
  });
  return {
    ids: Int32Array.from(known, ([id]) => id),
    values: Float64Array.from(known, ([, value]) => value),
    label,
    importance,
  };
}

/** Characters that sound alike, from the readings of `pinyin.txt`. */
function readSoundAlike(resources: string): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(join(resources, 'pinyin.txt'), 'utf8').split('\n');
  const groups = lines.filter((line) => !line.startsWith('#')).map((line) => [...(line.split(' ')[1] ?? '')]);
  return new Map(groups.flatMap((group) => group.map((one) => [one, group.filter((other) => other !== one)] as const)));
}

function main(): void {
  const random = createRandom(SEED);
  const resources = option('resources');
  const knowledge = loadUntrainedKnowledge(resources, readShippedPlans(option('plans')));
  const reader = createReader(knowledge);
  const reports = readFileSync(option('seeds'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledReport);
  const samples = buildSamples(knowledge, readNeutral(resources), reports, random, readSoundAlike(resources));
  const prepared = samples.map((sample): Prepared => {
    const reading = reader.read(sample.text);
    return { ...sample, reading, features: featuresOf(reading) };
  });
  const features = chooseFeatures(prepared);
  const index = new Map(features.map((feature, i) => [feature, i]));
  const classes = rankedPlans(knowledge.plans).map((plan) => plan.code);
  const softmax = trainSoftmax(
    prepared
      .filter((p) => p.plan !== EVERYDAY)
      .map((p) => toSparse(p.features, index, p.plan, p.exemplar === undefined ? 2 : 1)),
    { featureCount: features.length, classCount: classes.length, epochs: 12, rate: 0.35, decay: 2e-5, random },
  );
  const neighbours = createNeighbourIndex(buildExemplars(knowledge, reader));
  const signalNames = Object.keys(everydaySignals(reader.read(''), neighbours));
  const signalIndex = new Map([...index, ...signalNames.map((name, i) => [`@${name}`, features.length + i] as const)]);
  const everyday = trainLogistic(
    prepared.map((p) => {
      const signals = Object.entries(everydaySignals(p.reading, neighbours, p.exemplar)).map(
        ([name, value]) => [`@${name}`, value] as const,
      );
      return toSparse(
        [...p.features, ...signals],
        signalIndex,
        p.plan === EVERYDAY ? 1 : 0,
        p.plan === EVERYDAY ? everydayImportance : 1,
      );
    }),
    { featureCount: signalIndex.size, epochs: 12, rate: 0.12, decay: 2e-5, random },
  );
  const rows = encodeWeights(softmax.rows);
  const row = encodeWeights(everyday.row.subarray(0, features.length));
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  const weights: MatchWeights = {
    classes,
    features,
    scale: rows.scale,
    rows: rows.text,
    bias: [...softmax.bias].map(round),
    everyday: {
      scale: row.scale,
      row: row.text,
      bias: round(everyday.bias),
      stacked: Object.fromEntries(signalNames.map((name, i) => [name, round(everyday.row[features.length + i] ?? 0)])),
    },
  };
  const text = JSON.stringify(weights);
  writeFileSync(option('out'), `${text}\n`);
  process.stdout.write(
    `${samples.length} samples, ${features.length} features, ${Math.round(text.length / 1024)} KiB characters\n${JSON.stringify(weights.everyday.stacked)}\n`,
  );
}

main();
