import { GramRows } from './gram-rows.js';
import { matchPlan, type PlanMatch } from './match-plan.js';
import { searchWords } from './search-words.rules.js';
import { type PlanSearchEntry, type SearchablePlan, searchablePlan } from './searchable-plan.js';

const leastCapacity = 64;

/**
 * Full-text search over all plans, in memory. What is searched is literal text; all words must occur in a plan, anywhere.
 * Pairs of characters find the candidates, a search of their text confirms them.
 */
export class PlanSearchIndex {
  private plans: SearchablePlan[] = [];
  private slots = new Map<string, number>();
  private grams = new GramRows(leastCapacity);

  /** Replaces the whole set; a code that comes twice counts once, the last time. */
  replace(entries: readonly PlanSearchEntry[]): void {
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    this.rebuild([...byCode.values()].map(searchablePlan));
  }

  /** Adds a plan or replaces the one of its code. */
  update(entry: PlanSearchEntry): void {
    const plan = searchablePlan(entry);
    const slot = this.slots.get(plan.code);
    if (slot !== undefined) {
      this.grams.clear(slot);
      this.put(plan, slot);
    } else if (this.plans.length < this.grams.capacity) {
      this.put(plan, this.plans.length);
    } else {
      this.rebuild([...this.plans, plan]);
    }
  }

  /** Plans in which all the words occur, best first; `allowed` hides plans from who may not read them. */
  find(words: string, allowed: (code: string) => boolean = () => true): readonly PlanMatch[] {
    const wanted = searchWords(words);
    if (wanted.length === 0) return [];
    const found: PlanMatch[] = [];
    for (const slot of this.grams.candidates(wanted)) {
      const plan = this.plans[slot];
      const match = plan !== undefined && allowed(plan.code) ? matchPlan(plan, wanted) : undefined;
      if (match !== undefined) found.push(match);
    }
    // The sort is stable: equals stay in the order in which the plans came.
    return found.sort((a, b) => b.score - a.score);
  }

  private rebuild(plans: readonly SearchablePlan[]): void {
    // Room for some more, so that a new plan seldom means building anew.
    this.grams = new GramRows(Math.max(leastCapacity, Math.ceil((plans.length * 9) / 8)));
    this.plans = [];
    this.slots = new Map();
    for (const [slot, plan] of plans.entries()) this.put(plan, slot);
  }

  private put(plan: SearchablePlan, slot: number): void {
    this.plans[slot] = plan;
    this.slots.set(plan.code, slot);
    this.grams.add(slot, plan.folded);
  }
}
