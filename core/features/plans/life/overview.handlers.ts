import type { FeatureHandlers, HandlerContext } from '../../../dispatch/handler.js';
import { callerOf } from '../../../dispatch/handler.js';
import { addMonths, dayOf, reviewDueOn } from '../due.rules.js';
import { LintService } from '../lint-service.js';
import { mayRead, requirePlan } from '../plan-access.js';
import type { CataloguePlan } from '../plan-catalogue.js';
import type { PlansParts } from '../plans-parts.js';
import { PlansRepository } from '../plans.repository.js';
import { reviewersOf } from './life.handlers.js';
import { LifeRepository } from './life.repository.js';
import { readinessOf } from './readiness.rules.js';
import { remindersOf } from './reminders.rules.js';

type OverviewHandlers = Pick<FeatureHandlers<'plans'>, 'readiness' | 'lint' | 'life' | 'reminders'>;

function dueOf(plan: CataloguePlan): string | undefined {
  return plan.state === 'in_force'
    ? reviewDueOn({ ...plan, reviewEveryMonths: plan.structure.upkeep.reviewEveryMonths })
    : undefined;
}

function groupByCode<T extends { readonly code: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), row]);
  return groups;
}

/** Everything that is computed about plans: readiness, lint, life, reminders. */
export function overviewHandlers(parts: PlansParts): OverviewHandlers {
  const { catalogue, units, evidence } = parts;
  const lint = new LintService(parts);
  const lifeOf = (context: HandlerContext) => new LifeRepository(context.unit, (id) => units.shortName(id));
  const readable = (context: HandlerContext) => catalogue.all().filter((plan) => mayRead(plan, context.account));
  const chosen = (context: HandlerContext, code: string | undefined): readonly CataloguePlan[] =>
    code === undefined ? readable(context) : [requirePlan(catalogue, code, context.account)];

  return {
    async readiness(context, input) {
      const life = lifeOf(context);
      const plans = chosen(context, input.code);
      const holders = await evidence.holders(context.unit);
      const stock = await evidence.freeStock(context.unit, context.at);
      const tests = await evidence.callTests(context.unit);
      const drills = await life.lastDrills();
      const open = groupByCode(await life.openImprovements());
      const findings = await lint.ofAll(context);
      const known = plans.map((plan) => {
        const { code } = plan.structure;
        const test = tests.get(code);
        const own = findings.get(code) ?? [];
        const readiness = readinessOf({
          structure: plan.structure,
          today: dayOf(context.at),
          lastDrillOn: drills.get(code),
          callTest: test === undefined ? undefined : { ...test, on: dayOf(test.at) },
          heldPosts: holders.size === 0 ? undefined : new Set(holders.keys()),
          freeStock: stock.size === 0 ? undefined : stock,
          reviewDueOn: dueOf(plan),
          isRevisionRaised: plan.isRevisionRaised,
          openImprovements: open.get(code) ?? [],
          lintErrors: own.filter((finding) => finding.severity === 'error').length,
          lintWarnings: own.filter((finding) => finding.severity === 'warning').length,
        });
        return [code, readiness] as const;
      });
      return { plans: Object.fromEntries(known) };
    },

    async lint(context, input) {
      if (input.code !== undefined && input.version !== undefined) {
        const plan = requirePlan(catalogue, input.code, context.account);
        return { plans: { [input.code]: [...(await lint.ofVersion(context, plan, input.version))] } };
      }
      const codes = chosen(context, input.code).map((plan) => plan.structure.code);
      const findings = await lint.ofAll(context);
      return { plans: Object.fromEntries(codes.map((code) => [code, [...(findings.get(code) ?? [])]])) };
    },

    async life(context, input) {
      const plan = requirePlan(catalogue, input.code, context.account);
      const repository = new PlansRepository(context.unit);
      const life = lifeOf(context);
      const newest = await repository.newestVersion(input.code);
      const content = (await repository.version(input.code, newest)) ?? plan;
      const drills = await life.drills(input.code);
      const due = dueOf(plan);
      const [last] = drills;
      return {
        versions: await repository.versions(input.code),
        reviews: await life.reviews(input.code, newest),
        reviewers: reviewersOf(content, (id) => units.get(id) !== undefined).map((unitId) => ({
          unitId,
          unitName: units.shortName(unitId),
        })),
        drills,
        improvements: await life.improvements(input.code),
        revisions: await life.revisions(input.code),
        ...(due === undefined ? {} : { reviewDueOn: due }),
        ...(last === undefined ? {} : { drillDueOn: addMonths(last.heldOn, plan.structure.upkeep.drillEveryMonths) }),
      };
    },

    async reminders(context) {
      const account = callerOf(context);
      const life = lifeOf(context);
      const drills = await life.lastDrills();
      const reviews = groupByCode(await life.openReviews());
      const improvements = groupByCode(await life.openImprovements());
      const all = readable(context).flatMap((plan) =>
        remindersOf({
          structure: plan.structure,
          today: dayOf(context.at),
          reviewDueOn: dueOf(plan),
          lastDrillOn: drills.get(plan.structure.code),
          isRevisionRaised: plan.isRevisionRaised,
          reviews: reviews.get(plan.structure.code) ?? [],
          improvements: improvements.get(plan.structure.code) ?? [],
        }),
      );
      const mine = all.filter((reminder) => account.role !== 'liaison' || reminder.unitId === account.unitId);
      return { reminders: mine.map((reminder) => ({ ...reminder, unitName: units.shortName(reminder.unitId) })) };
    },
  };
}
