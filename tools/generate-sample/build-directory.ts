import type { Unit } from '../domain/read-units.js';
import type { DomainTown } from '../domain/towns.model.js';
import { chooseAbsences } from './absences.js';
import { centreStaff, dutyRoster } from './centre-staff.js';
import type { SampleDirectory, SamplePerson, SamplePost, StaffMember, UnitStaff } from './directory.model.js';
import { districtLeaders } from './district-leaders.js';
import { sampleNames } from './sample-names.js';
import { townStaff } from './town-staff.js';
import { unitStaff } from './unit-staff.js';

const firstExtension = 2001;

/** Builds the sample directory of every unit that has people; placeholders have none. */
export function buildDirectory(
  units: readonly Unit[],
  towns: readonly DomainTown[],
  keeperUnits: ReadonlySet<string>,
): SampleDirectory {
  const townsById = new Map(towns.map((town) => [town.id, town]));
  const staffs = units
    .filter((unit) => unit.kind !== 'placeholder')
    .map((unit) => {
      const town = townsById.get(unit.id);
      return town ? townStaff(town) : staffOf(unit, keeperUnits);
    });
  const extensions = extensionCounter();
  const people = staffs.flatMap((staff) => toPeople(staff, extensions));
  const posts = staffs.flatMap(toPosts);
  return { people, posts, duty: dutyRoster(), absences: chooseAbsences(posts) };
}

function staffOf(unit: Unit, keeperUnits: ReadonlySet<string>): UnitStaff {
  if (unit.kind === 'leaders') {
    return districtLeaders();
  }
  return unit.kind === 'centre' ? centreStaff() : unitStaff(unit, keeperUnits.has(unit.id));
}

type Extensions = { readonly next: () => string; readonly startUnit: () => void };

/** Gives out 4-digit numbers in order; each unit begins at a new ten, as exchanges are laid out. */
function extensionCounter(): Extensions {
  let number = firstExtension;
  return {
    next: () => String(number++),
    startUnit: () => {
      number = Math.ceil((number - 1) / 10) * 10 + 1;
    },
  };
}

function toPeople(staff: UnitStaff, extensions: Extensions): SamplePerson[] {
  extensions.startUnit();
  const names = sampleNames(staff.unitId, staff.members.length);
  return staff.members.map((member, index) => toPerson(staff.unitId, member, names[index] ?? '', extensions));
}

function toPerson(unitId: string, member: StaffMember, name: string, extensions: Extensions): SamplePerson {
  const phones = member.phones.map((kind) => ({ kind, number: extensions.next() }));
  return { id: member.id, name, unitId, title: member.title, phones };
}

function toPosts(staff: UnitStaff): SamplePost[] {
  return staff.posts.map(({ id, title, holders }) => ({
    id,
    title,
    unitId: staff.unitId,
    holders: holders.map((personId, index) => ({ personId, rank: index === 0 ? 'A' : 'B' })),
  }));
}
