import type { OutputOf } from '../../../contract/index.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';

type Shift = OutputOf<'duty.now'>;
export type DutyPerson = Shift['entries'][number]['person'];

export interface DutyNow {
  readonly shift: Shift | undefined;
  readonly officer: DutyPerson | undefined;
  readonly leader: DutyPerson | undefined;
}

/** Who is on duty now. */
export function useDutyNow(): DutyNow {
  const shift = valueOf(useQuery('duty.now', {}, { kinds: ['duty.', 'directory.'] }).state);
  const find = (role: Shift['entries'][number]['role']): DutyPerson | undefined =>
    shift?.entries.find((entry) => entry.role === role)?.person;
  return { shift, officer: find('officer'), leader: find('leader') };
}
