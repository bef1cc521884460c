import type { OutputOf } from '../../../contract/index.js';
import type { BoundaryRule, MatchKnowledge } from './engine/knowledge.js';
import { quoteOriginal } from './engine/normalise.js';
import { rankedPlans } from './engine/plan-register.js';
import type { Reading } from './engine/reading.js';
import { firedRules } from './engine/rules.js';
import type { WordsRead } from './matching-engine.js';

/** What the engine knows, for the editor's page. */
export function lexiconOf({ plans, phrases, concepts, rules, everyday }: MatchKnowledge): OutputOf<'matching.lexicon'> {
  return {
    concepts: concepts.map(({ forms, plans: weights, ...concept }) => ({
      ...concept,
      forms: [...forms],
      plans: { ...weights },
    })),
    rules: rules.map(({ id, when, without, boost, why }) => ({
      id,
      when: [...when],
      without: [...without],
      boost: { ...boost },
      why,
    })),
    phrases: rankedPlans(plans).map(({ code, title }) => ({ code, title, count: phrases[code]?.length ?? 0 })),
    everyday: everyday.length,
  };
}

/** What was read in one report, and the rules it meets. */
export function wordsRead(reading: Reading, rules: readonly BoundaryRule[]): WordsRead {
  const { source } = reading;
  return {
    concepts: reading.concepts.map(({ concept, start, end, negated }) => ({
      ...source.toOriginal(start, end),
      id: concept.id,
      name: concept.name,
      text: quoteOriginal(source, start, end),
      negated,
    })),
    rules: firedRules(reading, rules).map(({ id, why, boost }) => ({ id, why, boost: { ...boost } })),
  };
}

/** Ids of the concepts of one report, denied ones left out. */
export function conceptsRead(reading: Reading): readonly string[] {
  return [...reading.present];
}
