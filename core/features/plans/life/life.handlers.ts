import type { Account } from '../../../../contract/access/access.contract.js';
import { AppError } from '../../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../../dispatch/handler.js';
import { callerOf } from '../../../dispatch/handler.js';
import { placeholderUnits } from '../../directory/index.js';
import { dayOf } from '../due.rules.js';
import { LintService } from '../lint-service.js';
import { requirePlan } from '../plan-access.js';
import type { CataloguePlan } from '../plan-catalogue.js';
import type { PlansParts } from '../plans-parts.js';
import { PlansRepository } from '../plans.repository.js';
import { refreshPlan } from '../refresh-plan.js';
import { LifeRepository } from './life.repository.js';

type LifeHandlers = Pick<
  FeatureHandlers<'plans'>,
  'submit' | 'review' | 'attachDrill' | 'putInForce' | 'raiseRevision' | 'confirm'
>;

function refuseOtherUnit(account: Account, unitId: string): void {
  if (account.role === 'liaison' && account.unitId !== unitId) {
    throw new AppError('access.other_unit', 'a liaison answers for the own unit only');
  }
}

/** Units a version is sent to: those the plan names that really exist. */
export function reviewersOf(plan: Pick<CataloguePlan, 'structure'>, isUnit: (id: string) => boolean): string[] {
  const { leadUnit, coLeadUnits, memberUnits } = plan.structure;
  const named = [...new Set([leadUnit, ...coLeadUnits, ...memberUnits])];
  return named.filter((id) => isUnit(id) && placeholderUnits[id] === undefined);
}

