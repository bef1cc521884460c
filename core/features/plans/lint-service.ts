import type { Finding } from '../../../contract/plans/finding.model.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import { lintLibrary } from './lint/lint-library.js';
import type { LintPlan, LintSurroundings } from './lint/lint-surroundings.js';
import type { CataloguePlan, PlanContent } from './plan-catalogue.js';
import type { PlansParts } from './plans-parts.js';
import { versionOf } from './plan-version.js';

/** The lint over the library as it is, with today's directory, catalogue and stock around it. */
export class LintService {
  constructor(private readonly parts: Pick<PlansParts, 'catalogue' | 'units' | 'metrics' | 'evidence'>) {}

  /** Findings of every plan of the library, by code. */
  async ofAll(context: HandlerContext): Promise<ReadonlyMap<string, readonly Finding[]>> {
    const plans = this.parts.catalogue.all().map((plan) => this.toLint(plan));
    return lintLibrary(plans, await this.surroundings(context));
  }

  /** Findings of one version, among the other plans as they are. */
  async ofVersion(context: HandlerContext, current: CataloguePlan, version: number): Promise<readonly Finding[]> {
    return this.ofContent(context, await versionOf(context, current, version));
  }

  /** Findings of a plan that may not be kept yet, among the other plans as they are. */
  async ofContent(context: HandlerContext, content: PlanContent): Promise<readonly Finding[]> {
    const { code } = content.structure;
    const others = this.parts.catalogue.all().filter((plan) => plan.structure.code !== code);
    const plans = [...others, content].map((plan) => this.toLint(plan));
    return lintLibrary(plans, await this.surroundings(context)).get(code) ?? [];
  }

  private toLint(plan: PlanContent): LintPlan {
    return { structure: plan.structure, body: plan.body, chapters: this.parts.catalogue.chaptersOf(plan) };
  }

  private async surroundings({ unit, at }: HandlerContext): Promise<LintSurroundings> {
    const { units, metrics, evidence, catalogue } = this.parts;
    const holders = await evidence.holders(unit);
    const items = await evidence.items(unit);
    const freeStock = await evidence.freeStock(unit, at);
    return {
      unitIds: new Set(units.all().map((one) => one.id)),
      townUnitIds: units.all().flatMap((one) => (one.townCode === undefined ? [] : [one.id])),
      // Without a directory or a catalogue there is nothing to compare with.
      ...(holders.size === 0 ? {} : { heldPosts: new Set(holders.keys()) }),
      ...(items.size === 0 ? {} : { itemIds: new Set(items.keys()), freeStock }),
      metricNames: new Map(Object.entries(metrics()).map(([key, metric]) => [key, metric.name])),
      planCodes: new Set(catalogue.all().map((plan) => plan.structure.code)),
    };
  }
}
