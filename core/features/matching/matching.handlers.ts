import type { ResponseLevel } from '../../../contract/plans/plan.model.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { FeatureHandlers } from '../../dispatch/handler.js';
import type { PlanCatalogue } from '../plans/index.js';
import { ChoicesRepository } from './choices.repository.js';
import { choiceOf, differencesOf } from './differences.rules.js';
import type { MatchingEngine } from './matching-engine.js';

/** The first plan of an incident as it was declared. */
export interface DeclaredPlan {
  readonly incidentId: string;
  readonly at: string;
  readonly text: string;
  readonly town: string | undefined;
  readonly confirmed: readonly string[];
  readonly planCode: string;
  readonly level: ResponseLevel;
}

/** Keeps a declaration beside the ranking of the moment, in the caller's transaction and under its journal row. */
export type KeepChoice = (unit: UnitOfWork, declared: DeclaredPlan) => Promise<void>;

/** Without a ranking nothing is kept and the declaration goes on. */
export function choiceKeeper(engine: Pick<MatchingEngine, 'match'>): KeepChoice {
  return async (unit, declared) => {
    const { text, town, confirmed } = declared;
    const ranking = await engine.match(text, { confirmed, ...(town === undefined ? {} : { town }) });
    const choice = choiceOf(declared, ranking);
    if (choice !== undefined) await new ChoicesRepository(unit).keep(choice);
  };
}

/** What the matching pages need of the rest. */
export interface MatchingParts {
  readonly engine: MatchingEngine;
  readonly catalogue: PlanCatalogue;
}

/** What the matcher knows and where officers decided otherwise; every caller may read every plan. */
export function matchingHandlers({ engine, catalogue }: MatchingParts): FeatureHandlers<'matching'> {
  const planOf = (code: string) => catalogue.get(code)?.structure;
  return {
    async differences(context) {
      const choices = await new ChoicesRepository(context.unit).latest();
      const texts = [...new Set(choices.map(({ text }) => text))];
      const read = await engine.conceptsOf(texts);
      const concepts = new Map(texts.map((text, index) => [text, new Set(read[index])]));
      return differencesOf(choices, {
        titleOf: (code) => planOf(code)?.title ?? code,
        isRanked: (code) => planOf(code)?.kind !== 'town',
        conceptsOf: (text) => concepts.get(text) ?? new Set(),
      });
    },

    lexicon: () => engine.lexicon(),

    async explain(_context, { text }) {
      return { match: await engine.match(text), ...(await engine.explain(text)) };
    },
  };
}
