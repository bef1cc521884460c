import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanPost, PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import type { LintSurroundings } from './lint-surroundings.js';
import { postSubject } from './subjects.js';

const townPlace = '{town}';

/** Directory posts nobody holds, of those a plan's post stands for: one, or one in each town. */
function unheldOf(directoryPost: string, { townUnitIds, heldPosts }: LintSurroundings): readonly string[] {
  // The unit on the spot is known only when the plan is activated.
  if (directoryPost === 'site-unit' || heldPosts === undefined) return [];
  const posts = directoryPost.includes(townPlace)
    ? townUnitIds.map((town) => directoryPost.replace(townPlace, town))
    : [directoryPost];
  return posts.filter((post) => !heldPosts.has(post));
}

function holderFindings(post: PlanPost, path: string, surroundings: LintSurroundings): readonly Finding[] {
  const subject = postSubject(post);
  const findings: Finding[] = [];
  const unheld = unheldOf(post.directoryPost, surroundings);
  if (unheld.length > 0) {
    const data = { post: post.title, directoryPost: unheld.join('、') };
    findings.push(findingAt('post_without_holder', post.required ? 'error' : 'warning', { path, subject }, data));
  }
  const { deputy } = post;
  if (deputy === undefined) {
    return [...findings, findingAt('post_without_deputy', 'warning', { path, subject }, { post: post.title })];
  }
  const unheldDeputy = unheldOf(deputy.directoryPost, surroundings);
  if (unheldDeputy.length > 0) {
    const data = { post: deputy.title, directoryPost: unheldDeputy.join('、') };
    findings.push(findingAt('post_without_holder', 'warning', { path: `${path}.deputy`, subject }, data));
  }
  return findings;
}

/** A remark in brackets, such as 区长（总指挥）, makes no other name. */
const nameOf = (title: string): string => title.replaceAll(/[（(][^（()）]*[)）]/gu, '').trim();

/** Directory posts of a plan with the names it gives them, holders and deputies alike. */
export function postNamesOf(structure: PlanStructure): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const post of structure.command.posts) {
    // An office is named as an organ; whoever is on duty there holds the post.
    const own = post.role === 'office' ? [] : [post];
    for (const { directoryPost, title } of post.deputy === undefined ? own : [...own, post.deputy]) {
      // The post on the spot is another one in each incident.
      if (directoryPost === 'site-unit') continue;
      names.set(directoryPost, (names.get(directoryPost) ?? new Set()).add(nameOf(title)));
    }
  }
  return names;
}

function twoNameFindings(structure: PlanStructure): readonly Finding[] {
  return [...postNamesOf(structure)]
    .filter(([, names]) => names.size > 1)
    .map(([directoryPost, names]) => {
      const data = { directoryPost, names: [...names].join('、') };
      return findingAt('post_two_names', 'error', { path: 'command.posts', subject: '指挥体系' }, data);
    });
}

/** Posts that cannot be filled, that have no deputy or two names; a quorum of nobody; an owner who cannot be reminded. */
export function postFindings(
  { structure }: { structure: PlanStructure },
  around: LintSurroundings,
): readonly Finding[] {
  const { posts } = structure.command;
  const quorum = { path: 'command.posts', subject: '指挥体系' };
  const owner = structure.upkeep.ownerPost.trim();
  const isOwnerKnown = owner !== '' && unheldOf(owner, around).length === 0;
  return [
    ...posts.flatMap((post, index) => holderFindings(post, `command.posts.${index}`, around)),
    ...twoNameFindings(structure),
    // Without any post the chapter is missing, which is said elsewhere.
    ...(posts.length > 0 && !posts.some(({ required }) => required)
      ? [findingAt('quorum_empty', 'error', quorum)]
      : []),
    ...(isOwnerKnown ? [] : [findingAt('owner_unknown', 'error', { path: 'upkeep.ownerPost', subject: '预案管理' })]),
  ];
}
