import type { MatchReason } from '../../../../contract/matching/matching.model.js';
import type { BoundaryRule, PlanKnowledge } from './knowledge.js';
import { createPhraseFinder, keepLongest, type PhraseFinder } from './phrase-finder.js';
import { sharedWords } from './explain-phrases.js';
import { weighingWords } from './explain-words.js';
import type { Reader, Reading } from './reading.js';
import type { Neighbour, NeighbourIndex } from './views/neighbour-index.js';
import type { LinearModel } from './weights.js';

const MAX_REASONS = 6;
/** With fewer reasons of other kinds, the words that weigh most are named. */
const FEW = 3;
/** Below this relatedness (0–100) a plan is listed for completeness only. */
const RELATED = 25;

type RawReason = Pick<MatchReason, 'start' | 'end' | 'why' | 'source'>;

/** Finds the words that speak for a plan. Every reason is a span of the report. */
export interface Explainer {
  readonly reasons: (
    reading: Reading,
    plan: PlanKnowledge,
    near: readonly Neighbour[],
    fired: readonly BoundaryRule[],
    level: { evidence: string; clause: string } | undefined,
    score: number,
  ) => MatchReason[];
}

/** Concepts and rules name the own plan; a variant is of its kind. */
const kindOf = (plan: PlanKnowledge): string => plan.variantOf ?? plan.code;

function fromConcepts(reading: Reading, plan: PlanKnowledge): RawReason[] {
  return reading.concepts
    .filter((hit) => !hit.negated && (hit.concept.plans[kindOf(plan)] ?? 0) > 0)
    .sort(
      (a, b) =>
        (b.concept.plans[kindOf(plan)] ?? 0) - (a.concept.plans[kindOf(plan)] ?? 0) ||
        b.end - b.start - (a.end - a.start),
    )
    .map((hit) => ({ start: hit.start, end: hit.end, why: hit.concept.name, source: 'concept' as const }));
}

/** Every word that met the rule is quoted: 大风 and 停电, not one of them. */
function fromRules(reading: Reading, plan: PlanKnowledge, fired: readonly BoundaryRule[]): RawReason[] {
  return fired
    .filter((rule) => (rule.boost[kindOf(plan)] ?? 0) > 0)
    .flatMap((rule) =>
      rule.when.flatMap((alternatives) => {
        const ids = alternatives.split('|');
        const hit = reading.concepts.find((h) => !h.negated && ids.includes(h.concept.id));
        return hit ? [{ start: hit.start, end: hit.end, why: rule.why, source: 'rule' as const }] : [];
      }),
    );
}

const isWithin = (inner: RawReason, outer: RawReason): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Drops what an earlier reason says already (叉车 said twice), and phrase words that lie within other phrase words. */
function dedupe(reasons: readonly RawReason[], text: string): RawReason[] {
  const wordsOf = ({ start, end }: RawReason): string => text.slice(start, end);
  const kept: RawReason[] = [];
  for (const reason of reasons) {
    const covered = kept.some((k) => k.source !== 'rule' && reason.source !== 'rule' && isWithin(reason, k));
    const same = kept.some((k) => k.why === reason.why && wordsOf(k) === wordsOf(reason));
    if (covered || same) continue;
    const inner = kept.findIndex((k) => k.source === reason.source && k.source === 'phrase' && isWithin(k, reason));
    if (inner >= 0) kept[inner] = reason;
    else kept.push(reason);
  }
  return kept.slice(0, MAX_REASONS);
}

/** What a plan is known by, normalised. */
interface PlanWords {
  readonly triggers: PhraseFinder<string>;
  readonly titles: readonly string[];
}

function wordsOf(plan: PlanKnowledge, normalise: (text: string) => string): PlanWords {
  return {
    triggers: createPhraseFinder(
      [...plan.triggers.colloquial, ...plan.triggers.formal].map((t) => [normalise(t), t] as const),
    ),
    titles: [normalise(plan.shortName), normalise(plan.title.replace(/专项应急预案|突发事件|事故|事件/gu, ''))],
  };
}

/** What the ranking is made of; every reason comes from it. */
export interface ExplainerParts {
  readonly reader: Pick<Reader, 'normalise'>;
  readonly index: NeighbourIndex;
  readonly classes: readonly string[];
  readonly model: LinearModel;
}

/** Builds the explainer. The words of a plan are prepared when it is first explained: few of many plans ever are. */
export function createExplainer({ reader, index, classes, model }: ExplainerParts): Explainer {
  const { normalise } = reader;
  const known = new WeakMap<PlanKnowledge, PlanWords>();
  const prepared = (plan: PlanKnowledge): PlanWords => {
    const words = known.get(plan) ?? wordsOf(plan, normalise);
    known.set(plan, words);
    return words;
  };

  const fromTriggers = (reading: Reading, plan: PlanKnowledge): RawReason[] =>
    keepLongest(prepared(plan).triggers.find(reading.masked)).map((hit) => ({
      start: hit.start,
      end: hit.end,
      why: `本预案触发词“${hit.values[0] ?? ''}”`,
      source: 'trigger' as const,
    }));

  const fromTitle = (reading: Reading, plan: PlanKnowledge): RawReason[] =>
    prepared(plan)
      .titles.flatMap((title) => {
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

  const fromPhrases = (reading: Reading, plan: PlanKnowledge, near: readonly Neighbour[]): RawReason[] =>
    sharedWords(reading, near, index, classes.indexOf(kindOf(plan)), normalise).map(({ start, end, phrase }) => ({
      start,
      end,
      why: `与本预案的说法“${phrase}”相近`,
      source: 'phrase' as const,
    }));

  const fromWords = (reading: Reading, plan: PlanKnowledge): RawReason[] =>
    weighingWords(reading, model, kindOf(plan)).map(({ start, end }) => ({
      start,
      end,
      why: '这几个字在本预案的说法里比别的预案常见',
      source: 'words' as const,
    }));

  return {
    reasons: (reading, plan, near, fired, level, score) => {
      const { text } = reading.source;
      const all = [
        ...fromTriggers(reading, plan),
        ...fromTitle(reading, plan),
        ...fromRules(reading, plan, fired),
        ...fromConcepts(reading, plan).slice(0, 3),
        ...fromPhrases(reading, plan, near),
        ...fromNumbers(reading, level),
      ];
      const found = dedupe(all, text);
      const raw =
        found.length >= FEW || score < RELATED ? found : dedupe([...found, ...fromWords(reading, plan)], text);
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
