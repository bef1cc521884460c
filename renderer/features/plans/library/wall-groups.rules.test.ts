import { describe, expect, it } from 'vitest';
import { sampleSummary } from './sample-summary.js';
import { markedFirst, shortCode, wallGroups } from './wall-groups.rules.js';

describe('the wall', () => {
  it('begins with the marked plans and shows every plan once', () => {
    const plans = [
      sampleSummary('MH-S-01', { category: 'natural_disaster' }),
      sampleSummary('MH-S-16', { bookmarked: true }),
      sampleSummary('MH-S-06'),
      sampleSummary('MH-T-01', { kind: 'town', category: 'general' }),
      sampleSummary('MH-Z-00', { kind: 'overall', category: 'general' }),
    ];
    expect(wallGroups(plans).map((group) => [group.what, group.plans.map((plan) => plan.code)])).toEqual([
      ['marked', ['MH-S-16']],
      ['towns', ['MH-Z-00', 'MH-T-01']],
      ['accident', ['MH-S-06']],
      ['natural_disaster', ['MH-S-01']],
    ]);
  });

  it('has its marked plans first as a list, too', () => {
    const plans = [sampleSummary('A'), sampleSummary('B', { bookmarked: true }), sampleSummary('C')];
    expect(markedFirst(plans).map((plan) => plan.code)).toEqual(['B', 'A', 'C']);
  });

  it('shortens the code of a tile', () => {
    expect(shortCode('MH-S-16')).toBe('S-16');
  });
});
