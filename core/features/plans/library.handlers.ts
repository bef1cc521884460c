import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import { callerOf } from '../../dispatch/handler.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { LifeRepository } from './life/life.repository.js';
import { mayRead, requirePlan } from './plan-access.js';
import type { CataloguePlan } from './plan-catalogue.js';
import { statusAt, summaryOf } from './plan-summary.js';
import type { PlansParts } from './plans-parts.js';
import { versionOf } from './plan-version.js';

type LibraryHandlers = Pick<FeatureHandlers<'plans'>, 'list' | 'get' | 'bookmark'>;

const placeholder = '{town}';

function unitIdsOf({ structure }: CataloguePlan): readonly string[] {
  return [
    structure.leadUnit,
    ...structure.coLeadUnits,
    ...structure.memberUnits,
    ...structure.steps.flatMap((step) => [step.unitId, ...step.supportUnits]),
    ...structure.command.posts.map((post) => post.unitId),
    ...structure.command.workingGroups.flatMap((group) => [group.leadUnit, ...group.memberUnits]),
    ...structure.monitoring.sources.map((source) => source.unitId),
    ...structure.recovery.map((step) => step.unitId),
    ...structure.links.downward.flatMap((link) => link.unitId ?? []),
    ...structure.jurisdiction.keySites.flatMap((site) => site.unitId ?? []),
  ];
}

async function activationsOf(unit: UnitOfWork, code: string) {
  const rows: {
    incidentId: string;
    number: string;
    title: string;
    level: string;
    at: string;
    status: string;
    version: number;
  }[] = await unit
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
      'activations.plan_version as version',
    );
  return rows;
}

/** Holders of the plan's posts by post id; posts filled at activation are left out. */
async function holdersOf(unit: UnitOfWork, plan: CataloguePlan, parts: PlansParts) {
  const holders = await parts.evidence.holders(unit);
  return Object.fromEntries(
    plan.structure.command.posts
      .filter((post) => !post.directoryPost.includes(placeholder) && post.directoryPost !== 'site-unit')
      .map((post) => {
        const own = holders.get(post.directoryPost) ?? {};
        const named = post.deputy === undefined ? undefined : holders.get(post.deputy.directoryPost)?.holder;
        const deputy = own.deputy ?? named;
        return [post.id, { ...own, ...(deputy === undefined || deputy === own.holder ? {} : { deputy }) }];
      }),
  );
}

/** Reading the library. */
export function libraryHandlers(parts: PlansParts): LibraryHandlers {
  const { catalogue, units } = parts;
  const readable = (context: HandlerContext) => catalogue.all().filter((plan) => mayRead(plan, context.account));
  const nowOf = async (context: HandlerContext) => ({
    at: context.at,
    bookmarks: await new LifeRepository(context.unit, (id) => units.shortName(id)).bookmarks(context.at),
  });

  return {
    async list(context, input) {
      const now = await nowOf(context);
      const fits = ({ structure }: CataloguePlan): boolean =>
        (input.kind === undefined || structure.kind === input.kind) &&
        (input.category === undefined || structure.category === input.category) &&
        (input.leadUnit === undefined || structure.leadUnit === input.leadUnit);
      const plans = readable(context).filter(
        (plan) => fits(plan) && (input.status === undefined || statusAt(plan, context.at) === input.status),
      );
      if ((input.text ?? '').trim() === '') return { plans: plans.map((plan) => summaryOf(plan, units, now)) };
      const byCode = new Map(plans.map((plan) => [plan.structure.code, plan]));
      const found = catalogue.search().find(input.text ?? '', (code) => byCode.has(code));
      return {
        plans: found.flatMap(({ code, hits, hitCount }) => {
          const plan = byCode.get(code);
          return plan === undefined ? [] : [{ ...summaryOf(plan, units, now), hits: [...hits], hitCount }];
        }),
      };
    },

    async get(context, input) {
      const current = requirePlan(catalogue, input.code, context.account);
      const shown = await versionOf(context, current, input.version);
      return {
        summary: { ...summaryOf(shown, units, await nowOf(context)), version: shown.version },
        structure: shown.structure,
        chapters: [...catalogue.chaptersOf(shown)],
        unitNames: Object.fromEntries(unitIdsOf(shown).map((id) => [id, units.shortName(id)])),
        planTitles: Object.fromEntries(readable(context).map(({ structure }) => [structure.code, structure.title])),
        metrics: { ...parts.metrics() },
        holders: await holdersOf(context.unit, shown, parts),
        inForceGrounds: shown.inForceGrounds,
        activations: await activationsOf(context.unit, input.code),
      };
    },

    async bookmark(context, input) {
      requirePlan(catalogue, input.code, context.account);
      const mark = {
        by: callerOf(context).name,
        at: context.at,
        until: await parts.evidence.shiftEnd(context.unit, context.at),
      };
      const life = new LifeRepository(context.unit, (id) => units.shortName(id));
      await life.setBookmark(input.code, input.on ? mark : undefined);
      await context.record({ kind: 'plans.bookmarked', subject: input.code, data: { on: input.on } });
      return { code: input.code, on: input.on };
    },
  };
}
