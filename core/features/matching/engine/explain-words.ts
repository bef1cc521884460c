import { featuresOf } from './features.js';
import type { Reading } from './reading.js';
import { tellingSpans, type TellingSpan } from './telling-words.js';
import type { LinearModel } from './weights.js';

/** Reasons are quoted from the first thousand characters or so. */
const READ_TERMS = 3000;
/** Stretches shown at most, and the least share of the best one's worth. */
const SPANS = 2;
const LEAST_SHARE = 0.35;
const LEAST_WORTH = 0.25;
/** Least share of the best single word's worth: fillers between telling words are left out. */
const LEAST_TERM_SHARE = 0.3;

/** The words of a report that weigh most for a plan against the mean of all plans, exactly as the linear model adds them up. */
export function weighingWords(reading: Reading, model: LinearModel, code: string): readonly TellingSpan[] {
  const width = model.classes.length;
  const at = model.classes.indexOf(code);
  if (at < 0) return [];
  const values = featuresOf(reading);
  const worthOf = (term: string): number => {
    const row = model.featureIndex.get(term);
    if (row === undefined) return 0;
    let sum = 0;
    for (let c = 0; c < width; c += 1) sum += model.rows[row * width + c] ?? 0;
    return ((model.rows[row * width + at] ?? 0) - sum / width) * (values.get(term) ?? 0);
  };
  const telling = reading.terms.slice(0, READ_TERMS).flatMap((term) => {
    const worth = term.term.length < 2 ? 0 : worthOf(term.term);
    return worth > 0 ? [{ ...term, worth }] : [];
  });
  const best = telling.reduce((most, { worth }) => Math.max(most, worth), 0);
  const strong = telling.filter(({ worth }) => worth >= best * LEAST_TERM_SHARE);
  const spans = tellingSpans(strong, reading.masked);
  const least = Math.max(LEAST_WORTH, (spans[0]?.worth ?? 0) * LEAST_SHARE);
  return spans.filter((span) => span.worth >= least).slice(0, SPANS);
}
