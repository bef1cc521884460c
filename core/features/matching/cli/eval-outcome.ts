import type { MatchResult } from '../../../../contract/matching/matching.model.js';
import type { Matcher } from '../engine/matcher.js';

/** A labelled report of an evaluation file. */
export interface LabelledIncident {
  readonly id: string;
  readonly text: string;
  readonly town: string | null;
  readonly primary: string | null;
  readonly also: readonly string[];
  readonly level: string | null;
}

/** What the matcher says in the terms of the labels. */
export interface Answer {
  readonly open: boolean;
  readonly plans: readonly { readonly code: string; readonly score: number }[];
  readonly town: string | null;
  readonly level: string | null;
}

/** One report and how it was answered. */
export interface Outcome {
  readonly row: LabelledIncident;
  readonly answer: Answer;
  /** Plans by rank without those of towns: they are attached by place and do not compete for the first rank. */
  readonly ranked: readonly string[];
  /** Relatedness of the first plan, 0–100. */
  readonly sureness: number;
  readonly ms: number;
}

/** Reports answered before the clock counts. */
const warmUp = 30;

/** The answer as exchanged in files: a level that still needs a person's confirmation is not told by the text. */
export function toAnswer(result: MatchResult): Answer {
  const level = result.level && result.level.requires === undefined ? result.level.code : null;
  return {
    open: result.open,
    plans: result.plans.map(({ code, score }) => ({ code, score })),
    town: result.town?.code ?? null,
    level,
  };
}

/** Runs the matcher over labelled reports. The desk runs all day: times are those of a matcher that has answered before. */
export function answerAll(matcher: Matcher, rows: readonly LabelledIncident[]): readonly Outcome[] {
  for (const row of rows.slice(0, warmUp)) matcher.match(row.text);
  return rows.map((row) => {
    const began = performance.now();
    const answer = toAnswer(matcher.match(row.text));
    const ms = performance.now() - began;
    const competing = answer.plans.filter((plan) => !/-T-/u.test(plan.code));
    return { row, answer, ranked: competing.map((plan) => plan.code), sureness: competing[0]?.score ?? 0, ms };
  });
}
