import type { PlanChapter } from '../../../contract/plans/document-block.model.js';
import type { PlanVersionState } from '../../../contract/plans/lifecycle.model.js';
import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from './text/plan-vocabulary.js';
import { composeChapters } from './text/compose-chapters.js';
import type { PlanSearchEntry } from './search/searchable-plan.js';
import { PlanSearchIndex } from './search/plan-search-index.js';
import { firstFormChapters } from './text/first-form-chapters.js';

/** What a version says: its structure and the prose of its document. */
export interface PlanContent {
  readonly structure: PlanStructure;
  readonly body: string;
  /** Kept by the first release, whose documents wrote the structure out in the body as well. */
  readonly isFirstForm: boolean;
}

/** A plan as the program holds it in memory: the version in force, or the newest while none is. */
export interface CataloguePlan extends PlanContent {
  readonly version: number;
  readonly state: PlanVersionState;
  readonly inForceGrounds: string;
  readonly updatedAt: string;
  /** When it came into force or was last confirmed. */
  readonly reviewedAt: string | undefined;
  readonly isRevisionRaised: boolean;
  /** A newer version that is not in force yet. */
  readonly pending: { readonly version: number; readonly state: PlanVersionState } | undefined;
}

const kindOrder: Readonly<Record<string, number>> = { overall: 0, town: 1, specialist: 2 };

function byCode(a: CataloguePlan, b: CataloguePlan): number {
  const order = (kindOrder[a.structure.kind] ?? 9) - (kindOrder[b.structure.kind] ?? 9);
  return order !== 0 ? order : a.structure.code.localeCompare(b.structure.code);
}

/** All plans, in memory: ranking, reading and declaring never wait for the disk. */
export class PlanCatalogue {
  private plans = new Map<string, CataloguePlan>();
  private index: PlanSearchIndex | undefined;
  private readonly chapters = new WeakMap<PlanContent, readonly PlanChapter[]>();
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly vocabulary: () => PlanVocabulary) {}

  /** Replaces the whole set. */
  replace(plans: readonly CataloguePlan[]): void {
    this.plans = new Map([...plans].sort(byCode).map((plan) => [plan.structure.code, plan]));
    this.index = undefined;
    for (const listener of this.listeners) listener();
  }

  /** Adds a plan or replaces the one of its code. */
  put(plan: CataloguePlan): void {
    const others = this.all().filter(({ structure }) => structure.code !== plan.structure.code);
    this.plans = new Map([...others, plan].sort(byCode).map((one) => [one.structure.code, one]));
    this.index?.update(this.entryOf(plan));
    for (const listener of this.listeners) listener();
  }

  /** Calls back whenever the set has changed, for what is built from it. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  get(code: string): CataloguePlan | undefined {
    return this.plans.get(code);
  }

  /** By code order: overall, town, specialist. */
  all(): readonly CataloguePlan[] {
    return [...this.plans.values()];
  }

  /** Structures of the plans in force; what is still being written is not proposed for an incident. */
  structures(): readonly PlanStructure[] {
    return this.all()
      .filter((plan) => plan.state === 'in_force')
      .map((plan) => plan.structure);
  }

  /** The plan as it is read and printed. */
  chaptersOf(plan: PlanContent): readonly PlanChapter[] {
    const known = this.chapters.get(plan);
    if (known !== undefined) return known;
    const composed = plan.isFirstForm
      ? firstFormChapters(plan.body)
      : composeChapters(plan.structure, plan.body, this.vocabulary());
    this.chapters.set(plan, composed);
    return composed;
  }

  /** Full-text search over all plans; the index is built on first use. */
  search(): PlanSearchIndex {
    if (this.index === undefined) {
      this.index = new PlanSearchIndex();
      this.index.replace(this.all().map((plan) => this.entryOf(plan)));
    }
    return this.index;
  }

  private entryOf(plan: CataloguePlan): PlanSearchEntry {
    const { code, title, shortName, triggers } = plan.structure;
    return {
      code,
      title,
      shortName,
      triggers: [...triggers.colloquial, ...triggers.formal],
      chapters: this.chaptersOf(plan),
    };
  }
}
