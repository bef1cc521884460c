import type { PlanPost } from '../../contract/plans/plan.model.js';
import type { DomainPlan } from '../domain/plans.model.js';
import { commandersOf } from './commander-posts.js';
import { deputyPosts, townDeputyPosts } from './leader-posts.js';
import type { LeaderPost } from './leader-posts.js';

type UnitShortName = (unitId: string) => string;

/** All posts of a plan's command group; a directory post is listed once, at its highest role. */
export function commandPosts(plan: DomainPlan, shortName: UnitShortName): PlanPost[] {
  const leaders = [...commanderPosts(plan), ...deputyPostsOf(plan), officePost(plan)];
  const taken = new Set(leaders.map((post) => post.directoryPost));
  const members = memberPosts(plan, shortName).filter((post) => !taken.has(post.directoryPost));
  return [...leaders, ...members];
}

function commanderPosts(plan: DomainPlan): PlanPost[] {
  if (plan.kind === 'town') {
    const title = plan.command.commander_in_chief;
    const unitId = plan.lead_department;
    return [{ id: 'commander', title, role: 'commander', unitId, directoryPost: `${unitId}-lead`, required: true }];
  }
  return commandersOf(plan).map(({ title, directoryPost, required }, index) => ({
    id: index === 0 ? 'commander' : `commander-${index + 1}`,
    title,
    role: 'commander',
    unitId: 'district-leaders',
    directoryPost,
    required,
  }));
}

function deputyPostsOf(plan: DomainPlan): PlanPost[] {
  return plan.command.deputies.map((title, index) => ({
    id: `deputy-${index + 1}`,
    title,
    role: 'deputy',
    ...leaderPostOf(plan, title),
    required: true,
  }));
}

function leaderPostOf(plan: DomainPlan, title: string): LeaderPost {
  if (plan.kind === 'town') {
    const post = townDeputyPosts.find(([words]) => title.startsWith(words))?.[1];
    if (post !== undefined) {
      return { unitId: plan.lead_department, directoryPost: `${plan.lead_department}-${post}` };
    }
  }
  const post = deputyPosts[title];
  if (!post) {
    throw new Error(`${plan.code}: no directory post for the title ${title}`);
  }
  return post;
}

function officePost(plan: DomainPlan): PlanPost {
  const unitId = plan.lead_department;
  return {
    id: 'office',
    title: plan.command.office,
    role: 'office',
    unitId,
    directoryPost: `${unitId}-duty`,
    required: false,
  };
}

function memberPosts(plan: DomainPlan, shortName: UnitShortName): PlanPost[] {
  const units = [...new Set([...plan.co_lead_departments, ...plan.member_departments])];
  const posts = units
    .filter((unitId) => unitId !== 'town-local')
    .map<PlanPost>((unitId) => ({
      id: `member-${unitId}`,
      title: `${shortName(unitId)}分管负责人`,
      role: 'member',
      unitId,
      directoryPost: unitId === 'site-unit' ? 'site-unit' : `${unitId}-deputy`,
      required: false,
    }));
  return plan.kind === 'town' ? posts : [...posts, townLeader];
}

const townLeader: PlanPost = {
  id: 'member-town-local',
  title: '事发地街镇主要负责人',
  role: 'member',
  unitId: 'town-local',
  directoryPost: '{town}-lead',
  required: true,
};
