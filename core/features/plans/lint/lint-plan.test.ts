import { describe, expect, it } from 'vitest';
import { type FindingRule, lintRules } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { cleanPlan, cleanStructure, cleanSurroundings } from './clean-plan.js';
import { lintPlan } from './lint-plan.js';
import type { LintPlan } from './lint-surroundings.js';

const clean = cleanStructure();
const [commander, ...others] = clean.command.posts;
const [step, ...laterSteps] = clean.steps;
const [resource] = clean.resources;
if (commander === undefined || step === undefined || resource === undefined) throw new Error('the clean plan is empty');

const withPosts = (...posts: PlanStructure['command']['posts']) => ({ command: { ...clean.command, posts } });
const withStep = (changes: Partial<typeof step>) => ({ steps: [{ ...step, ...changes }, ...laterSteps] });
const withDeaths = (
  level: 'IV' | 'III',
  ...conditions: PlanStructure['levels']['IV']['criteria'][0]['conditions']
) => ({
  levels: {
    ...clean.levels,
    [level]: { ...clean.levels[level], criteria: [{ clause: 'X.1', text: '死亡', conditions }] },
  },
});

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const rest = { ...whole };
  delete rest[key];
  return rest;
}

const commanderAlone = without(commander, 'deputy');
const unsignedStep = without(step, 'signMin');

/** A change that breaks exactly one rule, once, and the place it is found at. */
const broken: readonly (readonly [FindingRule, Partial<PlanStructure>, path: string, severity: string])[] = [
  ['chapter_missing', { recovery: [] }, 'recovery', 'error'],
  ['post_without_holder', withPosts({ ...commander, directoryPost: 'nobody' }), 'command.posts.0', 'error'],
  ['post_two_names', withPosts(commander, { ...commander, title: '燃气负责人' }), 'command.posts', 'error'],
  ['post_without_deputy', withPosts(commanderAlone), 'command.posts.0', 'warning'],
  ['quorum_empty', withPosts(...others), 'command.posts', 'error'],
  ['unit_unknown', withStep({ supportUnits: ['fire', 'nowhere'] }), 'steps.0.supportUnits.1', 'error'],
  ['level_words_mixed', withStep({ step: '启动三级响应' }), 'steps.0.step', 'warning'],
  ['step_without_unit', withStep({ unitId: ' ' }), 'steps.0.unitId', 'error'],
  ['step_without_limit', { steps: [unsignedStep, ...laterSteps] }, 'steps.0', 'error'],
  ['steps_few', { steps: laterSteps }, 'steps', 'error'],
  ['item_unknown', { resources: [{ ...resource, itemId: 'magic' }] }, 'resources.0.itemId', 'error'],
  [
    'stock_short',
    { resources: [{ ...resource, quantities: { IV: 1, III: 1, II: 1, I: 11 } }] },
    'resources.0.quantities.I',
    'note',
  ],
  [
    'quantity_falls',
    { resources: [{ ...resource, quantities: { IV: 1, III: 3, II: 2, I: 4 } }] },
    'resources.0.quantities.II',
    'error',
  ],
  ['phone_format', { scope: '泄漏请打电话6412345。' }, 'scope', 'error'],
  ['criteria_without_data', withDeaths('IV'), 'levels.IV.criteria', 'error'],
  ['criteria_overlap', withDeaths('IV', { metric: 'deaths', gte: 1, lt: 4 }), 'levels.III.criteria', 'error'],
  ['criteria_hole', withDeaths('IV', { metric: 'deaths', gte: 1, lt: 2 }), 'levels.III.criteria', 'error'],
  ['metric_unknown', withDeaths('IV', { metric: 'luck', gte: 1 }), 'levels.IV.criteria.0.conditions.0.metric', 'error'],
  ['trigger_twice', { triggers: { ...clean.triggers, formal: ['煤气味第0种说法'] } }, 'triggers.formal.0', 'warning'],
  ['triggers_few', { triggers: { colloquial: ['煤气味'], formal: [] } }, 'triggers', 'error'],
  ['deadline_order', { reporting: { ...clean.reporting, firstPhoneMin: 90 } }, 'reporting.firstWrittenMin', 'error'],
  ['source_missing', { reporting: { ...clean.reporting, source: ' ' } }, 'reporting.source', 'error'],
  ['owner_unknown', { upkeep: { ...clean.upkeep, ownerPost: '' } }, 'upkeep.ownerPost', 'error'],
];

const lint = (plan: LintPlan) => lintPlan(plan, cleanSurroundings());

describe('lintPlan', () => {
  it('finds nothing in a clean plan', () => {
    expect(lint(cleanPlan())).toEqual([]);
  });

  it.each(broken)('finds %s and nothing else, where it stands', (rule, overrides, path, severity) => {
    expect(lint(cleanPlan(overrides))).toMatchObject([{ rule, path, severity }]);
  });

  it('has a broken plan for every rule that one plan can break alone', () => {
    const alone = lintRules.filter((rule) => rule !== 'link_unknown' && rule !== 'trigger_shared');
    expect(broken.map(([rule]) => rule)).toEqual(alone);
  });

  it('names the place as the author sees it', () => {
    const [finding] = lint(cleanPlan(withStep({ unitId: 'nowhere' })));
    expect(finding).toMatchObject({ subject: '第1步 关闭上游阀门', data: { unit: 'nowhere' } });
  });

  it('asks for eight steps at level three of specialist plans only', () => {
    expect(lint(cleanPlan({ kind: 'overall', steps: laterSteps }))).toEqual([]);
  });

  it('only warns of few triggers where a plan is not found by words', () => {
    const triggers = { colloquial: ['煤气味'], formal: [] };
    expect(lint(cleanPlan({ kind: 'overall', triggers }))).toMatchObject([
      { rule: 'triggers_few', severity: 'warning' },
    ]);
  });

  it('does not look at the stock when it is not known', () => {
    const surroundings = without(cleanSurroundings(), 'freeStock');
    const resources = [{ ...resource, quantities: { IV: 99, III: 99, II: 99, I: 99 } }];
    expect(lintPlan(cleanPlan({ resources }), surroundings)).toEqual([]);
  });

  it('looks up neither holders nor items where there is no directory and no catalogue', () => {
    const surroundings = without(without(cleanSurroundings(), 'heldPosts'), 'itemIds');
    expect(lintPlan(cleanPlan(), surroundings)).toEqual([]);
  });

  it('says at each level what the stock cannot serve, and warns where the district works alone', () => {
    const surroundings = cleanSurroundings({ freeStock: new Map([['scba', 5]]) });
    expect(lintPlan(cleanPlan(), surroundings).map(({ severity, data }) => ({ severity, ...data }))).toEqual([
      { severity: 'warning', level: 'Ⅲ', item: '空气呼吸器', needed: 6, unit: '具', free: 5 },
      { severity: 'note', level: 'Ⅱ', item: '空气呼吸器', needed: 6, unit: '具', free: 5 },
      { severity: 'note', level: 'Ⅰ', item: '空气呼吸器', needed: 10, unit: '具', free: 5 },
    ]);
  });

  it('compares the deadlines of a level and receiver', () => {
    const deadlines = [{ level: 'II' as const, receiver: '市总值班室', phoneMin: 30, writtenMin: 20 }];
    const [finding] = lint(cleanPlan({ reporting: { ...clean.reporting, deadlines } }));
    expect(finding).toMatchObject({
      rule: 'deadline_order',
      path: 'reporting.deadlines.0.writtenMin',
      data: { level: 'Ⅱ', receiver: '市总值班室', phone: 30, written: 20 },
    });
  });
});
