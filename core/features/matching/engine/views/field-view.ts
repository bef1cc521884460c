import { visitKeys, type TermKey } from '../terms.js';
import type { NeighbourIndex } from './neighbour-index.js';
import { logSoftmax, type View } from './view.js';

/** The normalised words of one plan beside its phrases. */
export interface PlanFields {
  readonly title: readonly string[];
  readonly core: readonly string[];
}

const FIELD_WEIGHTS = { title: 3, core: 1, bank: 1 } as const;
const LENGTH_SHARE = 0.6;
const SATURATION = 1.4;
const TEMPERATURE = 6;

type Field = keyof typeof FIELD_WEIGHTS;

/** How often each term stands in one field, by plan; repetitions within one text count once. */
interface FieldCounts {
  readonly counts: ReadonlyMap<TermKey, Float64Array>;
  readonly lengths: Float64Array;
}

function countField(texts: readonly (readonly string[])[]): FieldCounts {
  const counts = new Map<TermKey, Float64Array>();
  const lengths = new Float64Array(texts.length);
  texts.forEach((own, plan) => {
    for (const text of own) {
      const seen = new Set<TermKey>();
      visitKeys(text, (key) => seen.add(key));
      for (const key of seen) {
        const row = counts.get(key) ?? new Float64Array(texts.length);
        row[plan] = (row[plan] ?? 0) + 1;
        counts.set(key, row);
        lengths[plan] = (lengths[plan] ?? 0) + 1;
      }
    }
  });
  return { counts, lengths };
}

/** What a field's length takes from its counts (BM25F), by plan. */
function levelling(lengths: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(lengths);
  const average = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return values.map((length) => 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(1, average));
}

/** BM25F over title, core text and phrase bank of each plan. The bank's counts come from the exemplar index, term by term. */
export function createFieldView(plans: readonly PlanFields[], index: NeighbourIndex): View {
  const title = countField(plans.map((plan) => plan.title));
  const core = countField(plans.map((plan) => plan.core));
  const bankLengths = new Float64Array(plans.length);
  index.exemplars.forEach(({ plan }, at) => {
    if (plan >= 0) bankLengths[plan] = (bankLengths[plan] ?? 0) + (index.sizes[at] ?? 0);
  });
  const levelled: Readonly<Record<Field, Float64Array>> = {
    title: levelling(title.lengths),
    core: levelling(core.lengths),
    bank: levelling(bankLengths),
  };
  const cache = new Map<TermKey, Float64Array>();

  /** What one term adds to each plan's score. */
  const weightsOf = (key: TermKey): Float64Array | undefined => {
    const rows = {
      title: title.counts.get(key),
      core: core.counts.get(key),
      bank: index.planCounts(key, plans.length),
    };
    const totals = Float64Array.from(plans, (_, plan) =>
      (Object.keys(rows) as Field[]).reduce(
        (sum, field) => sum + ((rows[field]?.[plan] ?? 0) * FIELD_WEIGHTS[field]) / (levelled[field][plan] ?? 1),
        0,
      ),
    );
    const having = totals.reduce((count, total) => count + (total > 0 ? 1 : 0), 0);
    if (having === 0) return undefined;
    const rarity = Math.log(1 + (plans.length - having + 0.5) / (having + 0.5));
    return totals.map((total) => (rarity * total) / (SATURATION + total));
  };

  return (reading) => {
    const scores = new Float64Array(plans.length);
    for (const key of reading.keys) {
      const weights = cache.get(key) ?? weightsOf(key);
      if (weights === undefined) continue;
      cache.set(key, weights);
      for (let plan = 0; plan < scores.length; plan += 1) scores[plan] = (scores[plan] ?? 0) + (weights[plan] ?? 0);
    }
    const length = Math.max(8, new Set(reading.terms.map((t) => t.term)).size);
    return logSoftmax(scores, TEMPERATURE * Math.sqrt(length / 120));
  };
}
