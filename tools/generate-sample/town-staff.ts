import type { DomainTown } from '../domain/towns.model.js';
import { officer } from './directory.model.js';
import type { UnitStaff } from './directory.model.js';

type Titles = { readonly party: string; readonly lead: string; readonly deputy: string };

const titlesByKind: Readonly<Record<DomainTown['kind'], Titles>> = {
  镇: { party: '党委书记', lead: '镇长', deputy: '分管副镇长（联动分中心主任）' },
  街道: { party: '党工委书记', lead: '办事处主任', deputy: '分管副主任（联动分中心主任）' },
  工业区: { party: '党工委书记', lead: '管委会主任', deputy: '分管副主任（联动分中心主任）' },
};

/** Staff of a town: party and administrative heads, sub-centre, police station, safety office, duty room, depot. */
export function townStaff(town: DomainTown): UnitStaff {
  const id = (role: string): string => `p-${town.id}-${role}`;
  const words = titlesByKind[town.kind];
  const name = (title: string): string => `${town.name}${title}`;
  const post = (role: string, title: string, standIn: string) => ({
    id: `${town.id}-${role}`,
    title: name(title),
    holders: [id(role), id(standIn)],
  });
  return {
    unitId: town.id,
    members: [
      officer(id('lead'), name(words.lead)),
      officer(id('party'), name(words.party)),
      officer(id('deputy'), name(words.deputy)),
      officer(id('sub-centre'), name('联动分中心副主任')),
      officer(id('police'), name('派出所所长（分中心副主任）')),
      officer(id('police-second'), name('派出所副所长')),
      officer(id('safety'), name('综治办主任（分中心副主任）')),
      officer(id('safety-second'), name('综治办副主任')),
      { id: id('duty'), title: name('联动分中心值班员'), phones: ['duty'] },
      officer(id('keeper'), name('应急仓库保管员')),
    ],
    posts: [
      post('lead', words.lead, 'deputy'),
      post('party', words.party, 'lead'),
      post('deputy', words.deputy, 'sub-centre'),
      post('police', '派出所所长（分中心副主任）', 'police-second'),
      post('safety', '综治办主任（分中心副主任）', 'safety-second'),
      post('duty', '联动分中心24小时值班室', 'sub-centre'),
      post('keeper', '应急仓库保管员', 'sub-centre'),
    ],
  };
}
