import { describe, expect, it } from 'vitest';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { cleanPlan, cleanStructure, cleanSurroundings } from './clean-plan.js';
import { lintLibrary } from './lint-library.js';

const clean = cleanStructure();

/** Triggers of a plan of its own, so that only what a test shares is shared. */
function triggersOf(code: string, ...more: readonly string[]): PlanStructure['triggers'] {
  return { colloquial: Array.from({ length: 15 }, (_, index) => `${code}说法${index}`), formal: [...more] };
}

const planOf = (code: string, overrides: Partial<PlanStructure> = {}) =>
  cleanPlan({ code, triggers: triggersOf(code), ...overrides });

const lint = (...plans: readonly ReturnType<typeof planOf>[]) =>
  Object.fromEntries(lintLibrary(plans, cleanSurroundings({ planCodes: new Set() })));

const renamed = (title: string): Partial<PlanStructure> => ({
  command: {
    ...clean.command,
    posts: clean.command.posts.map((post) => (post.id === 'commander' ? { ...post, title } : post)),
  },
});

describe('lintLibrary', () => {
  it('lists clean plans without findings', () => {
    expect(lint(planOf('MH-S-16'), planOf('MH-S-07'))).toEqual({ 'MH-S-16': [], 'MH-S-07': [] });
  });

  it('finds what one plan shows by itself', () => {
    expect(lint(planOf('MH-S-16', { recovery: [] }))).toMatchObject({ 'MH-S-16': [{ rule: 'chapter_missing' }] });
  });

  it.each([
    ['boundaries.0.plan', { boundaries: [{ plan: 'MH-S-99', useInsteadWhen: '普通火灾' }] }],
    ['openTogether.0.plan', { openTogether: [{ plan: 'MH-S-99', when: '起火' }] }],
    ['links.upward.0.code', { links: { upward: [{ title: '总体', code: 'MH-S-99' }], downward: [] } }],
    [
      'jurisdiction.hazards.0.plan',
      { jurisdiction: { ...clean.jurisdiction, hazards: [{ hazard: '积水', where: '', plan: 'MH-S-99', watch: '' }] } },
    ],
  ])('finds a link to a plan that does not exist at %s', (path, overrides) => {
    expect(lint(planOf('MH-S-16', overrides))).toMatchObject({
      'MH-S-16': [{ rule: 'link_unknown', severity: 'error', path, data: { plan: 'MH-S-99' } }],
    });
  });

  it('knows the plans of the library and those beside it', () => {
    const boundaries = [
      { plan: 'MH-S-07', useInsteadWhen: '普通火灾' },
      { plan: 'MH-Z-00', useInsteadWhen: '性质不明' },
    ];
    const plans = [planOf('MH-S-16', { boundaries }), planOf('MH-S-07')];
    const found = lintLibrary(plans, cleanSurroundings({ planCodes: new Set(['MH-Z-00']) }));
    expect([...found.values()].flat()).toEqual([]);
  });

  it('finds a trigger of two plans at both of them, whatever its letters', () => {
    const found = lint(
      planOf('MH-S-16', { triggers: triggersOf('MH-S-16', 'CO中毒') }),
      planOf('MH-T-01', { triggers: triggersOf('MH-T-01', 'ｃｏ中毒') }),
    );
    expect(found).toMatchObject({
      'MH-S-16': [{ rule: 'trigger_shared', path: 'triggers.formal.0', data: { trigger: 'CO中毒', plan: 'MH-T-01' } }],
      'MH-T-01': [{ rule: 'trigger_shared', data: { plan: 'MH-S-16' } }],
    });
  });

  it('lets two plans share a trigger when either says which is used', () => {
    const boundaries = [{ plan: 'MH-S-16', useInsteadWhen: '先漏后燃' }];
    const found = lint(
      planOf('MH-S-16', { triggers: triggersOf('MH-S-16', '爆炸') }),
      planOf('MH-S-07', { triggers: triggersOf('MH-S-07', '爆炸'), boundaries }),
    );
    expect(Object.values(found).flat()).toEqual([]);
  });

  it('does not take opening together or a link for such a rule', () => {
    const linked = {
      openTogether: [{ plan: 'MH-S-16', when: '起火' }],
      links: { upward: [{ title: '燃气', code: 'MH-S-16' }], downward: [] },
    };
    const found = lint(
      planOf('MH-S-16', { triggers: triggersOf('MH-S-16', '爆炸') }),
      planOf('MH-S-07', { triggers: triggersOf('MH-S-07', '爆炸'), ...linked }),
    );
    expect(Object.values(found).flat()).toMatchObject([{ rule: 'trigger_shared' }, { rule: 'trigger_shared' }]);
  });

  it('warns of the plan that calls a post by another name than most plans', () => {
    const found = lint(planOf('MH-S-01'), planOf('MH-S-02', renamed('燃气老总')), planOf('MH-S-03'));
    expect(found).toMatchObject({
      'MH-S-01': [],
      'MH-S-02': [
        {
          rule: 'post_two_names',
          severity: 'warning',
          data: { directoryPost: 'gas-lead', names: '燃气闵行负责人、燃气老总' },
        },
      ],
      'MH-S-03': [],
    });
  });
});
