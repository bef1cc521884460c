import { AppError } from '../../dispatch/app-error.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import type { CataloguePlan } from './plan-catalogue.js';
import { PlansRepository } from './plans.repository.js';

/** A plan as it is in one of its versions; without a number the one the library shows. */
export async function versionOf(
  context: HandlerContext,
  current: CataloguePlan,
  version: number | undefined,
): Promise<CataloguePlan> {
  if (version === undefined || version === current.version) return current;
  const repository = new PlansRepository(context.unit);
  const { code } = current.structure;
  const content = await repository.version(code, version);
  const state = await repository.stateOf(code, version);
  if (content === undefined || state === undefined) {
    throw new AppError('plans.not_found', 'there is no such version of the plan', { code, version });
  }
  return { ...current, ...content, version, state };
}
