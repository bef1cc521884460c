import { officer } from './directory.model.js';
import type { DutyTeam, SampleDirectory, StaffMember, UnitStaff } from './directory.model.js';

const teamNames = ['甲班', '乙班', '丙班', '丁班'] as const;
const officerTitles = ['接警员', '接警员', '派单员', '派单员'] as const;

const id = (role: string): string => `p-centre-${role}`;
const numbered = (role: string, team: number, seat: number): string => id(`${role}-${team + 1}-${seat + 1}`);

/** The joint-response centre: management and four duty teams. */
export function centreStaff(): UnitStaff {
  return {
    unitId: 'centre',
    members: [
      officer(id('lead'), '区联动中心主任'),
      officer(id('deputy'), '区联动中心副主任'),
      officer(id('office'), '区联动中心综合科科长'),
      ...teamNames.flatMap((name, team) => teamMembers(name, team)),
    ],
    posts: [
      { id: 'centre-lead', title: '区联动中心主任', holders: [id('lead'), id('deputy')] },
      { id: 'centre-deputy', title: '区联动中心副主任', holders: [id('deputy'), id('office')] },
      { id: 'centre-duty', title: '区联动中心值班室', holders: [id('supervisor-1'), id('supervisor-2')] },
      { id: 'centre-duty-leader', title: '区联动中心带班领导', holders: [id('leader-1'), id('leader-2')] },
      { id: 'centre-duty-supervisor', title: '区联动中心值班长', holders: [id('supervisor-1'), id('supervisor-2')] },
    ],
  };
}

function teamMembers(name: string, team: number): StaffMember[] {
  return [
    officer(id(`leader-${team + 1}`), `带班领导（${name}）`),
    { id: id(`supervisor-${team + 1}`), title: `值班长（${name}）`, phones: ['duty', 'mobile'] },
    ...officerTitles.map<StaffMember>((title, seat) => ({
      id: numbered('officer', team, seat),
      title: `${title}（${name}）`,
      phones: ['duty', 'mobile'],
    })),
    ...[0, 1].map<StaffMember>((seat) => ({
      id: numbered('standby', team, seat),
      title: `备班值班员（${name}）`,
      phones: ['mobile'],
    })),
  ];
}

/** Four teams in turn, twelve hours each, handing over at 09:00 and 21:00. */
export function dutyRoster(): SampleDirectory['duty'] {
  const teams = teamNames.map<DutyTeam>((_, team) => ({
    leader: id(`leader-${team + 1}`),
    supervisor: id(`supervisor-${team + 1}`),
    officers: officerTitles.map((_title, seat) => numbered('officer', team, seat)),
    standby: [0, 1].map((seat) => numbered('standby', team, seat)),
  }));
  return { shiftHours: 12, startsAt: '09:00', teams };
}
