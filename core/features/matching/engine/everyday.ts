import { everydaySignals, linearOdds } from './everyday-signals.js';
import type { MatchWeights } from './knowledge.js';
import type { Reading } from './reading.js';
import type { LinearModel } from './weights.js';
import type { NeighbourIndex } from './views/neighbour-index.js';

/** Facts about people that forbid calling a report everyday. */
const PEOPLE_FACTS = new Set(['deaths', 'serious', 'trapped', 'injured', 'hospitalised', 'patients', 'adr']);

/** What the judge thinks of a report. */
export interface EverydayOpinion {
  /** Probability (0–1) of an everyday matter that opens no plan. */
  readonly probability: number;
  /** Whether neither the trained words nor the counted words speak against it: one alone may not say everyday. */
  readonly isAgreed: boolean;
}

/** Log odds below which the trained words, and the counted words, speak against everyday. */
const TRAINED_AGAINST = -0.4;
const COUNTED_AGAINST = -0.6;
/** Probability from which they are not asked. */
const BEYOND_DOUBT = 0.93;

/** Judges whether a report is an everyday matter; `planLogs` are the softmax view's log probabilities. */
export function createEverydayJudge(
  weights: MatchWeights,
  model: LinearModel,
  index: NeighbourIndex,
): (reading: Reading, planLogs: ArrayLike<number>) => EverydayOpinion {
  const { bias, stacked, stackedBias } = weights.everyday;
  return (reading, planLogs) => {
    const opinion = {
      everyday: linearOdds(reading, model.featureIndex, model.everydayRow, bias),
      plan: Math.exp(Math.max(...Array.from(planLogs))),
    };
    const signals = everydaySignals(reading, index, opinion);
    const score = Object.entries(signals).reduce(
      (sum, [name, value]) => sum + (stacked[name] ?? 0) * value,
      stackedBias,
    );
    const probability = 1 / (1 + Math.exp(-score));
    const neither = opinion.everyday > TRAINED_AGAINST && signals.words > COUNTED_AGAINST;
    return { probability, isAgreed: neither || probability >= BEYOND_DOUBT };
  };
}

const MAKE_BELIEVE = /演练|演习|科目|情景|模拟|扮演|群演|拍戏|拍电视|拍电影|假人|drill|exercise|film/u;
const FOR_REAL = /真的|真有|真是|不是演|弄假成真|for real|really/u;

/** People hurt in an exercise that is announced, or on a film set, are not hurt. */
function isMakeBelieve(text: string, at: number): boolean {
  if (FOR_REAL.test(text)) return false;
  const from =
    Math.max(...['。', ';', '!', '?', '\n'].map((mark) => (at === 0 ? -1 : text.lastIndexOf(mark, at - 1)))) + 1;
  const rest = text.slice(from).search(/[。;!?\n]/u);
  return MAKE_BELIEVE.test(rest < 0 ? text.slice(from) : text.slice(from, from + rest));
}

/** A casualty, a trapped person or an official warning was read: never everyday, whatever the words look like. */
export function forbidsEveryday(reading: Reading): boolean {
  const harmed = reading.concepts.some(
    (hit) =>
      hit.concept.polarity === 'harm' &&
      hit.concept.id !== 'evacuate' &&
      !hit.negated &&
      !isMakeBelieve(reading.source.text, hit.start),
  );
  const counted = reading.facts.some(
    (fact) => PEOPLE_FACTS.has(fact.key) && !fact.negated && !isMakeBelieve(reading.source.text, fact.start),
  );
  return harmed || counted || reading.warnings.length > 0;
}
