import type { ProviderName } from '../../../contract/calls/calls.contract.js';
import { newMachine } from '../../../contract/calls/call-out.rules.js';
import type { Member } from '../../../contract/command/command.contract.js';
import type { ParsedInputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import type { Ids } from '../../ports/ids.js';
import type { CommandService } from '../command/index.js';
import { IncidentsRepository, type IncidentRow } from '../incidents/index.js';
import type { CallEngine } from './call-engine.js';
import type { CallProvider } from './call-provider.js';
import { isDrill, type CallProviders } from './call-providers.js';
import { type CallOutRow, CallsRepository } from './calls.repository.js';
import { isTest, targetsFor } from './calls.service.js';
import { speechOf } from './speech.rules.js';

/** What starting a call-out touches. */
export interface StartParts {
  readonly ids: Ids;
  readonly engine: CallEngine;
  readonly command: CommandService;
  readonly providers: CallProviders;
  readonly stationName: string;
  readonly hostId: string;
}

type StartInput = ParsedInputOf<'calls.start'>;

const confirmed: ReadonlySet<string> = new Set(['acknowledged', 'arrived']);

/** What is said in the calls of an incident that has a level. */
export function incidentSpeech(incident: IncidentRow, stationName: string): string {
  if (incident.level === null) throw new AppError('incidents.not_activated', 'declare a level first');
  return speechOf({
    stationName,
    kind: isDrill(incident.scope) ? 'drill' : isTest(incident.scope) ? 'test' : 'real',
    level: incident.level,
    title: incident.title,
    place: incident.place_json.text,
  });
}

function chosenMembers(members: readonly Member[], memberIds: readonly string[] | undefined): readonly Member[] {
  if (memberIds === undefined) return members.filter((member) => !confirmed.has(member.state));
  return memberIds.map((id) => {
    const member = members.find((candidate) => candidate.memberId === id);
    if (member === undefined) throw new AppError('command.member_not_found', 'there is no such member');
    return member;
  });
}

/** Required posts first; among them the group's own order. */
function byImportance(members: readonly Member[]): readonly Member[] {
  return [...members.filter((member) => member.required), ...members.filter((member) => !member.required)];
}

async function membersToCall(
  context: HandlerContext,
  input: StartInput,
  parts: StartParts,
): Promise<readonly Member[]> {
  const group = await parts.command.repository(context.unit).ofIncident(input.incidentId);
  const members = chosenMembers(group, input.memberIds).filter((member) => targetsFor(member).length > 0);
  if (members.length === 0) throw new AppError('calls.nobody_to_call', 'there is nobody to call');
  return byImportance(members);
}

function speechFor(incident: IncidentRow, input: StartInput, parts: StartParts): string {
  const made = incidentSpeech(incident, parts.stationName);
  if (input.speech === undefined) return made;
  const drillWords = '这是演练。';
  // However a person words it: a drill says what it is.
  const needsMark = isDrill(incident.scope) && !input.speech.startsWith(drillWords);
  return needsMark ? `${drillWords}${input.speech}` : input.speech;
}

function mannerOf(incident: IncidentRow, input: StartInput, provider: CallProvider, members: number) {
  // Whoever stays on the line takes one: where not everybody fits, nobody stays unless the officer says so.
  const fits = members < provider.lines && !isTest(incident.scope);
  const conference = provider.conference && (input.conference ?? fits);
  return { mode: input.mode, lines: provider.lines, conference, repeat: input.repeat ?? false };
}

/** Starts a call-out: its rows in this transaction, the first number dialled after the commit. */
export async function startCallOut(
  context: HandlerContext,
  input: StartInput,
  parts: StartParts,
): Promise<{ callOutId: string }> {
  const incident = await new IncidentsRepository(context.unit).requireOpen(input.incidentId);
  const speech = speechFor(incident, input, parts);
  const repository = new CallsRepository(context.unit);
  if ((await repository.running(incident.id)).length > 0) {
    throw new AppError('calls.already_running', 'a call-out is running for this incident');
  }
  const provider = await parts.providers.forCallOut(context.unit, incident.scope, input);
  const members = await membersToCall(context, input, parts);
  const callOutId = parts.ids.next();
  const manner = mannerOf(incident, input, provider, members.length);
  const machine = newMachine(
    manner,
    members.map((member) => ({ legId: parts.ids.next(), memberId: member.memberId, targets: targetsFor(member) })),
  );
  await repository.insertCallOut({
    ...manner,
    id: callOutId,
    incident_id: incident.id,
    scope: incident.scope,
    provider: provider.name,
    state: 'running',
    speech,
    started_by: context.account?.name ?? '',
    started_at: context.at,
    first_ring_at: null,
    ended_at: null,
    round: machine.round,
    paused: false,
    waiting: false,
    host_id: parts.hostId,
    alive_at: context.at,
  });
  await repository.insertLegs(callOutId, machine.legs, 0, context.at);
  await context.record({
    kind: 'calls.started',
    subject: callOutId,
    incidentId: incident.id,
    scope: incident.scope,
    data: { mode: input.mode, provider: provider.name, members: members.length, conference: manner.conference },
  });
  context.unit.afterCommit(() => {
    parts.engine.begin({ callOutId, incidentId: incident.id, scope: incident.scope, speech, provider }, machine);
  });
  return { callOutId };
}

/** Takes a member who was not among those called into the running call-out. */
async function join(context: HandlerContext, callOut: CallOutRow, memberId: string, parts: StartParts): Promise<void> {
  const { member } = await parts.command.repository(context.unit).require(memberId);
  const targets = targetsFor(member);
  if (targets.length === 0) throw new AppError('calls.nobody_to_call', 'the member has no number');
  const leg = { legId: parts.ids.next(), memberId, targets };
  const repository = new CallsRepository(context.unit);
  const rank = (await repository.legs([callOut.id])).length;
  await repository.insertLegs(callOut.id, [leg], rank, context.at);
  context.unit.afterCommit(() => {
    parts.engine.tell(callOut.id, { kind: 'join', leg });
  });
}

/** Calls one member (again): in the call-out that runs, else in one of its own. */
export async function callAgain(
  context: HandlerContext,
  input: ParsedInputOf<'calls.again'>,
  parts: StartParts,
): Promise<{ callOutId: string }> {
  const repository = new CallsRepository(context.unit);
  const callOut = await repository.require(input.callOutId);
  const incidentId = callOut.incident_id;
  await new IncidentsRepository(context.unit).requireOpen(incidentId);
  if (!parts.engine.canDial(callOut.id)) {
    const provider = callOut.provider as ProviderName;
    return startCallOut(context, { incidentId, mode: 'each', memberIds: [input.memberId], provider }, parts);
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
