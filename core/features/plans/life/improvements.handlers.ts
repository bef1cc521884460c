import { AppError } from '../../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../../dispatch/handler.js';
import { callerOf } from '../../../dispatch/handler.js';
import { requirePlan } from '../plan-access.js';
import type { PlansParts } from '../plans-parts.js';
import { LifeRepository } from './life.repository.js';

type ImprovementHandlers = Pick<FeatureHandlers<'plans'>, 'addImprovement' | 'closeImprovement'>;

/** What is to be improved on a plan, and that it was done. */
export function improvementHandlers(parts: PlansParts): ImprovementHandlers {
  const { catalogue, units } = parts;
  const lifeOf = (context: HandlerContext) => new LifeRepository(context.unit, (id) => units.shortName(id));
  return {
    async addImprovement(context, input) {
      requirePlan(catalogue, input.code, context.account);
      if (units.get(input.unitId) === undefined) {
        throw new AppError('plans.unit_unknown', 'there is no such unit', { unit: input.unitId });
      }
      const id = parts.ids.next();
      await lifeOf(context).addImprovement({ ...input, id, dueOn: input.dueOn, at: context.at });
      await context.record({
        kind: 'plans.improvement_opened',
        subject: input.code,
        data: { improvementId: id, text: input.text, unitId: input.unitId, major: input.major },
      });
      return { code: input.code, improvementId: id };
    },

    async closeImprovement(context, input) {
      const life = lifeOf(context);
      const improvement = await life.improvement(input.improvementId);
      if (improvement === undefined) {
        throw new AppError('plans.improvement_not_found', 'there is no such improvement');
      }
      requirePlan(catalogue, improvement.code, context.account);
      const account = callerOf(context);
      if (account.role === 'liaison' && account.unitId !== improvement.unitId) {
        throw new AppError('access.other_unit', 'this improvement belongs to another unit');
      }
      if (improvement.closedAt !== undefined) throw new AppError('plans.wrong_state', 'it is closed already');
      await life.closeImprovement(input.improvementId, input.note, context.at);
      await context.record({
        kind: 'plans.improvement_closed',
        subject: improvement.code,
        data: { improvementId: input.improvementId, note: input.note },
      });
      return { code: improvement.code, improvementId: input.improvementId };
    },
  };
}
