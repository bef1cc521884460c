/**
 * Trains `weights.json` from the phrase bank, the plans and the seed reports. Seeded: same input, same weights.
 * Usage: `tsx tools/train-matching.ts --resources DIR --plans resources/plans --seeds FILE.jsonl --out weights.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYDAY, everydaySignals, type LinearOpinion } from '../core/features/matching/engine/everyday-signals.js';
import { featuresOf } from '../core/features/matching/engine/features.js';
import type { MatchWeights } from '../core/features/matching/engine/knowledge.js';
import { rankedPlans } from '../core/features/matching/engine/plan-register.js';
import { buildExemplars } from '../core/features/matching/engine/ranking.js';
import { createReader, type Reading } from '../core/features/matching/engine/reading.js';
import { createNeighbourIndex, type NeighbourIndex } from '../core/features/matching/engine/views/neighbour-index.js';
import { encodeRows, encodeWeights } from '../core/features/matching/engine/weights.js';
import { loadUntrainedKnowledge, readNeutral } from '../core/features/matching/knowledge/load-knowledge.js';
import { readShippedPlans } from '../core/features/plans/document/shipped-plans.js';
import { oddsOf, topOf, trainLogistic, trainSoftmax, type SparseSample } from './linear-training.js';
import { buildSamples, createRandom, type LabelledReport, type Sample } from './training-samples.js';

const SEED = 20260721;
/** The bank holds several times as many phrases of emergencies. */
const everydayImportance = 2;
/** Parts of the samples; each is judged by models trained on the others. */
const folds = 3;
const softmaxOptions = { epochs: 12, rate: 0.35, decay: 2e-5 };
/** The models of the folds only say how sure a model is of what it has not seen. */
const foldEpochs = 5;
const logisticOptions = { epochs: 12, rate: 0.12, decay: 2e-5 };

function option(name: string): string {
  const value = process.argv[process.argv.indexOf(`--${name}`) + 1];
  if (!process.argv.includes(`--${name}`) || value === undefined) throw new Error(`missing --${name}`);
  return value;
}

interface Prepared extends Sample {
  readonly reading: Reading;
  readonly features: ReadonlyMap<string, number>;
  /** Copies of one phrase lie in one fold. */
  readonly fold: number;
}

/** Keeps features seen often enough to mean something. */
function chooseFeatures(prepared: readonly Prepared[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of prepared)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const least = (feature: string): number =>
    feature.startsWith('#') ? 1 : feature.length >= 3 && !/^[a-z]/u.test(feature) ? 10 : 3;
  return [...counts]
    .filter(([feature, count]) => count >= least(feature))
    .map(([feature]) => feature)
    .sort();
}

