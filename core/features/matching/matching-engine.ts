import type { OutputOf } from '../../../contract/index.js';
import type { MatchResult } from '../../../contract/matching/matching.model.js';
import type { PlanKnowledge } from './engine/knowledge.js';
import type { MatchOptions } from './engine/matcher.js';

/** What the editor's page shows of one report beside its ranking. */
export type WordsRead = Pick<OutputOf<'matching.explain'>, 'concepts' | 'rules'>;

/** Where reports are read: in this thread (`LocalMatching`) or in one of its own (`MatchingThread`). */
export interface MatchingEngine {
  /** Never rejects: an engine that fails answers `ask` without plans, and the officer picks from the list. */
  match(text: string, options?: MatchOptions): Promise<MatchResult>;
  /** Concepts with their places in the text as typed, and the rules they meet. */
  explain(text: string): Promise<WordsRead>;
  /** Concepts, boundary rules, phrases by plan: what the engine knows. */
  lexicon(): Promise<OutputOf<'matching.lexicon'>>;
  /** Ids of the concepts of each text, denied ones left out; none when the engine fails. Never rejects. */
  conceptsOf(texts: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** The plans that reports are ranked against from now on. */
  setPlans(plans: readonly PlanKnowledge[]): void;
  close(): Promise<void>;
}

/** The answer when nothing could be read. */
export const unreadable: MatchResult = {
  verdict: 'ask',
  open: true,
  plans: [],
  townCandidates: [],
  facts: [],
  tookMs: 0,
};

/** The part of a plan the engine reads; a whole plan is twenty times as large and would have to cross to the thread. */
export function toPlanKnowledge(plan: PlanKnowledge): PlanKnowledge {
  const { code, title, shortName, kind, area, variantOf, scope, triggers, boundaries, levels, intakeQuestions } = plan;
  return { code, title, shortName, kind, area, variantOf, scope, triggers, boundaries, levels, intakeQuestions };
}
