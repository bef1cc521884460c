import type { Account } from '../../../contract/access/access.contract.js';
import type { Role } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { CataloguePlan, PlanCatalogue } from './plan-catalogue.js';

const clearedRoles: ReadonlySet<Role> = new Set<Role>(['duty', 'leader', 'drill', 'admin']);

/** Restricted plans are shown to roles cleared for them only. */
export function mayRead(plan: CataloguePlan, account: Account | undefined): boolean {
  return !plan.structure.restricted || (account !== undefined && clearedRoles.has(account.role));
}

/** Plan of a code the caller may read; otherwise a refusal that says which. */
export function requirePlan(catalogue: PlanCatalogue, code: string, account: Account | undefined): CataloguePlan {
  const plan = catalogue.get(code);
  if (plan === undefined) throw new AppError('plans.not_found', `there is no plan ${code.slice(0, 20)}`);
  if (!mayRead(plan, account)) throw new AppError('access.plan_restricted', 'this plan is restricted');
  return plan;
}

/** Plan that may be declared: it must be in force. */
export function requirePlanInForce(
  catalogue: PlanCatalogue,
  code: string,
  account: Account | undefined,
): CataloguePlan {
  const plan = requirePlan(catalogue, code, account);
  if (plan.state !== 'in_force') {
    throw new AppError('plans.not_in_force', `${code} is not in force`, { code, state: plan.state });
  }
  return plan;
}
