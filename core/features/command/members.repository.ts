import { z } from 'zod';
import { memberSchema, type Member, type MemberState } from '../../../contract/command/command.contract.js';
import { phoneSchema, type Phone } from '../../../contract/directory/directory.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

interface MemberRow {
  readonly id: string;
  readonly incident_id: string;
  readonly plan_code: string | null;
  readonly post: string;
  readonly post_role: string;
  readonly required: boolean | number;
  readonly person_id: string | null;
  readonly person_json: string | null;
  readonly unit_id: string | null;
  readonly deputy_of: string | null;
  readonly substitute_json: string | null;
  readonly phones_json: string;
  readonly state: MemberState;
  readonly state_at: string;
  readonly eta_at: string | null;
  readonly rank: number;
  readonly removed_at: string | null;
  readonly version: number;
}

/** A member about to be stored. */
export interface NewMember {
  readonly id: string;
  readonly incidentId: string;
  readonly planCode: string | undefined;
  readonly post: string;
  readonly postRole: Member['postRole'];
  readonly required: boolean;
  readonly person: { readonly personId?: string; readonly name: string; readonly title: string } | undefined;
  readonly unitId: string | undefined;
  readonly deputyOf: string | undefined;
  readonly substitute:
    { readonly personId: string; readonly name: string; readonly phones: readonly Phone[] } | undefined;
  readonly phones: readonly Phone[];
  readonly rank: number;
  readonly at: string;
}

/** A stored member and the incident it belongs to. */
export interface StoredMember {
  readonly incidentId: string;
  readonly member: Member;
}

const personSchema = z.object({ personId: z.string().optional(), name: z.string(), title: z.string() });
const substituteSchema = z.object({ personId: z.string(), name: z.string(), phones: z.array(phoneSchema) });

/** Members of command groups. */
export class MembersRepository {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly unitName: (id: string) => string,
  ) {}

  async insert(member: NewMember): Promise<void> {
    await this.unit.db('command_members').insert({
      id: member.id,
      incident_id: member.incidentId,
      plan_code: member.planCode ?? null,
      post: member.post,
      post_role: member.postRole,
      required: member.required,
      person_id: member.person?.personId ?? null,
      person_json: member.person === undefined ? null : JSON.stringify(member.person),
      unit_id: member.unitId ?? null,
      deputy_of: member.deputyOf ?? null,
      substitute_json: member.substitute === undefined ? null : JSON.stringify(member.substitute),
      phones_json: JSON.stringify(member.phones),
      state: 'waiting',
      state_at: member.at,
      rank: member.rank,
      removed_at: null,
      version: 1,
    });
  }

  async ofIncident(incidentId: string): Promise<readonly Member[]> {
    const rows: MemberRow[] = await this.unit
      .db('command_members')
      .where({ incident_id: incidentId, removed_at: null })
      .orderBy('required', 'desc')
      .orderBy('rank')
      .select('*');
    return rows.map((row) => this.fromRow(row));
  }

  async require(memberId: string): Promise<StoredMember> {
    const row: MemberRow | undefined = await this.unit
      .db('command_members')
      .where({ id: memberId, removed_at: null })
      .first('*');
    if (row === undefined) throw new AppError('command.member_not_found', 'there is no such member');
    return { incidentId: row.incident_id, member: this.fromRow(row) };
  }

  async setState(memberId: string, state: MemberState, at: string): Promise<number> {
    const row = await this.unit.db<{ version: number }>('command_members').where('id', memberId).first('version');
    const version = (row?.version ?? 0) + 1;
    await this.unit.db('command_members').where('id', memberId).update({ state, state_at: at, version });
    return version;
  }

  /** Several members at once, as a call-out moves them. */
  async setStates(memberIds: readonly string[], state: MemberState, at: string): Promise<void> {
    await this.unit
      .db('command_members')
      .whereIn('id', [...memberIds])
      .update({ state, state_at: at, version: this.unit.db.raw('version + 1') });
  }

  async setEta(memberId: string, etaAt: string | null): Promise<number> {
    const row = await this.unit.db<{ version: number }>('command_members').where('id', memberId).first('version');
    const version = (row?.version ?? 0) + 1;
    await this.unit.db('command_members').where('id', memberId).update({ eta_at: etaAt, version });
    return version;
  }

  async remove(memberId: string, at: string): Promise<number> {
    const row = await this.unit.db<{ version: number }>('command_members').where('id', memberId).first('version');
    const version = (row?.version ?? 0) + 1;
    await this.unit.db('command_members').where('id', memberId).update({ removed_at: at, version });
    return version;
  }

  private fromRow(row: MemberRow): Member {
    return memberSchema.parse({
      memberId: row.id,
      post: row.post,
      postRole: row.post_role,
      required: Boolean(row.required),
      person: row.person_json === null ? undefined : personSchema.parse(JSON.parse(row.person_json)),
      unitId: row.unit_id ?? undefined,
      unitName: row.unit_id === null ? undefined : this.unitName(row.unit_id),
      deputyOf: row.deputy_of ?? undefined,
      substitute: row.substitute_json === null ? undefined : substituteSchema.parse(JSON.parse(row.substitute_json)),
      phones: JSON.parse(row.phones_json) as unknown,
      state: row.state,
      stateAt: row.state_at,
      etaAt: row.eta_at ?? undefined,
      planCode: row.plan_code ?? undefined,
      version: row.version,
    });
  }
}
