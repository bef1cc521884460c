import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import type { PlanSection } from './document/plan-document.model.js';

/** A plan as the program holds it in memory: current version, structure and chapters. */
export interface CataloguePlan {
  readonly structure: PlanStructure;
  readonly sections: readonly PlanSection[];
  readonly version: number;
  readonly status: string;
  readonly inForceGrounds: string;
  readonly updatedAt: string;
}

/** All plans in force, in memory: ranking, reading and declaring never wait for the disk. */
export class PlanCatalogue {
  private plans = new Map<string, CataloguePlan>();

  /** Replaces the whole set. */
  replace(plans: readonly CataloguePlan[]): void {
    this.plans = new Map(plans.map((plan) => [plan.structure.code, plan]));
  }

  get(code: string): CataloguePlan | undefined {
    return this.plans.get(code);
  }

  /** By code order: overall, town, specialist. */
  all(): readonly CataloguePlan[] {
    return [...this.plans.values()];
  }

  structures(): readonly PlanStructure[] {
    return this.all().map((plan) => plan.structure);
  }
}
