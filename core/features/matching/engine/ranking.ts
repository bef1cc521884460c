import { blendViews, type Blend, type WeightedView } from './blend.js';
import type { MatchKnowledge } from './knowledge.js';
import { rankedPlans } from './plan-register.js';
import type { Reader, Reading } from './reading.js';
import { createBayesView } from './views/bayes-view.js';
import { createFieldView } from './views/field-view.js';
import { createLexiconView } from './views/lexicon-view.js';
import { createNeighbourIndex, type ExemplarSource, type NeighbourIndex } from './views/neighbour-index.js';
import { createNeighbourView } from './views/neighbour-view.js';
import { createSoftmaxView } from './views/softmax-view.js';
import type { View } from './views/view.js';
import type { LinearModel } from './weights.js';
import { EVERYDAY } from './everyday-signals.js';

/** How much each view counts (design I of the measurements, then a fifth of the bank held out). */
export const viewWeights = { softmax: 1.3, field: 0.8, bayes: 0.5, neighbour: 0.3, lexicon: 0.3 } as const;

/** Ranks the overall plan and the specialist plans by text. */
export interface Ranking {
  readonly classes: readonly string[];
  readonly index: NeighbourIndex;
  readonly views: readonly WeightedView[];
  readonly rank: (reading: Reading) => Blend;
  /** What the words alone say: the softmax view's log probabilities. */
  readonly byWords: View;
}

/** Phrases, triggers and everyday reports as exemplars, read the same way as reports. */
export function buildExemplars(
  knowledge: Pick<MatchKnowledge, 'plans' | 'phrases' | 'everyday'>,
  reader: Reader,
): ExemplarSource[] {
  const own = rankedPlans(knowledge.plans).flatMap((plan, index) => {
    const texts = [...(knowledge.phrases[plan.code] ?? []), ...plan.triggers.colloquial, ...plan.triggers.formal];
    return texts.map((text) => toExemplar(text, index, reader));
  });
  return [...own, ...knowledge.everyday.map((text) => toExemplar(text, EVERYDAY, reader))];
}

function toExemplar(text: string, plan: number, reader: Reader): ExemplarSource {
  return { plan, text, folded: reader.normalise(text) };
}

/** Builds all views. */
export function createRanking(knowledge: MatchKnowledge, reader: Reader, model: LinearModel): Ranking {
  const plans = rankedPlans(knowledge.plans);
  const classes = plans.map((plan) => plan.code);
  const index = createNeighbourIndex(buildExemplars(knowledge, reader));
  const fields = plans.map((plan) => ({
    title: [reader.normalise(plan.title)],
    core: [plan.scope, ...plan.triggers.colloquial, ...plan.triggers.formal, ...plan.intakeQuestions].map((text) =>
      reader.normalise(text),
    ),
  }));
  const byWords = reorder(createSoftmaxView(model), model.classes, classes);
  const views: WeightedView[] = [
    { name: 'softmax', view: byWords, weight: viewWeights.softmax },
    { name: 'field', view: createFieldView(fields, index), weight: viewWeights.field },
    { name: 'bayes', view: createBayesView(classes.length, index), weight: viewWeights.bayes },
    { name: 'neighbour', view: createNeighbourView(index, classes.length), weight: viewWeights.neighbour },
    { name: 'lexicon', view: createLexiconView(classes), weight: viewWeights.lexicon },
  ];
  return { classes, index, views, byWords, rank: (reading) => blendViews(reading, classes, views, knowledge.rules) };
}

/** The stored model may list the plans in another order, or miss a plan added since. */
function reorder(view: WeightedView['view'], from: readonly string[], to: readonly string[]): WeightedView['view'] {
  const positions = to.map((code) => from.indexOf(code));
  return (reading) => {
    const logs = view(reading);
    return Float64Array.from(positions, (position) =>
      position < 0 ? Math.log(1 / to.length) : (logs[position] ?? -9),
    );
  };
}
