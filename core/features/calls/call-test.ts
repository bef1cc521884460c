import type { OutputOf, ParsedInputOf } from '../../../contract/index.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import { openTestIncident } from '../incidents/index.js';
import { type PlanCatalogue, requirePlan } from '../plans/index.js';
import { startCallOut, type StartParts } from './start-call-out.js';

/** What a call test touches. */
export interface CallTestParts extends StartParts {
  readonly catalogue: PlanCatalogue;
}

/** Calls a plan's whole group at once (or in turn, by hand) to learn who can be reached; nobody is asked to come. */
export async function startCallTest(
  context: HandlerContext,
  input: ParsedInputOf<'calls.test'>,
  parts: CallTestParts,
): Promise<OutputOf<'calls.test'>> {
  const plan = requirePlan(parts.catalogue, input.planCode, context.account);
  const { incidentId, scope } = await openTestIncident(context, plan, parts);
  await context.record({
    kind: 'calls.test_started',
    subject: incidentId,
    incidentId,
    scope,
    data: { planCode: plan.structure.code, planTitle: plan.structure.title },
  });
  const provider = input.provider ?? (await parts.providers.chosen(context.unit));
  const mode = provider === 'link' ? 'each' : 'all';
  const { callOutId } = await startCallOut(context, { incidentId, mode, provider }, parts);
  return { incidentId, callOutId };
}
