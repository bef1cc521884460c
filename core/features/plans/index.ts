// What other features may use of this one.
export type { CataloguePlan, PlanCatalogue } from './plan-catalogue.js';
export { mayRead, requirePlan, requirePlanInForce } from './plan-access.js';
