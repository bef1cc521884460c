import { describe, expect, it } from 'vitest';
import { loadTestKnowledge, loadTestPlans } from '../test-support/test-matcher.js';
import type { PlanKnowledge } from './knowledge.js';
import { createMatcher } from './matcher.js';
import { rankedPlans } from './plan-register.js';

const plans = loadTestPlans();
const variantOf = (code: string, area: string): PlanKnowledge => {
  const own = plans.find((plan) => plan.code === code);
  if (own === undefined) throw new Error(`there is no plan ${code}`);
  return { ...own, code: `QP${code.slice(2)}`, title: `${area}${own.title}`, area, variantOf: code };
};
const variants = [variantOf('MH-S-06', '青浦区'), variantOf('MH-S-07', '青浦区')];
const knowledge = { ...loadTestKnowledge(), plans: [...plans, ...variants] };
const matcher = createMatcher(knowledge);

describe('plans of another area beside one’s own', () => {
  it('stand in for the own plan when their area is named, and say so', () => {
    const { plans: ranked } = matcher.match('青浦区一化工厂氯气泄漏，白雾往这边飘');
    expect(ranked[0]?.code).toBe('QP-S-06');
    expect(ranked[0]?.reasons[0]).toMatchObject({ text: '青浦区', why: '青浦区的预案', source: 'place' });
    expect(ranked.map((plan) => plan.code)).not.toContain('MH-S-06');
  });

  it('are not chosen where no area or a place of the own district is named', () => {
    expect(matcher.match('吴泾一化工厂氯气泄漏，白雾往这边飘').plans[0]?.code).toBe('MH-S-06');
    expect(matcher.match('一化工厂氯气泄漏，白雾往这边飘').plans[0]?.code).toBe('MH-S-06');
  });

  it('leave the own plan where the area has none of that kind', () => {
    expect(matcher.match('青浦区地铁17号线故障停运，站台挤满了人').plans[0]?.code).not.toMatch(/^QP/u);
  });

  it('do not compete by their words, unless their own plan is missing', () => {
    expect(rankedPlans(knowledge.plans)).toHaveLength(36);
    expect(rankedPlans(variants).map((plan) => plan.code)).toEqual(['QP-S-06', 'QP-S-07']);
  });
});
