import type { MatchReason } from '../../../../contract/matching/matching.model.js';
import type { BoundaryRule, PlanKnowledge } from './knowledge.js';
import { createPhraseFinder, keepLongest } from './phrase-finder.js';
import type { Reading } from './reading.js';
import type { Neighbour } from './views/neighbour-view.js';

const MAX_REASONS = 6;
const MIN_SHARED = 3;

type RawReason = Pick<MatchReason, 'start' | 'end' | 'why' | 'source'>;

/** Finds the words that speak for a plan. Every reason is a span of the report. */
export interface Explainer {
  readonly reasons: (
    reading: Reading,
    plan: PlanKnowledge,
    near: readonly Neighbour[],
    fired: readonly BoundaryRule[],
    level?: { evidence: string; clause: string },
  ) => MatchReason[];
}

/** Longest stretch of `phrase` that occurs in `text`. */
function longestShared(text: string, phrase: string): { readonly start: number; readonly end: number } | undefined {
  for (let size = Math.min(phrase.length, 18); size >= MIN_SHARED; size -= 1) {
    for (let i = 0; i + size <= phrase.length; i += 1) {
      const piece = phrase.slice(i, i + size);
      if (/^[\s,.a-z]{1,5}$/u.test(piece) || /[,。;!?、\s]/u.test(piece[0] ?? '')) continue;
      const at = text.indexOf(piece);
      if (at >= 0) return { start: at, end: at + size };
    }
  }
  return undefined;
}

function fromPhrases(reading: Reading, near: readonly Neighbour[]): RawReason[] {
  return near.slice(0, 3).flatMap(({ exemplar }) => {
    const shared = longestShared(reading.masked, exemplar.text);
    return shared ? [{ ...shared, why: `与本预案的说法“${exemplar.text}”相近`, source: 'phrase' as const }] : [];
  });
}

function fromConcepts(reading: Reading, plan: PlanKnowledge): RawReason[] {
  return reading.concepts
    .filter((hit) => !hit.negated && (hit.concept.plans[plan.code] ?? 0) > 0)
    .sort(
      (a, b) =>
        (b.concept.plans[plan.code] ?? 0) - (a.concept.plans[plan.code] ?? 0) || b.end - b.start - (a.end - a.start),
    )
    .map((hit) => ({ start: hit.start, end: hit.end, why: hit.concept.name, source: 'concept' as const }));
}

function fromRules(reading: Reading, plan: PlanKnowledge, fired: readonly BoundaryRule[]): RawReason[] {
  return fired.flatMap((rule) => {
    if ((rule.boost[plan.code] ?? 0) <= 0) return [];
    const ids = rule.when.flatMap((alternatives) => alternatives.split('|'));
    const hit = reading.concepts.find((h) => !h.negated && ids.includes(h.concept.id));
    return hit ? [{ start: hit.start, end: hit.end, why: rule.why, source: 'rule' as const }] : [];
  });
}

function dedupe(reasons: readonly RawReason[]): RawReason[] {
  const kept: RawReason[] = [];
  for (const reason of reasons) {
    const covered = kept.some(
      (k) => k.source !== 'rule' && reason.source !== 'rule' && reason.start >= k.start && reason.end <= k.end,
    );
    const same = kept.some((k) => k.why === reason.why && k.start === reason.start);
    if (!covered && !same) kept.push(reason);
  }
  return kept.slice(0, MAX_REASONS);
}

/** Builds the explainer with the trigger words and title of every plan. */
export function createExplainer(plans: readonly PlanKnowledge[], normalise: (text: string) => string): Explainer {
  const triggers = new Map(
    plans.map((plan) => [
      plan.code,
      createPhraseFinder([...plan.triggers.colloquial, ...plan.triggers.formal].map((t) => [normalise(t), t] as const)),
    ]),
  );
  const titles = new Map(
    plans.map((plan) => [
      plan.code,
      [normalise(plan.shortName), normalise(plan.title.replace(/专项应急预案|突发事件|事故|事件/gu, ''))],
    ]),
  );

  const fromTriggers = (reading: Reading, plan: PlanKnowledge): RawReason[] =>
    keepLongest(triggers.get(plan.code)?.find(reading.masked) ?? []).map((hit) => ({
      start: hit.start,
      end: hit.end,
      why: `本预案触发词“${hit.values[0] ?? ''}”`,
      source: 'trigger' as const,
    }));

  const fromTitle = (reading: Reading, plan: PlanKnowledge): RawReason[] =>
    (titles.get(plan.code) ?? [])
      .flatMap((title) => {
        const at = title.length >= 2 ? reading.masked.indexOf(title) : -1;
        return at < 0 ? [] : [{ start: at, end: at + title.length, why: '与预案名称相同', source: 'title' as const }];
      })
      .slice(0, 1);

  const fromNumbers = (reading: Reading, level?: { evidence: string; clause: string }): RawReason[] => {
    const words = normalise(level?.evidence ?? '');
    const at = words === '' ? -1 : reading.source.text.indexOf(words);
    return level && at >= 0
      ? [{ start: at, end: at + words.length, why: `达到分级标准 ${level.clause}`, source: 'number' }]
      : [];
  };

  return {
    reasons: (reading, plan, near, fired, level) => {
      const raw = dedupe([
        ...fromTriggers(reading, plan),
        ...fromTitle(reading, plan),
        ...fromRules(reading, plan, fired),
        ...fromConcepts(reading, plan).slice(0, 3),
        ...fromPhrases(reading, near),
        ...fromNumbers(reading, level),
      ]);
      return raw.map((reason) => {
        const span = reading.source.toOriginal(reason.start, reason.end);
        return {
          ...span,
          text: reading.source.original.slice(span.start, span.end),
          why: reason.why,
          source: reason.source,
        };
      });
    },
  };
}
