import { officer } from './directory.model.js';
import type { UnitStaff } from './directory.model.js';

/** District leaders' posts: id, title, and the post whose holder stands in (B角). */
const leaderPosts: readonly (readonly [id: string, title: string, standIn: string])[] = [
  ['district-party-secretary', '区委书记', 'district-head'],
  ['district-head', '区长', 'district-executive-vice-head'],
  ['district-executive-vice-head', '常务副区长', 'district-vice-head-emergency'],
  ['district-political-legal-secretary', '区委政法委书记', 'district-vice-head-police'],
  ['district-vice-head-emergency', '分管应急消防的副区长', 'district-vice-head-construction'],
  ['district-vice-head-construction', '分管城建交通水务环保的副区长', 'district-vice-head-emergency'],
  ['district-vice-head-economy', '分管经济和市场监管的副区长', 'district-vice-head-agriculture'],
  ['district-vice-head-agriculture', '分管农业农村的副区长', 'district-vice-head-construction'],
  ['district-vice-head-health-education', '分管卫生教育的副区长', 'district-executive-vice-head'],
  ['district-vice-head-police', '分管公安的副区长', 'district-political-legal-secretary'],
  ['district-leader-cyberspace', '区委分管网信的领导', 'district-political-legal-secretary'],
  ['district-leader-foreign-affairs', '分管外事的区领导', 'district-executive-vice-head'],
];

const personOf = (postId: string): string => `p-${postId}`;

/** The district leaders; they stand in for one another, and the district duty office answers for them. */
export function districtLeaders(): UnitStaff {
  return {
    unitId: 'district-leaders',
    members: leaderPosts.map(([id, title]) => officer(personOf(id), title)),
    posts: [
      ...leaderPosts.map(([id, title, standIn]) => ({ id, title, holders: [personOf(id), personOf(standIn)] })),
      {
        id: 'district-leaders-lead',
        title: '区政府主要领导（区长）',
        holders: [personOf('district-head'), personOf('district-executive-vice-head')],
      },
      {
        id: 'district-leaders-duty',
        title: '区领导值班联络（区总值班室）',
        holders: ['p-district-office-duty', 'p-district-office-office'],
      },
    ],
  };
}
