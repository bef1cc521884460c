import type { Phone } from '../../../contract/directory/directory.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import type { Ids } from '../../ports/ids.js';
import { PeopleRepository } from '../directory/index.js';
import { IncidentsRepository } from '../incidents/index.js';
import type { CommandService } from './command.service.js';
import type { NewMember } from './members.repository.js';

interface CommandParts {
  readonly ids: Ids;
  readonly service: CommandService;
  /** Cancels what rings for a member who left the group. */
  readonly cancelCallsOf: (memberId: string) => void;
}

interface AddInput {
  readonly incidentId: string;
  readonly personId?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly duty?: string | undefined;
}

type Newcomer = Pick<NewMember, 'post' | 'person' | 'unitId' | 'phones' | 'substitute'>;

async function newcomerOf(context: HandlerContext, input: AddInput): Promise<Newcomer> {
  if (input.personId === undefined) {
    const phones: readonly Phone[] = [{ kind: 'other', number: input.phone ?? '' }];
    const name = input.name ?? '';
    return {
      post: input.duty ?? name,
      person: { name, title: input.duty ?? '' },
      unitId: undefined,
      phones,
      substitute: undefined,
    };
  }
  const [person] = await new PeopleRepository(context.unit).byIds([input.personId]);
  if (person === undefined) throw new AppError('directory.person_not_found', 'there is no such person');
  if (person.phones.length === 0) throw new AppError('command.no_phone', 'the person has no phone number');
  return {
    post: input.duty ?? person.title,
    person: { personId: person.id, name: person.name, title: person.title },
    unitId: person.unitId,
    phones: person.phones,
    substitute: undefined,
  };
}

/** The command group of an incident. */
export function commandHandlers(parts: CommandParts): FeatureHandlers<'command'> {
  const { service } = parts;
  return {
    async group({ unit }, input) {
      await new IncidentsRepository(unit).require(input.incidentId);
      return service.groupOf(unit, input.incidentId);
    },

    async add(context, input) {
      const incident = await new IncidentsRepository(context.unit).requireOpen(input.incidentId);
      const members = await service.repository(context.unit).ofIncident(incident.id);
      const present = members.some(
        (member) => input.personId !== undefined && member.person?.personId === input.personId,
      );
      if (present) throw new AppError('command.member_already_present', 'the person is in the group already');
      const newcomer = await newcomerOf(context, input);
      const memberId = parts.ids.next();
      await service.repository(context.unit).insert({
        id: memberId,
        incidentId: incident.id,
        planCode: undefined,
        postRole: 'added',
        required: false,
        deputyOf: undefined,
        rank: members.length,
        at: context.at,
        ...newcomer,
      });
      await context.record({
        kind: 'command.member_added',
        subject: memberId,
        incidentId: incident.id,
        scope: incident.scope,
        data: { name: newcomer.person?.name ?? '', post: newcomer.post },
      });
      return { memberId };
    },

    async remove(context, input) {
      const { member, incidentId } = await service.repository(context.unit).require(input.memberId);
      const incident = await new IncidentsRepository(context.unit).requireOpen(incidentId);
      const version = await service.repository(context.unit).remove(member.memberId, context.at);
      await context.record({
        kind: 'command.member_removed',
        subject: member.memberId,
        incidentId,
        scope: incident.scope,
        data: { name: member.person?.name ?? '', post: member.post },
      });
      context.unit.afterCommit(() => {
        parts.cancelCallsOf(member.memberId);
      });
      return { id: member.memberId, version };
    },

    async expect(context, { memberId, minutes }) {
      const { member, incidentId } = await service.repository(context.unit).require(memberId);
      const incident = await new IncidentsRepository(context.unit).requireOpen(incidentId);
      const etaAt = minutes === null ? null : new Date(Date.parse(context.at) + minutes * 60_000).toISOString();
      const version = await service.repository(context.unit).setEta(member.memberId, etaAt);
      await context.record({
        kind: minutes === null ? 'command.member_eta_cleared' : 'command.member_expected',
        subject: member.memberId,
        incidentId,
        scope: incident.scope,
        data: { name: member.person?.name ?? '', post: member.post, ...(minutes === null ? {} : { minutes }) },
      });
      return { id: member.memberId, version };
    },

    async mark(context, input) {
      const { member, incidentId } = await service.repository(context.unit).require(input.memberId);
      const incident = await new IncidentsRepository(context.unit).requireOpen(incidentId);
      const version = await service.repository(context.unit).setState(member.memberId, input.state, context.at);
      await context.record({
        kind: 'command.member_marked',
        subject: member.memberId,
        incidentId,
        scope: incident.scope,
        data: { name: member.person?.name ?? '', post: member.post, state: input.state },
      });
      return { id: member.memberId, version };
    },
  };
}
