import { logSoftmax, type View } from './view.js';

/** Concepts vote for the plans they point to. */
export function createLexiconView(classes: readonly string[]): View {
  const indexOf = new Map(classes.map((code, index) => [code, index]));
  return (reading) => {
    const scores = new Float64Array(classes.length);
    const seen = new Set<string>();
    for (const { concept, negated } of reading.concepts) {
      if (negated || seen.has(concept.id)) continue;
      seen.add(concept.id);
      for (const [code, weight] of Object.entries(concept.plans)) {
        const index = indexOf.get(code);
        if (index !== undefined) scores[index] = (scores[index] ?? 0) + weight;
      }
    }
    return logSoftmax(scores);
  };
}
