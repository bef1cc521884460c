import type { MemberState } from '../../../contract/command/command.contract.js';
import type { Person } from '../../../contract/directory/directory.contract.js';
import type { PlanPost } from '../../../contract/plans/plan.model.js';

/** A seat of the command group before it is stored. */
export interface GroupSeat {
  readonly post: string;
  readonly postRole: PlanPost['role'];
  readonly required: boolean;
  readonly person: Person | undefined;
  readonly deputyOf: string | undefined;
  readonly substitute: Person | undefined;
  readonly unitId: string;
}

const roleOrder: Readonly<Record<PlanPost['role'], number>> = { commander: 0, deputy: 1, office: 2, member: 3 };
const presentStates: ReadonlySet<MemberState> = new Set<MemberState>(['acknowledged', 'arrived']);

/** Directory post of a plan's post once the town is known; nothing for a post of the incident's own site. */
export function directoryPostOf(post: PlanPost, townUnitId: string | undefined): string | undefined {
  if (post.directoryPost === 'site-unit') return undefined;
  if (!post.directoryPost.includes('{town}')) return post.directoryPost;
  return townUnitId === undefined ? undefined : post.directoryPost.replace('{town}', townUnitId);
}

/** Directory post of the plan's own B 角, for holders the directory gives no deputy. */
export function deputyPostOf(post: PlanPost, townUnitId: string | undefined): string | undefined {
  return post.deputy === undefined
    ? undefined
    : directoryPostOf({ ...post, directoryPost: post.deputy.directoryPost }, townUnitId);
}

function unitOf(post: PlanPost, townUnitId: string | undefined): string {
  return post.unitId === 'town-local' ? (townUnitId ?? post.unitId) : post.unitId;
}

/**
 * Fills a plan's posts: the holder, or the deputy (B 角) when the roster says the holder is away. The deputy is the one the
 * directory gives the holder, else the one the plan names. A post nobody holds stays as a vacant seat, so that it is
 * seen and not forgotten.
 */
export function fillPosts(
  posts: readonly PlanPost[],
  holdersOf: (directoryPost: string) => readonly Person[],
  townUnitId: string | undefined,
): readonly GroupSeat[] {
  const peopleOf = (id: string | undefined): readonly Person[] => (id === undefined ? [] : holdersOf(id));
  const seats = posts.map((post) => {
    const [holder, ownDeputy] = peopleOf(directoryPostOf(post, townUnitId));
    const named = peopleOf(deputyPostOf(post, townUnitId)).find(({ id }) => id !== holder?.id);
    const deputy = ownDeputy ?? named;
    const away = holder?.absence !== undefined && deputy !== undefined && deputy.absence === undefined;
    return {
      post: post.title,
      postRole: post.role,
      required: post.required,
      person: away ? deputy : holder,
      deputyOf: away ? holder.name : undefined,
      substitute: away || deputy?.absence !== undefined ? undefined : deputy,
      unitId: unitOf(post, townUnitId),
    };
  });
  return seats.sort(byImportance);
}

function byImportance(a: GroupSeat, b: GroupSeat): number {
  if (a.required !== b.required) return a.required ? -1 : 1;
  return roleOrder[a.postRole] - roleOrder[b.postRole];
}

/** Leaves out seats whose person is already in the group (several plans run together as a rule). */
export function withoutKnown(seats: readonly GroupSeat[], known: ReadonlySet<string>): readonly GroupSeat[] {
  const seen = new Set(known);
  return seats.filter((seat) => {
    if (seat.person === undefined) return true;
    if (seen.has(seat.person.id)) return false;
    seen.add(seat.person.id);
    return true;
  });
}

/** Quorum (必到岗位): required posts whose member is confirmed or there. */
export function quorumOf(members: readonly { post: string; required: boolean; state: MemberState }[]) {
  const required = members.filter((member) => member.required);
  const missing = required.filter((member) => !presentStates.has(member.state)).map((member) => member.post);
  const present = required.length - missing.length;
  return { required: required.length, present, missing, reached: missing.length === 0 };
}
