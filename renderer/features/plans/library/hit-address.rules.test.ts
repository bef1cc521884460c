import { describe, expect, it } from 'vitest';
import type { PlanHit } from '../../../../contract/plans/library.model.js';
import { hitAddress } from './hit-address.rules.js';

const hit = (section: string): PlanHit => ({ section, excerpt: '煤气', spans: [] });
const plan = { code: 'MH-S-16', hits: [hit('触发词'), hit('五、响应行动')] };

describe('the address of a hit', () => {
  it('is the best chapter of the plan, or the one of the hit itself', () => {
    expect(hitAddress(plan)).toBe(`/plans/MH-S-16?at=${encodeURIComponent('五、响应行动')}`);
    expect(hitAddress(plan, hit('六、信息报告'))).toContain(encodeURIComponent('六、信息报告'));
  });

  it('is the beginning of the plan for title, code and triggers', () => {
    expect(hitAddress(plan, hit('触发词'))).toBe('/plans/MH-S-16');
    expect(hitAddress({ code: 'MH-S-07', hits: [hit('')] })).toBe('/plans/MH-S-07');
  });
});
