import type { OutputOf } from '../../../../contract/index.js';
import type { MatchResult } from '../../../../contract/matching/matching.model.js';
import type { PlanKnowledge } from '../engine/knowledge.js';
import type { MatchOptions } from '../engine/matcher.js';
import type { WordsRead } from '../matching-engine.js';

/** What is asked of the thread, and what it answers. */
export interface ThreadCalls {
  readonly match: { readonly input: { text: string; options: MatchOptions }; readonly output: MatchResult };
  readonly explain: { readonly input: { text: string }; readonly output: WordsRead };
  readonly lexicon: { readonly input: object; readonly output: OutputOf<'matching.lexicon'> };
  readonly concepts: {
    readonly input: { texts: readonly string[] };
    readonly output: readonly (readonly string[])[];
  };
}

export type CallName = keyof ThreadCalls;

export type CallMessage = {
  readonly [K in CallName]: { readonly id: number; readonly call: K } & ThreadCalls[K]['input'];
}[CallName];

/** To the thread: a call, or the plans from now on. */
export type ToThread = CallMessage | { readonly plans: readonly PlanKnowledge[] };

/** From the thread: a call's answer, what failed, or a word for the log. */
export type FromThread =
  | { readonly id: number; readonly value: ThreadCalls[CallName]['output'] }
  | { readonly id: number; readonly error: string }
  | { readonly warning: string };

/** What the thread is started with. */
export interface ThreadData {
  readonly knowledgeDir: string;
  /** Where parsed knowledge may be kept for the next start. */
  readonly cacheDir: string | undefined;
}
