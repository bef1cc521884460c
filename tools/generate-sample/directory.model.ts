/** What a sample number is; sample numbers are 4-digit extensions only. */
export type PhoneKind = 'office' | 'mobile' | 'duty';

/** A sample person; phones stand in the order they are dialled. */
export type SamplePerson = {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly title: string;
  readonly phones: readonly { readonly kind: PhoneKind; readonly number: string }[];
};

/** A post of the directory with its holder (A) and stand-in (B角). */
export type SamplePost = {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly holders: readonly { readonly personId: string; readonly rank: 'A' | 'B' }[];
};

/** A team of the duty room; teams follow one another shift by shift. */
export type DutyTeam = {
  readonly leader: string;
  readonly supervisor: string;
  readonly officers: readonly string[];
  readonly standby: readonly string[];
};

/** The sample directory as written to `resources/sample/directory.json`. */
export type SampleDirectory = {
  readonly people: readonly SamplePerson[];
  readonly posts: readonly SamplePost[];
  readonly duty: { readonly shiftHours: number; readonly startsAt: string; readonly teams: readonly DutyTeam[] };
  readonly absences: readonly { readonly personId: string; readonly reason: string }[];
};

/** A person of a unit before names and numbers are given out. */
export type StaffMember = { readonly id: string; readonly title: string; readonly phones: readonly PhoneKind[] };

/** A unit's staff and posts. Holders are person ids, A first. */
export type UnitStaff = {
  readonly unitId: string;
  readonly members: readonly StaffMember[];
  readonly posts: readonly { readonly id: string; readonly title: string; readonly holders: readonly string[] }[];
};

/** A member reached at the desk first, then on the mobile extension. */
export function officer(id: string, title: string): StaffMember {
  return { id, title, phones: ['office', 'mobile'] };
}
