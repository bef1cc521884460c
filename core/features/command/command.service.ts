import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { Ids } from '../../ports/ids.js';
import { PeopleRepository, type UnitBook } from '../directory/index.js';
import { deputyPostOf, directoryPostOf, fillPosts, type GroupSeat, quorumOf, withoutKnown } from './group.rules.js';
import { MembersRepository } from './members.repository.js';

/** What assembling a group needs to know. */
export interface Assembly {
  readonly incidentId: string;
  readonly plan: PlanStructure;
  readonly townUnitId: string | undefined;
  readonly siteUnit: string | undefined;
  readonly at: string;
}

/** The command group of an incident, as other features may use it. */
export class CommandService {
  constructor(
    private readonly ids: Ids,
    private readonly units: UnitBook,
  ) {}

  repository(unit: UnitOfWork): MembersRepository {
    return new MembersRepository(unit, (id) => this.units.shortName(id));
  }

  async groupOf(unit: UnitOfWork, incidentId: string) {
    const members = await this.repository(unit).ofIncident(incidentId);
    return { members: [...members], quorum: quorumOf(members) };
  }

  /** Seats the plan's posts with who is there now; people already in the group are not called twice. */
  async assemble(unit: UnitOfWork, assembly: Assembly): Promise<number> {
    const { plan, townUnitId } = assembly;
    const posts = plan.command.posts;
    const directoryPosts = posts.flatMap((post) =>
      [directoryPostOf(post, townUnitId), deputyPostOf(post, townUnitId)].filter((id) => id !== undefined),
    );
    const people = new PeopleRepository(unit);
    const holders = await people.holders(directoryPosts);
    const byId = new Map((await people.byIds([...holders.values()].flat())).map((person) => [person.id, person]));
    const seats = fillPosts(posts, (post) => (holders.get(post) ?? []).flatMap((id) => byId.get(id) ?? []), townUnitId);
    const existing = await this.repository(unit).ofIncident(assembly.incidentId);
    const known = new Set(existing.flatMap((member) => member.person?.personId ?? []));
    const added = withoutKnown(seats, known);
    for (const [index, seat] of added.entries()) {
      await this.seat(unit, assembly, seat, existing.length + index);
    }
    return added.length;
  }

  private async seat(unit: UnitOfWork, assembly: Assembly, seat: GroupSeat, rank: number): Promise<void> {
    const { person, substitute } = seat;
    const siteName = seat.unitId === 'site-unit' ? assembly.siteUnit : undefined;
    await this.repository(unit).insert({
      id: this.ids.next(),
      incidentId: assembly.incidentId,
      planCode: assembly.plan.code,
      post: siteName === undefined ? seat.post : `${siteName} ${seat.post}`,
      postRole: seat.postRole,
      required: seat.required,
      person: person === undefined ? undefined : { personId: person.id, name: person.name, title: person.title },
      unitId: seat.unitId,
      deputyOf: seat.deputyOf,
      substitute:
        substitute === undefined
          ? undefined
          : { personId: substitute.id, name: substitute.name, phones: substitute.phones },
      phones: person?.phones ?? [],
      rank,
      at: assembly.at,
    });
  }
}
