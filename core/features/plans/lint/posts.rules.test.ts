import { describe, expect, it } from 'vitest';
import type { PlanPost, PlanStructure } from '../../../../contract/plans/plan.model.js';
import { cleanStructure, cleanSurroundings } from './clean-plan.js';
import { postFindings } from './posts.rules.js';

const clean = cleanStructure();

const findingsOf = (changes: Partial<PlanStructure>, ...held: readonly string[]) =>
  postFindings(
    { structure: cleanStructure(changes) },
    cleanSurroundings(held.length === 0 ? {} : { heldPosts: new Set(held) }),
  );

const withFirst = (changes: Partial<PlanPost>): Partial<PlanStructure> => ({
  command: {
    ...clean.command,
    posts: clean.command.posts.map((post, index) => (index === 0 ? { ...post, ...changes } : post)),
  },
});

describe('postFindings', () => {
  it('asks for the holder of a town post in every town', () => {
    expect(findingsOf({}, 'gas-lead', 'gas-deputy', 'town-b-lead')).toMatchObject([
      { rule: 'post_without_holder', severity: 'warning', data: { directoryPost: 'town-a-lead' } },
    ]);
  });

  it('only warns when nobody holds the post of the deputy', () => {
    const deputy = { title: '值班负责人', directoryPost: 'nobody' };
    expect(findingsOf(withFirst({ deputy }))).toMatchObject([
      {
        rule: 'post_without_holder',
        severity: 'warning',
        path: 'command.posts.0.deputy',
        data: { post: '值班负责人' },
      },
    ]);
  });

  it('counts the name a deputy is given as a name of the post', () => {
    const deputy = { title: '燃气闵行副总', directoryPost: 'gas-deputy' };
    expect(findingsOf(withFirst({ deputy }))).toMatchObject([
      {
        rule: 'post_two_names',
        severity: 'error',
        data: { directoryPost: 'gas-deputy', names: '燃气闵行副总、燃气闵行分管负责人' },
      },
    ]);
  });

  it('does not take a remark in brackets for another name', () => {
    const deputy = { title: '燃气闵行分管负责人（值班）', directoryPost: 'gas-deputy' };
    expect(findingsOf(withFirst({ deputy }))).toEqual([]);
  });

  it('does not count an owner whom nobody can remind', () => {
    const upkeep = { ...clean.upkeep, ownerPost: 'nobody' };
    expect(findingsOf({ upkeep })).toMatchObject([{ rule: 'owner_unknown', severity: 'error' }]);
  });
});
