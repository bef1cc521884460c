import type { LegEvent } from '../../../contract/calls/call-machine.model.js';
import type { MemberState } from '../../../contract/command/command.contract.js';
import type { ParsedInputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import { type CallOutRow, CallsRepository, type LegRow, targetsOf } from './calls.repository.js';
import type { StartParts } from './start-call-out.js';

type Mark = ParsedInputOf<'calls.mark'>['result'];

const markEvents: Readonly<Record<Mark, LegEvent>> = {
  acknowledged: 'acknowledged',
  cannot: 'cannot',
  no_answer: 'no_answer',
  wrong_number: 'wrong_number',
};
const markStates: Readonly<Record<Mark, MemberState>> = {
  acknowledged: 'acknowledged',
  cannot: 'cannot',
  no_answer: 'unreached',
  wrong_number: 'unreached',
};

/** A leg with its call-out. */
export async function requireLeg(
  context: HandlerContext,
  legId: string,
): Promise<{ leg: LegRow; callOut: CallOutRow }> {
  const repository = new CallsRepository(context.unit);
  const leg = await repository.legById(legId);
  if (leg === undefined) throw new AppError('calls.leg_not_found', 'there is no such call');
  return { leg, callOut: await repository.require(leg.call_out_id) };
}

/** A mark on a leg that the engine no longer runs still counts for the member (a call back, a word in the corridor). */
async function markLate(context: HandlerContext, leg: LegRow, result: Mark, parts: StartParts): Promise<void> {
  await parts.command.repository(context.unit).setState(leg.member_id, markStates[result], context.at);
  await new CallsRepository(context.unit).markLeg(leg.id, result, context.at);
}

/** The officer's word about one call. */
export async function markLeg(
  context: HandlerContext,
  input: ParsedInputOf<'calls.mark'>,
  parts: StartParts,
): Promise<{ callOutId: string }> {
  const { leg, callOut } = await requireLeg(context, input.legId);
  await context.record({
    kind: 'calls.marked',
    subject: leg.id,
    incidentId: callOut.incident_id,
    scope: callOut.scope,
    data: {
      result: input.result,
      memberId: leg.member_id,
      name: targetsOf(leg)[leg.target_index]?.personName ?? '',
    },
  });
  const attempt = parts.engine.attemptOf(callOut.id, leg.id);
  const running = attempt !== undefined && ['dialing', 'ringing', 'answered'].includes(leg.state);
  if (!running) {
    await markLate(context, leg, input.result, parts);
    return { callOutId: callOut.id };
  }
  context.unit.afterCommit(() => {
    parts.engine.tell(callOut.id, { kind: 'leg', legId: leg.id, attempt, event: markEvents[input.result] });
  });
  return { callOutId: callOut.id };
}