function toSparse(features: Iterable<readonly [number, number]>, label: number, importance: number): SparseSample {
  const known = [...features];
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

/** The samples as numbers, and how the models are trained on some of them. */
class Trainer {
  private readonly sparse: readonly SparseSample[];
  readonly classes: readonly string[];

  constructor(
    private readonly prepared: readonly Prepared[],
    readonly features: readonly string[],
    classes: readonly string[],
    private readonly random: () => number,
  ) {
    this.classes = classes;
    const index = new Map(features.map((feature, i) => [feature, i]));
    this.sparse = prepared.map((sample) => {
      const known = [...sample.features].flatMap(([feature, value]) => {
        const id = index.get(feature);
        return id === undefined ? [] : [[id, value] as const];
      });
      return toSparse(known, sample.plan, 1);
    });
  }

  softmax(isUsed: (sample: Prepared) => boolean, epochs: number): ReturnType<typeof trainSoftmax> {
    const samples = this.prepared.flatMap((sample, i) => {
      const sparse = this.sparse[i];
      if (sparse === undefined || sample.plan === EVERYDAY || !isUsed(sample)) return [];
      return [{ ...sparse, importance: sample.exemplar === undefined ? 2 : 1 }];
    });
    const size = { featureCount: this.features.length, classCount: this.classes.length, random: this.random };
    return trainSoftmax(samples, { ...softmaxOptions, ...size, epochs });
  }

  everyday(isUsed: (sample: Prepared) => boolean): ReturnType<typeof trainLogistic> {
    const samples = this.prepared.flatMap((sample, i) => {
      const sparse = this.sparse[i];
      if (sparse === undefined || !isUsed(sample)) return [];
      const isEveryday = sample.plan === EVERYDAY;
      return [{ ...sparse, label: isEveryday ? 1 : 0, importance: isEveryday ? everydayImportance : 1 }];
    });
    return trainLogistic(samples, { ...logisticOptions, featureCount: this.features.length, random: this.random });
  }

  /** What models that have not seen a sample think of it. */
  opinions(): readonly LinearOpinion[] {
    const opinions: LinearOpinion[] = [];
    for (let fold = 0; fold < folds; fold += 1) {
      const others = (sample: Prepared): boolean => sample.fold !== fold;
      const plans = this.softmax(others, foldEpochs);
      const everyday = this.everyday(others);
      this.prepared.forEach((sample, i) => {
        const sparse = this.sparse[i];
        if (sparse === undefined || sample.fold !== fold) return;
        opinions[i] = { everyday: oddsOf(sparse, everyday), plan: topOf(sparse, plans, this.classes.length) };
      });
    }
    return opinions;
  }

  /** How much each signal counts beside the words. */
  stack(index: NeighbourIndex): { readonly stacked: Record<string, number>; readonly stackedBias: number } {
    const opinions = this.opinions();
    const signals = this.prepared.map((sample, i) =>
      everydaySignals(sample.reading, index, opinions[i] ?? { everyday: 0, plan: 0 }, sample.exemplar),
    );
    const names = Object.keys(signals[0] ?? {});
    const samples = signals.map((own, i) => {
      const isEveryday = this.prepared[i]?.plan === EVERYDAY;
      const values = names.map((name, at) => [at, own[name] ?? 0] as const);
      return toSparse(values, isEveryday ? 1 : 0, isEveryday ? everydayImportance : 1);
    });
    const { row, bias } = trainLogistic(samples, {
      ...logisticOptions,
      featureCount: names.length,
      random: this.random,
    });
    return {
      stacked: Object.fromEntries(names.map((name, i) => [name, round(row[i] ?? 0)])),
      stackedBias: round(bias),
    };
  }
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

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
  const prepared = samples.map((sample, i): Prepared => {
    const reading = reader.read(sample.text);
    return { ...sample, reading, features: featuresOf(reading), fold: (sample.exemplar ?? i) % folds };
  });
  const classes = rankedPlans(knowledge.plans).map((plan) => plan.code);
  const trainer = new Trainer(prepared, chooseFeatures(prepared), classes, random);
  const softmax = trainer.softmax(() => true, softmaxOptions.epochs);
  const everyday = trainer.everyday(() => true);
  const { stacked, stackedBias } = trainer.stack(createNeighbourIndex(buildExemplars(knowledge, reader)));
  const rows = encodeRows(softmax.rows);
  const row = encodeWeights(everyday.row);
  const weights: Omit<MatchWeights, 'features'> & { readonly features: string } = {
    classes,
    features: trainer.features.join(' '),
    scale: rows.scale,
    rows: rows.text,
    bias: [...softmax.bias].map(round),
    everyday: { scale: row.scale, row: row.text, bias: round(everyday.bias), stacked, stackedBias },
  };
  const text = JSON.stringify(weights);
  writeFileSync(option('out'), `${text}\n`);
  process.stdout.write(
    `${samples.length} samples, ${trainer.features.length} features, ${Math.round(Buffer.byteLength(text) / 1000)} kB\n${JSON.stringify(stacked)}\n`,
  );
}

main();
