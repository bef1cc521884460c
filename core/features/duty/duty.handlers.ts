import { z } from 'zod';
import type { FeatureHandlers } from '../../dispatch/handler.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { shiftAt, type ShiftPattern } from './duty.rules.js';
import { PeopleRepository } from '../directory/index.js';

const teamSchema = z.object({
  leader: z.string(),
  supervisor: z.string(),
  officers: z.array(z.string()),
  standby: z.array(z.string()),
});
const patternSchema = z.object({ shiftHours: z.number().positive(), startsAt: z.string() });
type DutyRole = 'leader' | 'supervisor' | 'officer' | 'standby';

async function readPattern(unit: UnitOfWork): Promise<ShiftPattern | undefined> {
  const row = await unit.db<{ value_json: string }>('settings').where('key', 'duty.pattern').first('value_json');
  return row === undefined ? undefined : patternSchema.parse(JSON.parse(row.value_json));
}

/** Ids of the people on duty at an instant, by role. */
export async function onDuty(unit: UnitOfWork, now: number) {
  const pattern = await readPattern(unit);
  const teams = await unit.db<{ members_json: string }>('duty_teams').orderBy('rank').select('members_json');
  if (pattern === undefined || teams.length === 0) return undefined;
  const shift = shiftAt(now, pattern);
  const row = teams[((shift.index % teams.length) + teams.length) % teams.length];
  if (row === undefined) return undefined;
  const team = teamSchema.parse(JSON.parse(row.members_json));
  const entries: readonly { role: DutyRole; personId: string }[] = [
    { role: 'leader', personId: team.leader },
    { role: 'supervisor', personId: team.supervisor },
    ...team.officers.map((personId) => ({ role: 'officer' as const, personId })),
    ...team.standby.map((personId) => ({ role: 'standby' as const, personId })),
  ];
  return { shift, entries };
}

/** Who is on duty now. */
export const dutyHandlers: FeatureHandlers<'duty'> = {
  async now(context) {
    const duty = await onDuty(context.unit, Date.parse(context.at));
    if (duty === undefined) return { entries: [] };
    const people = await new PeopleRepository(context.unit).byIds(duty.entries.map((entry) => entry.personId));
    const byId = new Map(people.map((person) => [person.id, person]));
    return {
      shift: { startsAt: duty.shift.startsAt, endsAt: duty.shift.endsAt },
      entries: duty.entries.flatMap((entry) => {
        const person = byId.get(entry.personId);
        return person === undefined ? [] : [{ role: entry.role, person }];
      }),
    };
  },
};
