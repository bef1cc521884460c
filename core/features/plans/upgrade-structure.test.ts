import { describe, expect, it } from 'vitest';
import { samplePlan } from './document/sample-plan.js';
import { readStoredStructure } from './upgrade-structure.js';

/** The sample plan as the first release stored it. */
function firstForm(): Record<string, unknown> {
  const { monitoring, recovery, links, jurisdiction, upkeep, revisions, purpose, ...kept } = samplePlan();
  expect([monitoring, recovery, links, jurisdiction, upkeep, revisions, purpose]).toHaveLength(7);
  return {
    ...kept,
    resources: [{ itemId: 'raincoat', name: '雨衣', quantity: 40, unit: '件' }],
    openTogether: ['MH-S-07'],
    jurisdictionHazards: ['化工企业：吴泾（适用 MH-S-06）'],
    steps: [{ ...kept.steps[0], signMin: undefined, stage: '先期处置', withinMin: 20 }],
  };
}

describe('a stored structure', () => {
  it('of today comes back as it is', () => {
    const structure = samplePlan();
    expect(readStoredStructure(JSON.stringify(structure))).toEqual({ structure, isFirstForm: false });
  });

  it('of the first release keeps its quantities, links and hazards', () => {
    const { structure, isFirstForm } = readStoredStructure(JSON.stringify(firstForm()));
    expect(isFirstForm).toBe(true);
    expect(structure.resources[0]?.quantities).toEqual({ I: 40, II: 40, III: 40, IV: 40 });
    expect(structure.openTogether).toEqual([{ plan: 'MH-S-07', when: '' }]);
    expect(structure.jurisdiction.hazards).toMatchObject([{ hazard: '化工企业：吴泾（适用 MH-S-06）' }]);
    expect(structure.steps[0]).toMatchObject({ signMin: 3, arriveMin: 20 });
  });

  it('of neither form is refused', () => {
    expect(() => readStoredStructure('{"code":"MH-S-16"}')).toThrow();
  });
});
