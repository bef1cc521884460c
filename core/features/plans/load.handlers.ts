import { AppError } from '../../dispatch/app-error.js';
import { callerOf, type FeatureHandlers } from '../../dispatch/handler.js';
import { loadPlanSet, readShippedSet } from './load-plans.js';
import type { PlansParts } from './plans-parts.js';
import { PlansRepository } from './plans.repository.js';

type LoadHandlers = Pick<FeatureHandlers<'plans'>, 'loadSet' | 'loadReport'>;

/** Taking in a whole set of plans, and what the last load refused. */
export function loadHandlers(parts: PlansParts): LoadHandlers {
  return {
    async loadSet(context, input) {
      const files = input.source === 'shipped' ? await readShippedSet(parts.files) : (input.files ?? []);
      if (files.length === 0) throw new AppError('plans.nothing_to_load', 'the set holds no plan document');
      const { loadedCodes, changedCodes, withdrawnCodes, ...report } = await loadPlanSet(context.unit, files, {
        source: input.source === 'shipped' ? 'shipped' : 'load',
        replace: input.replace === true,
        by: callerOf(context).name,
        at: context.at,
      });
      await context.record({
        kind: 'plans.loaded',
        subject: 'plans',
        data: {
          loaded: loadedCodes,
          changed: changedCodes,
          withdrawn: withdrawnCodes,
          refused: report.refused.map((problem) => `${problem.file}:${problem.line}`),
        },
      });
      const plans = await new PlansRepository(context.unit).current();
      context.unit.afterCommit(() => {
        parts.catalogue.replace(plans);
        parts.loads.report = report;
      });
      return report;
    },

    loadReport() {
      const { report } = parts.loads;
      // A later start finds the plans in the library already.
      return Promise.resolve({ ...report, loaded: parts.catalogue.all().length });
    },
  };
}
