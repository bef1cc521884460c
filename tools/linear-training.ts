/** One sample as sparse features. */
export interface SparseSample {
  readonly ids: Int32Array;
  readonly values: Float64Array;
  /** Class, or 0/1 for the logistic model. */
  readonly label: number;
  readonly importance: number;
}

export interface TrainingOptions {
  readonly featureCount: number;
  readonly classCount: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly random: () => number;
}

function shuffle(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swap;
  }
  return order;
}

function softmaxInPlace(scores: Float64Array): void {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  scores.forEach((score, i) => {
    const e = Math.exp(score - top);
    scores[i] = e;
    sum += e;
  });
  scores.forEach((score, i) => {
    scores[i] = score / sum;
  });
}

/** Softmax regression by Adagrad; returns rows `feature × class` and biases. */
export function trainSoftmax(
  samples: readonly SparseSample[],
  options: TrainingOptions,
): { rows: Float64Array; bias: Float64Array } {
  const { featureCount, classCount: width } = options;
  const rows = new Float64Array(featureCount * width);
  const squares = new Float64Array(featureCount * width).fill(1e-3);
  const bias = new Float64Array(width);
  const scores = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const index of shuffle(samples.length, options.random)) {
      const sample = samples[index];
      if (!sample) continue;
      scores.set(bias);
      sample.ids.forEach((id, k) => {
        const value = sample.values[k] ?? 0;
        for (let c = 0; c < width; c += 1) scores[c] = (scores[c] ?? 0) + (rows[id * width + c] ?? 0) * value;
      });
      softmaxInPlace(scores);
      // Label smoothing keeps close plans apart without certainty.
      for (let c = 0; c < width; c += 1)
        scores[c] = ((scores[c] ?? 0) - (c === sample.label ? 0.93 : 0.07 / (width - 1))) * sample.importance;
      for (let c = 0; c < width; c += 1) bias[c] = (bias[c] ?? 0) - 0.01 * (scores[c] ?? 0);
      sample.ids.forEach((id, k) => {
        const value = sample.values[k] ?? 0;
        const base = id * width;
        for (let c = 0; c < width; c += 1) {
          const gradient = (scores[c] ?? 0) * value + options.decay * (rows[base + c] ?? 0);
          const square = (squares[base + c] ?? 0) + gradient * gradient;
          squares[base + c] = square;
          rows[base + c] = (rows[base + c] ?? 0) - (options.rate * gradient) / Math.sqrt(square);
        }
      });
    }
  }
  return { rows, bias };
}

/** Logistic regression as a two-class case with one row. */
export function trainLogistic(
  samples: readonly SparseSample[],
  options: Omit<TrainingOptions, 'classCount'>,
): { row: Float64Array; bias: number } {
  const row = new Float64Array(options.featureCount);
  const squares = new Float64Array(options.featureCount).fill(1e-2);
  let bias = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const index of shuffle(samples.length, options.random)) {
      const sample = samples[index];
      if (!sample) continue;
      let score = bias;
      sample.ids.forEach((id, k) => {
        score += (row[id] ?? 0) * (sample.values[k] ?? 0);
      });
      const error = (1 / (1 + Math.exp(-score)) - sample.label) * sample.importance;
      bias -= 0.02 * error;
      sample.ids.forEach((id, k) => {
        const gradient = error * (sample.values[k] ?? 0) + options.decay * (row[id] ?? 0);
        const square = (squares[id] ?? 0) + gradient * gradient;
        squares[id] = square;
        row[id] = (row[id] ?? 0) - (options.rate * gradient) / Math.sqrt(square);
      });
    }
  }
  return { row, bias };
}

/** Log odds of a sample by a logistic model. */
export function oddsOf(
  sample: SparseSample,
  { row, bias }: { readonly row: Float64Array; readonly bias: number },
): number {
  let odds = bias;
  sample.ids.forEach((id, k) => {
    odds += (row[id] ?? 0) * (sample.values[k] ?? 0);
  });
  return odds;
}

/** Probability of a sample's likeliest class by a softmax model. */
export function topOf(
  sample: SparseSample,
  { rows, bias }: { readonly rows: Float64Array; readonly bias: Float64Array },
  width: number,
): number {
  const scores = Float64Array.from(bias);
  sample.ids.forEach((id, k) => {
    for (let c = 0; c < width; c += 1)
      scores[c] = (scores[c] ?? 0) + (rows[id * width + c] ?? 0) * (sample.values[k] ?? 0);
  });
  softmaxInPlace(scores);
  return Math.max(...scores);
}
