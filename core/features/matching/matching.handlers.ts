import type { MatchResult } from '../../../contract/matching/matching.model.js';
import type { ResponseLevel } from '../../../contract/plans/plan.model.js';
import type { FeatureHandlers } from '../../dispatch/handler.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { PlanCatalogue } from '../plans/index.js';
import { ChoicesRepository } from './choices.repository.js';
import { choiceOf, differencesOf } from './differences.rules.js';
import type { LexiconView } from './lexicon-view.js';

/** Never throws: a matcher that fails answers without plans. */
type Match = (text: string, options?: { town?: string; confirmed?: readonly string[] }) => MatchResult;

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
export function choiceKeeper(match: Match): KeepChoice {
  return async (unit, declared) => {
    const { text, town, confirmed } = declared;
    const choice = choiceOf(declared, match(text, { confirmed, ...(town === undefined ? {} : { town }) }));
    if (choice !== undefined) await new ChoicesRepository(unit).keep(choice);
  };
}

/** What the matching pages need of the rest. */
export interface MatchingParts {
  readonly match: Match;
  readonly lexicon: LexiconView;
  readonly catalogue: PlanCatalogue;
}

/** What the matcher knows and where officers decided otherwise; every caller may read every plan. */
export function matchingHandlers({ match, lexicon, catalogue }: MatchingParts): FeatureHandlers<'matching'> {
  const planOf = (code: string) => catalogue.get(code)?.structure;
  return {
    async differences(context) {
      return differencesOf(await new ChoicesRepository(context.unit).list(), {
        titleOf: (code) => planOf(code)?.title ?? code,
        isRanked: (code) => planOf(code)?.kind !== 'town',
        conceptsOf: (text) => lexicon.conceptsOf(text),
      });
    },

    async lexicon() {
      return lexicon.list();
    },

    async explain(_context, { text }) {
      return { match: match(text), ...lexicon.read(text) };
    },
  };
}
