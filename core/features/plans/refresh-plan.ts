import type { HandlerContext } from '../../dispatch/handler.js';
import type { PlanCatalogue } from './plan-catalogue.js';
import { PlansRepository } from './plans.repository.js';

/** Brings the plan in memory to what the transaction has written, once that is committed. */
export async function refreshPlan(
  context: HandlerContext,
  parts: { readonly catalogue: PlanCatalogue },
  code: string,
): Promise<void> {
  const [plan] = await new PlansRepository(context.unit).current(code);
  if (plan === undefined) return;
  context.unit.afterCommit(() => {
    parts.catalogue.put(plan);
  });
}
