import { featuresOf } from '../features.js';
import type { LinearModel } from '../weights.js';
import { logSoftmax, type View } from './view.js';

/** Softmax regression over n-grams and concepts. */
export function createSoftmaxView(model: LinearModel): View {
  const width = model.classes.length;
  return (reading) => {
    const scores = Float64Array.from(model.bias);
    for (const [feature, value] of featuresOf(reading)) {
      const row = model.featureIndex.get(feature);
      if (row === undefined) continue;
      for (let c = 0; c < width; c += 1) scores[c] = (scores[c] ?? 0) + (model.rows[row * width + c] ?? 0) * value;
    }
    return logSoftmax(scores);
  };
}
