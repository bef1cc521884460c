import { comparableTerms } from '../terms.js';
import { logSoftmax, type View } from './view.js';

/** The terms of one plan by field, with repetitions. */
export interface PlanFields {
  readonly title: readonly string[];
  readonly core: readonly string[];
  readonly bank: readonly string[];
}

const FIELD_WEIGHTS = { title: 3, core: 1, bank: 1 } as const;
const LENGTH_SHARE = 0.6;
const SATURATION = 1.4;
const TEMPERATURE = 6;

interface Posting {
  readonly plan: number;
  readonly weight: number;
}

/** Term weights of one plan: each field's counts levelled by the field's length (BM25F). */
function weighTerms(fields: PlanFields, averages: Readonly<Record<keyof PlanFields, number>>): Map<string, number> {
  const totals = new Map<string, number>();
  for (const field of ['title', 'core', 'bank'] as const) {
    const terms = fields[field];
    const levelled = 1 - LENGTH_SHARE + (LENGTH_SHARE * terms.length) / Math.max(1, averages[field]);
    for (const term of terms) totals.set(term, (totals.get(term) ?? 0) + FIELD_WEIGHTS[field] / levelled);
  }
  return totals;
}

/** BM25F over title, core text and phrase bank of each plan. */
export function createFieldView(plans: readonly PlanFields[]): View {
  const average = (field: keyof PlanFields): number =>
    plans.reduce((sum, plan) => sum + plan[field].length, 0) / Math.max(1, plans.length);
  const averages = { title: average('title'), core: average('core'), bank: average('bank') };
  const postings = new Map<string, Posting[]>();
  plans.forEach((fields, plan) => {
    for (const [term, total] of weighTerms(fields, averages)) {
      const list = postings.get(term) ?? [];
      list.push({ plan, weight: total / (SATURATION + total) });
      postings.set(term, list);
    }
  });
  return (reading) => {
    const scores = new Float64Array(plans.length);
    for (const term of comparableTerms(reading.terms)) {
      const list = postings.get(term);
      if (!list) continue;
      const rarity = Math.log(1 + (plans.length - list.length + 0.5) / (list.length + 0.5));
      for (const { plan, weight } of list) scores[plan] = (scores[plan] ?? 0) + rarity * weight;
    }
    const length = Math.max(8, new Set(reading.terms.map((t) => t.term)).size);
    return logSoftmax(scores, TEMPERATURE * Math.sqrt(length / 120));
  };
}
