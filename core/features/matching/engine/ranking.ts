import { blendViews, type Blend, type WeightedView } from './blend.js';
import type { MatchKnowledge, PlanKnowledge } from './knowledge.js';
import type { Reader, Reading } from './reading.js';
import { createBayesView } from './views/bayes-view.js';
import { createFieldView } from './views/field-view.js';
import { createLexiconView } from './views/lexicon-view.js';
import {
  createNeighbourIndex,
  createNeighbourView,
  type Exemplar,
  type NeighbourIndex,
} from './views/neighbour-view.js';
import { createSoftmaxView } from './views/softmax-view.js';
import type { LinearModel } from './weights.js';
import { EVERYDAY } from './everyday.js';
import { termSet } from './terms.js';

/** How much each view counts (design I of the measurements, then a fifth of the bank held out). */
export const viewWeights = { softmax: 1.3, field: 0.8, bayes: 0.5, neighbour: 0.3, lexicon: 0.3 } as const;

/** Ranks the overall plan and the specialist plans by text. */
export interface Ranking {
  readonly classes: readonly string[];
  readonly index: NeighbourIndex;
  readonly views: readonly WeightedView[];
  readonly rank: (reading: Reading) => Blend;
}

/** Plans that compete by text; town plans are attached through the place. */
export function rankedPlans(plans: readonly PlanKnowledge[]): readonly PlanKnowledge[] {
  return plans.filter((plan) => plan.kind !== 'town');
}

/** Phrases, triggers and everyday reports as exemplars, read the same way as reports. */
export function buildExemplars(
  knowledge: Pick<MatchKnowledge, 'plans' | 'phrases' | 'everyday'>,
  reader: Reader,
): Exemplar[] {
  const own = rankedPlans(knowledge.plans).flatMap((plan, index) => {
    const texts = [...(knowledge.phrases[plan.code] ?? []), ...plan.triggers.colloquial, ...plan.triggers.formal];
    return texts.map((text) => toExemplar(text, index, reader));
  });
  return [...own, ...knowledge.everyday.map((text) => toExemplar(text, EVERYDAY, reader))];
}

function toExemplar(text: string, plan: number, reader: Reader): Exemplar {
  return { plan, text, terms: termSet(reader.mask(text)) };
}

/** Builds all views. */
export function createRanking(knowledge: MatchKnowledge, reader: Reader, model: LinearModel): Ranking {
  const plans = rankedPlans(knowledge.plans);
  const classes = plans.map((plan) => plan.code);
  const index = createNeighbourIndex(buildExemplars(knowledge, reader));
  const termsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => [...termSet(reader.normalise(text))]);
  const banks: string[][] = plans.map(() => []);
  for (const { plan, terms } of index.exemplars) for (const term of terms) banks[plan]?.push(term);
  const fields = plans.map((plan, i) => ({
    title: termsOf([plan.title]),
    core: termsOf([plan.scope, ...plan.triggers.colloquial, ...plan.triggers.formal, ...plan.intakeQuestions]),
    bank: banks[i] ?? [],
  }));
  const views: WeightedView[] = [
    { name: 'softmax', view: reorder(createSoftmaxView(model), model.classes, classes), weight: viewWeights.softmax },
    { name: 'field', view: createFieldView(fields), weight: viewWeights.field },
    { name: 'bayes', view: createBayesView(classes.length, index), weight: viewWeights.bayes },
    { name: 'neighbour', view: createNeighbourView(index, classes.length), weight: viewWeights.neighbour },
    { name: 'lexicon', view: createLexiconView(classes), weight: viewWeights.lexicon },
  ];
  return { classes, index, views, rank: (reading) => blendViews(reading, classes, views, knowledge.rules) };
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
