import { describe, expect, it } from 'vitest';
import { compareStructures } from './compare-structure.rules.js';
import { compareTexts } from './compare-text.rules.js';
import { samplePlan } from './document/sample-plan.js';

describe('two versions side by side', () => {
  it('of the same plan show nothing', () => {
    expect(compareStructures(samplePlan(), samplePlan())).toEqual([]);
    expect(compareTexts('## 处置要点\n先关阀', '## 处置要点\n先关阀')).toEqual([]);
  });

  it('name an entry by what it is, so an inserted step does not shift the others', () => {
    const from = samplePlan();
    const [first] = from.steps;
    if (first === undefined) throw new Error('the sample plan has a step');
    const to = {
      ...from,
      steps: [
        { ...first, seq: 2, step: '关阀' },
        { ...first, withinMin: first.withinMin + 5 },
      ],
    };
    const changes = compareStructures(from, to);
    expect(changes).toContainEqual({
      path: `steps[${first.seq}].withinMin`,
      kind: 'changed',
      before: String(first.withinMin),
      after: String(first.withinMin + 5),
    });
    expect(changes.filter((change) => change.kind === 'added').every(({ path }) => path.startsWith('steps[2]'))).toBe(
      true,
    );
    expect(compareStructures(to, from).filter((change) => change.kind === 'removed').length).toBeGreaterThan(0);
  });

  it('keep two entries of one name apart', () => {
    const from = samplePlan();
    const twice = { plan: 'MH-S-07', useInsteadWhen: '先着火' };
    const to = { ...from, boundaries: [twice, { ...twice, useInsteadWhen: '无气味' }] };
    const paths = compareStructures({ ...from, boundaries: [] }, to).map((change) => change.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThanOrEqual(4);
  });

  it('show changed lines with their chapter and only the lines around them', () => {
    const long = Array.from({ length: 20 }, (_, index) => `第${index}条`).join('\n');
    const changes = compareTexts(`## 处置要点\n${long}\n旧的一句`, `## 处置要点\n${long}\n新的一句`);
    expect(changes).toEqual([
      { kind: 'same', chapter: '处置要点', lines: ['第17条', '第18条', '第19条'] },
      { kind: 'removed', chapter: '处置要点', lines: ['旧的一句'] },
      { kind: 'added', chapter: '处置要点', lines: ['新的一句'] },
    ]);
  });
});