/** The life of a plan: review, drill, in force, revision. */
export function lifeHandlers(parts: PlansParts): LifeHandlers {
  const { catalogue, units } = parts;
  const lint = new LintService(parts);
  const lifeOf = (context: HandlerContext) => new LifeRepository(context.unit, (id) => units.shortName(id));

  async function refuseErrors(context: HandlerContext, code: string, version: number): Promise<void> {
    const findings = await lint.ofVersion(context, requirePlan(catalogue, code, context.account), version);
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    if (errors > 0) throw new AppError('plans.has_errors', `the lint found ${errors} errors`, { errors });
  }

  return {
    async submit(context, input) {
      const plan = requirePlan(catalogue, input.code, context.account);
      const repository = new PlansRepository(context.unit);
      const version = await repository.newestVersion(input.code);
      const state = await repository.stateOf(input.code, version);
      if (state !== 'draft')
        throw new AppError('plans.wrong_state', 'only a draft is sent to its departments', { state: state ?? '' });
      await refuseErrors(context, input.code, version);
      const content = await repository.version(input.code, version);
      const named = reviewersOf(content ?? plan, (id) => units.get(id) !== undefined);
      const asked = input.unitIds === undefined ? named : input.unitIds.filter((id) => units.get(id) !== undefined);
      if (asked.length === 0) throw new AppError('plans.nobody_to_ask', 'the plan names no unit that could review it');
      await lifeOf(context).ask(input.code, version, [...new Set(asked)], context.at);
      await repository.setState(input.code, version, 'in_review');
      await context.record({ kind: 'plans.submitted', subject: input.code, data: { version, units: asked } });
      await refreshPlan(context, parts, input.code);
      return { code: input.code, version, asked: asked.length };
    },

    async review(context, input) {
      requirePlan(catalogue, input.code, context.account);
      refuseOtherUnit(callerOf(context), input.unitId);
      const repository = new PlansRepository(context.unit);
      const life = lifeOf(context);
      if ((await repository.stateOf(input.code, input.version)) !== 'in_review') {
        throw new AppError('plans.wrong_state', 'this version is not under review');
      }
      const reviews = await life.reviews(input.code, input.version);
      if (!reviews.some((review) => review.unitId === input.unitId)) {
        throw new AppError('plans.not_asked', 'this unit was not asked', { unit: units.shortName(input.unitId) });
      }
      const remarks = input.remarks ?? '';
      if (input.decision === 'returned' && remarks === '') {
        throw new AppError('plans.remarks_missing', 'a version is returned with remarks');
      }
      const by = callerOf(context).name;
      await life.decide(input, { state: input.decision, remarks, by, at: context.at });
      const others = reviews.filter((review) => review.unitId !== input.unitId);
      const isAgreed = input.decision === 'approved' && others.every((review) => review.state === 'approved');
      const wasDrilled = (await life.drills(input.code)).some((drill) => drill.version === input.version);
      const agreed = wasDrilled ? ('drilled' as const) : ('reviewed' as const);
      const open = input.decision === 'returned' ? ('draft' as const) : ('in_review' as const);
      const state = isAgreed ? agreed : open;
      await repository.setState(input.code, input.version, state);
      await context.record({
        kind: 'plans.reviewed',
        subject: input.code,
        data: { version: input.version, unitId: input.unitId, decision: input.decision, remarks, state },
      });
      await refreshPlan(context, parts, input.code);
      return { code: input.code, version: input.version, state };
    },

    async attachDrill(context, input) {
      requirePlan(catalogue, input.code, context.account);
      const repository = new PlansRepository(context.unit);
      const before = await repository.stateOf(input.code, input.version);
      if (before === undefined) throw new AppError('plans.not_found', 'there is no such version of the plan');
      if (input.heldOn > dayOf(context.at)) throw new AppError('plans.date_in_future', 'a drill record is of the past');
      const drillId = parts.ids.next();
      const recordedBy = callerOf(context).name;
      await lifeOf(context).addDrill({ ...input, drillId, recordedBy, at: context.at });
      const state = before === 'reviewed' ? ('drilled' as const) : before;
      if (state !== before) await repository.setState(input.code, input.version, state);
      await context.record({
        kind: 'plans.drilled',
        subject: input.code,
        data: { version: input.version, heldOn: input.heldOn, form: input.form, summary: input.summary },
      });
      await refreshPlan(context, parts, input.code);
      return { code: input.code, drillId, state };
    },

    async putInForce(context, input) {
      requirePlan(catalogue, input.code, context.account);
      const repository = new PlansRepository(context.unit);
      const state = await repository.stateOf(input.code, input.version);
      if (state === undefined) throw new AppError('plans.not_found', 'there is no such version of the plan');
      if (state === 'draft' || state === 'in_review') {
        throw new AppError('plans.not_reviewed', 'its departments have not all agreed yet');
      }
      if (state === 'reviewed') throw new AppError('plans.not_drilled', 'no drill record is attached yet');
      if (state !== 'drilled')
        throw new AppError('plans.wrong_state', 'this version cannot come into force', { state });
      await refuseErrors(context, input.code, input.version);
      await repository.enforce(input.code, input.version, input.grounds, context.at);
      await lifeOf(context).answerRevisions(input.code, context.at);
      await context.record({
        kind: 'plans.put_in_force',
        subject: input.code,
        data: { version: input.version, grounds: input.grounds },
      });
      await refreshPlan(context, parts, input.code);
      return { code: input.code, version: input.version };
    },

    async raiseRevision(context, input) {
      const plan = requirePlan(catalogue, input.code, context.account);
      const account = callerOf(context);
      const named = reviewersOf(plan, () => true);
      if (account.role === 'liaison' && !named.includes(account.unitId ?? '')) {
        throw new AppError('access.other_unit', 'the plan does not name this unit');
      }
      const id = parts.ids.next();
      await lifeOf(context).raise({ ...input, id, at: context.at, by: account.name });
      await context.record({
        kind: 'plans.revision_raised',
        subject: input.code,
        data: { trigger: input.trigger, note: input.note },
      });
      await refreshPlan(context, parts, input.code);
      return { code: input.code, revisionId: id };
    },

    async confirm(context, input) {
      const plan = requirePlan(catalogue, input.code, context.account);
      if (plan.state !== 'in_force') throw new AppError('plans.wrong_state', 'only a plan in force is confirmed');
      await new PlansRepository(context.unit).markReviewed(input.code, context.at);
      await lifeOf(context).answerRevisions(input.code, context.at);
      await context.record({ kind: 'plans.confirmed', subject: input.code, data: { note: input.note } });
      await refreshPlan(context, parts, input.code);
      return { code: input.code };
    },
  };
}
