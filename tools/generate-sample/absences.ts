import type { SampleDirectory, SamplePost } from './directory.model.js';
import { steadyNumber } from './steady-number.js';

const share = 0.06;
const alwaysAbsent: readonly string[] = ['p-fire-rescue-lead', 'p-district-vice-head-economy'];
const reasons = ['外出开会', '外出培训', '外出调研', '外出检查'] as const;

/**
 * About 6 % of the A-holders are out, so that stand-ins matter. Only heads are chosen: the stand-in of a
 * head is a deputy, who is never chosen, so every post can still be reached.
 */
export function chooseAbsences(posts: readonly SamplePost[]): SampleDirectory['absences'] {
  const holders = [...new Set(posts.flatMap((post) => post.holders.filter(({ rank }) => rank === 'A')))];
  const people = [...new Set(holders.map((holder) => holder.personId))];
  const count = Math.round(people.length * share);
  const others = posts
    .filter((post) => /-(?:lead|police|safety)$/u.test(post.id) && !/^(?:centre|district)-/u.test(post.id))
    .flatMap((post) => post.holders.filter(({ rank }) => rank === 'A').map((holder) => holder.personId))
    .filter((personId) => !alwaysAbsent.includes(personId))
    .toSorted((left, right) => steadyNumber(`absence:${left}`) - steadyNumber(`absence:${right}`));
  return [...alwaysAbsent, ...others].slice(0, count).map((personId, index) => ({
    personId,
    reason: reasons[index % reasons.length] ?? '外出',
  }));
}
