import { describe, expect, it } from 'vitest';
import type { GazetteerKnowledge } from '../../core/features/matching/engine/knowledge.js';
import { readPlans } from './matching-engines.js';
import { makeRegister, makeRegisterReports } from './plan-register-set.js';

const gazetteer: GazetteerKnowledge = {
  towns: [],
  places: [{ name: '江川路', type: '道路', towns: ['MH-T-10'], weight: 1, aliases: ['金山支线'] }],
};
const shipped = readPlans();
const register = makeRegister(shipped, gazetteer);

describe('the register of made-up counties', () => {
  it('holds a plan of every county for every kind of event, each with a code of its own', () => {
    const codes = register.flatMap(({ plans }) => plans.map(({ code }) => code));
    expect(codes).toHaveLength(100_008);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(register.map(({ name }) => name)).size).toBe(2778);
  });

  it('names no place of the district', () => {
    expect(register.filter(({ name }) => name.startsWith('江川') || name.startsWith('金山'))).toEqual([]);
  });

  it('puts the county in title and scope and says which shipped plan it stands in for', () => {
    const [county] = register;
    const plan = county?.plans.find(({ variantOf }) => variantOf === 'MH-Z-00');
    expect(plan?.area).toBe(county?.name);
    expect(plan?.title).toBe(`${county?.name ?? ''}突发事件总体应急预案`);
    expect(plan?.scope).toContain(county?.name);
  });

  it('is the same every time', () => {
    const names = (count: number) => makeRegister(shipped, gazetteer, count).map(({ name }) => name);
    expect(names(50)).toEqual(names(50));
  });
});

describe('reports from counties', () => {
  it('are told with the county named and answered by its plan; everyday reports are left out', () => {
    const reports = makeRegisterReports(
      register,
      [
        { text: '六楼起火', primary: 'MH-S-07' },
        { text: '灯不亮', primary: undefined },
      ],
      30,
    );
    expect(reports).toHaveLength(30);
    for (const { text, code } of reports) {
      const county = register.find(({ plans }) => plans.some((plan) => plan.code === code));
      expect(code).toMatch(/-S-07$/u);
      expect(text).toContain(county?.name);
      expect(text).toContain('六楼起火');
    }
  });
});
