import type { ProviderName } from '../../../contract/calls/calls.contract.js';
import { newMachine, type LegEvent } from '../../../contract/calls/call-out.rules.js';
import type { Member } from '../../../contract/command/command.contract.js';
import type { ParsedInputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import type { Ids } from '../../ports/ids.js';
import type { CommandService } from '../command/index.js';
import { IncidentsRepository, type IncidentRow } from '../incidents/index.js';
import type { CallEngine } from './call-engine.js';
import type { CallProvider } from './call-provider.js';
import { type CallOutRow, CallsRepository, targetsOf } from './calls.repository.js';
import { targetsFor } from './calls.service.js';
import { speechOf } from './speech.rules.js';

interface CallsParts {
  readonly ids: Ids;
  readonly engine: CallEngine;
  readonly command: CommandService;
  readonly providers: readonly CallProvider[];
  readonly defaultProvider: ProviderName;
  readonly stationName: string;
}

type StartInput = ParsedInputOf<'calls.start'>;

const confirmed: ReadonlySet<string> = new Set(['acknowledged', 'arrived']);
const markEvents: Readonly<Record<ParsedInputOf<'calls.mark'>['result'], LegEvent>> = {
  acknowledged: 'acknowledged',
  cannot: 'cannot',
  no_answer: 'no_answer',
  wrong_number: 'wrong_number',
};

/** Provider for a call-out. A drill can reach the simulated exchange only. */
function providerFor(parts: CallsParts, incident: IncidentRow, input: StartInput): CallProvider {
  const name = input.provider ?? (incident.scope === 'real' ? parts.defaultProvider : 'exchange');
  const provider = parts.providers.find((candidate) => candidate.name === name);
  if (provider === undefined || (incident.scope !== 'real' && !provider.simulated)) {
    throw new AppError('calls.provider_not_available', `the provider ${name} is not available here`, {
      provider: name,
    });
  }
  if (!provider.modes.includes(input.mode)) {
    throw new AppError('calls.mode_not_supported', `${name} cannot call in the mode ${input.mode}`, {
      provider: name,
      mode: input.mode,
    });
  }
  return provider;
}

function chosenMembers(members: readonly Member[], memberIds: readonly string[] | undefined): readonly Member[] {
  if (memberIds === undefined) return members.filter((member) => !confirmed.has(member.state));
  return memberIds.map((id) => {
    const member = members.find((candidate) => candidate.memberId === id);
    if (member === undefined) throw new AppError('command.member_not_found', 'there is no such member');
    return member;
  });
}

async function start(context: HandlerContext, input: StartInput, parts: CallsParts): Promise<{ callOutId: string }> {
  const incident = await new IncidentsRepository(context.unit).requireOpen(input.incidentId);
  if (incident.level === null) throw new AppError('incidents.not_activated', 'declare a level first');
  const repository = new CallsRepository(context.unit);
  if ((await repository.running(incident.id)).length > 0) {
    throw new AppError('calls.already_running', 'a call-out is running for this incident');
  }
  const provider = providerFor(parts, incident, input);
  const group = await parts.command.repository(context.unit).ofIncident(incident.id);
  const members = chosenMembers(group, input.memberIds).filter((member) => targetsFor(member).length > 0);
  if (members.length === 0) throw new AppError('calls.nobody_to_call', 'there is nobody to call');
  const callOutId = parts.ids.next();
  const speech = speechOf({
    stationName: parts.stationName,
    drill: incident.scope !== 'real',
    level: incident.level,
    title: incident.title,
    place: incident.place_json.text,
  });
  await repository.insertCallOut({
    id: callOutId,
    incident_id: incident.id,
    scope: incident.scope,
    mode: input.mode,
    provider: provider.name,
    state: 'running',
    speech,
    started_by: context.account?.name ?? '',
    started_at: context.at,
    first_ring_at: null,
    ended_at: null,
  });
  const machine = newMachine(
    input.mode,
    provider.lines,
    members.map((member) => ({ legId: parts.ids.next(), memberId: member.memberId, targets: targetsFor(member) })),
  );
  for (const [rank, leg] of machine.legs.entries()) await repository.insertLeg(callOutId, leg, rank, context.at);
  await context.record({
    kind: 'calls.started',
    subject: callOutId,
    incidentId: incident.id,
    scope: incident.scope,
    data: { mode: input.mode, provider: provider.name, members: members.length },
  });
  context.unit.afterCommit(() => {
    parts.engine.begin({ callOutId, incidentId: incident.id, scope: incident.scope, speech, provider }, machine);
  });
  return { callOutId };
}

/** A mark on a leg that the engine no longer runs still counts for the member (a call back, a word in the corridor). */
async function markLate(
  context: HandlerContext,
  legId: string,
  memberId: string,
  result: string,
  parts: CallsParts,
): Promise<void> {
  const states = {
    acknowledged: 'acknowledged',
    cannot: 'cannot',
    no_answer: 'unreached',
    wrong_number: 'unreached',
  } as const;
  const state = states[result as keyof typeof states];
  await parts.command.repository(context.unit).setState(memberId, state, context.at);
  await context.unit
    .db('call_legs')
    .where('id', legId)
    .update({ state: result === 'acknowledged' ? 'acknowledged' : 'ended', outcome: result, at: context.at });
}

/** Takes a member who was not among those called into the running call-out. */
async function join(context: HandlerContext, callOut: CallOutRow, memberId: string, parts: CallsParts): Promise<void> {
  const { member } = await parts.command.repository(context.unit).require(memberId);
  const targets = targetsFor(member);
  if (targets.length === 0) throw new AppError('calls.nobody_to_call', 'the member has no number');
  const leg = { legId: parts.ids.next(), memberId, targets };
  const repository = new CallsRepository(context.unit);
  const rank = (await repository.legs([callOut.id])).length;
  await repository.insertLeg(callOut.id, leg, rank, context.at);
  context.unit.afterCommit(() => {
    parts.engine.tell(callOut.id, { kind: 'join', leg });
  });
}

/** Calls one member (again): in the call-out that runs, else in one of its own. */
async function again(
  context: HandlerContext,
  input: ParsedInputOf<'calls.again'>,
  parts: CallsParts,
): Promise<{ callOutId: string }> {
  const repository = new CallsRepository(context.unit);
  const callOut = await repository.require(input.callOutId);
  const incidentId = callOut.incident_id;
  await new IncidentsRepository(context.unit).requireOpen(incidentId);
  if (!parts.engine.isRunning(callOut.id)) {
    const provider = callOut.provider as ProviderName;
    return start(context, { incidentId, mode: 'each', memberIds: [input.memberId], provider }, parts);
  }
  const leg = (await repository.legs([callOut.id])).find((candidate) => candidate.member_id === input.memberId);
  if (leg === undefined) await join(context, callOut, input.memberId, parts);
  else {
    context.unit.afterCommit(() => {
      parts.engine.tell(callOut.id, { kind: 'again', legId: leg.id });
    });
  }
  await context.record({
    kind: 'calls.again_asked',
    subject: leg?.id ?? input.memberId,
    incidentId,
    scope: callOut.scope,
    data: { memberId: input.memberId },
  });
  return { callOutId: callOut.id };
}

/** Call-outs. */
export function callsHandlers(parts: CallsParts): FeatureHandlers<'calls'> {
  return {
    start: (context, input) => start(context, input, parts),

    async stop(context, input) {
      const row = await new CallsRepository(context.unit).require(input.callOutId);
      await context.record({
        kind: 'calls.stop_asked',
        subject: row.id,
        incidentId: row.incident_id,
        scope: row.scope,
      });
      context.unit.afterCommit(() => {
        parts.engine.tell(row.id, { kind: 'stop' });
      });
      return { callOutId: row.id };
    },

    async get(context, input) {
      return new CallsRepository(context.unit).view(input.callOutId);
    },

    async list(context, input) {
      await new IncidentsRepository(context.unit).require(input.incidentId);
      return { callOuts: await new CallsRepository(context.unit).ofIncident(input.incidentId) };
    },

    async mark(context, input) {
      const repository = new CallsRepository(context.unit);
      const leg = await repository.legById(input.legId);
      if (leg === undefined) throw new AppError('calls.leg_not_found', 'there is no such call');
      const callOut = await repository.require(leg.call_out_id);
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
        await markLate(context, leg.id, leg.member_id, input.result, parts);
        return { callOutId: callOut.id };
      }
      context.unit.afterCommit(() => {
        parts.engine.tell(callOut.id, { kind: 'leg', legId: leg.id, attempt, event: markEvents[input.result] });
      });
      return { callOutId: callOut.id };
    },

    again: (context, input) => again(context, input, parts),

    async providers() {
      return {
        providers: parts.providers.map((provider) => ({
          name: provider.name,
          simulated: provider.simulated,
          modes: [...provider.modes],
          progress: provider.progress,
          lines: provider.lines,
          state: 'up' as const,
        })),
        defaultProvider: parts.defaultProvider,
        activeLegs: parts.engine.activeLegs(),
      };
    },
  };
}
