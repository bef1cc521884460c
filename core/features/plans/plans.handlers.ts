import type { Account } from '../../../contract/access/access.contract.js';
import type { Role } from '../../../contract/index.js';
import type { PlanSummary } from '../../../contract/plans/plans.contract.js';
import { planStatusSchema } from '../../../contract/plans/plans.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { UnitBook } from '../directory/index.js';
import type { CataloguePlan, PlanCatalogue } from './plan-catalogue.js';
import { findInPlan, searchWords } from './plan-search.rules.js';
import { PlansRepository } from './plans.repository.js';
import type { PlanLoadReport } from './load-plans.js';

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

interface PlansParts {
  readonly catalogue: PlanCatalogue;
  readonly units: UnitBook;
  readonly metrics: () => Readonly<Record<string, { name: string; unit: string }>>;
  readonly loadReport: () => PlanLoadReport;
}

function summaryOf(plan: CataloguePlan, units: UnitBook): PlanSummary {
  const { structure } = plan;
  return {
    code: structure.code,
    title: structure.title,
    shortName: structure.shortName,
    kind: structure.kind,
    category: structure.category,
    status: planStatusSchema.parse(plan.status),
    version: plan.version,
    leadUnit: structure.leadUnit,
    leadUnitName: units.shortName(structure.leadUnit),
    restricted: structure.restricted,
    stepCount: structure.steps.length,
    postCount: structure.command.posts.length,
    requiredPostCount: structure.command.posts.filter((post) => post.required).length,
    resourceCount: structure.resources.length,
    updatedAt: plan.updatedAt,
  };
}

function unitIdsOf({ structure }: CataloguePlan): readonly string[] {
  return [
    structure.leadUnit,
    ...structure.coLeadUnits,
    ...structure.memberUnits,
    ...structure.steps.flatMap((step) => [step.unitId, ...step.supportUnits]),
    ...structure.command.posts.map((post) => post.unitId),
    ...structure.command.workingGroups.flatMap((group) => [group.leadUnit, ...group.memberUnits]),
  ];
}

async function activationsOf(unit: UnitOfWork, code: string) {
  const rows: { incidentId: string; number: string; title: string; level: string; at: string; status: string }[] =
    await unit
      .db('activations')
      .join('incidents', 'incidents.id', 'activations.incident_id')
      .where({ 'activations.plan_code': code, 'incidents.scope': 'real' })
      .orderBy('activations.at', 'desc')
      .limit(20)
      .select(
        'incidents.id as incidentId',
        'incidents.number as number',
        'incidents.title as title',
        'activations.level as level',
        'activations.at as at',
        'incidents.status as status',
      );
  return rows;
}

/** Reads of the plan library. */
export function plansHandlers(parts: PlansParts): FeatureHandlers<'plans'> {
  const readable = (context: HandlerContext) => parts.catalogue.all().filter((plan) => mayRead(plan, context.account));

  return {
    async list(context, input) {
      const plans = readable(context).filter((plan) => input.kind === undefined || plan.structure.kind === input.kind);
      const words = searchWords(input.text ?? '');
      if (words.length === 0) return { plans: plans.map((plan) => summaryOf(plan, parts.units)) };
      const found = plans.flatMap((plan) => {
        const hit = findInPlan(plan, words);
        if (hit === undefined) return [];
        return [{ ...summaryOf(plan, parts.units), hit: { ...hit, spans: [...hit.spans] } }];
      });
      return { plans: found };
    },

    async get(context, input) {
      const current = requirePlan(parts.catalogue, input.code, context.account);
      const old =
        input.version === undefined || input.version === current.version
          ? undefined
          : await new PlansRepository(context.unit).version(input.code, input.version);
      if (input.version !== undefined && input.version !== current.version && old === undefined) {
        throw new AppError('plans.not_found', 'there is no such version of the plan');
      }
      const shown = { ...current, ...old };
      return {
        summary: { ...summaryOf(shown, parts.units), version: input.version ?? current.version },
        structure: shown.structure,
        sections: [...shown.sections],
        unitNames: Object.fromEntries(unitIdsOf(shown).map((id) => [id, parts.units.shortName(id)])),
        planTitles: Object.fromEntries(readable(context).map(({ structure }) => [structure.code, structure.title])),
        metrics: { ...parts.metrics() },
        inForceGrounds: shown.inForceGrounds,
        activations: await activationsOf(context.unit, input.code),
      };
    },

    async loadReport() {
      const report = parts.loadReport();
      return {
        // A later start finds the plans in the library already.
        loaded: parts.catalogue.all().length,
        refused: [...report.refused],
        ...(report.at === undefined ? {} : { at: report.at }),
      };
    },
  };
}
