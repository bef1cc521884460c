import type { PlanMatch } from './intake-draft.js';

export interface Ground {
  readonly text: string;
  readonly why: string;
}

/** Reasons by the words they stand on: the longest words first said, each with all it met. */
export function groundsOf(reasons: PlanMatch['reasons']): readonly Ground[] {
  const whys = new Map<string, string[]>();
  for (const { text, why } of reasons) {
    const holder = [...whys.keys()].find((known) => known.includes(text)) ?? text;
    const known = whys.get(holder) ?? [];
    if (!known.includes(why)) whys.set(holder, [...known, why]);
  }
  return [...whys].map(([text, all]) => ({ text, why: all.slice(0, 2).join('，') }));
}
