import type { Unit } from '../domain/read-units.js';
import { unitNames } from '../domain/unit-names.js';
import { officer } from './directory.model.js';
import type { UnitStaff } from './directory.model.js';

/** Staff of a unit outside the towns: head, deputy, office head and the 24-hour duty room. */
export function unitStaff(unit: Unit, keepsDepot: boolean): UnitStaff {
  const id = (role: string): string => `p-${unit.id}-${role}`;
  const headTitle = `${unit.shortName}${unitNames[unit.id]?.headTitle ?? '负责人'}`;
  const extra = unit.id === 'public-security' ? [{ role: 'cyber', title: `${unit.shortName}网安负责人` }] : [];
  const keeper = keepsDepot ? [{ role: 'keeper', title: `${unit.shortName}物资保管员` }] : [];
  return {
    unitId: unit.id,
    members: [
      officer(id('lead'), headTitle),
      officer(id('deputy'), `${unit.shortName}分管负责人`),
      officer(id('office'), `${unit.shortName}办公室负责人`),
      { id: id('duty'), title: `${unit.shortName}值班员`, phones: ['duty'] },
      ...[...extra, ...keeper].map(({ role, title }) => officer(id(role), title)),
    ],
    posts: [
      { id: `${unit.id}-lead`, title: headTitle, holders: [id('lead'), id('deputy')] },
      { id: `${unit.id}-deputy`, title: `${unit.shortName}分管负责人`, holders: [id('deputy'), id('office')] },
      { id: `${unit.id}-duty`, title: `${unit.shortName}24小时值班室`, holders: [id('duty'), id('office')] },
      ...[...extra, ...keeper].map(({ role, title }) => ({
        id: `${unit.id}-${role}`,
        title,
        holders: [id(role), id('office')],
      })),
    ],
  };
}
