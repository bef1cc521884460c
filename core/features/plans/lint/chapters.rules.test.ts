import { describe, expect, it } from 'vitest';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { chapterFindings } from './chapters.rules.js';
import { cleanPlan, cleanStructure } from './clean-plan.js';

const clean = cleanStructure();
const { levels, reporting, command } = clean;

const missing: readonly (readonly [chapter: string, Partial<PlanStructure>])[] = [
  ['编制目的', { purpose: ' ' }],
  ['适用范围', { scope: '' }],
  ['指挥体系', { command: { ...command, posts: [] } }],
  ['监测预警', { monitoring: { sources: [], warnings: [] } }],
  ['分级标准 Ⅳ级', { levels: { ...levels, IV: { ...levels.IV, criteria: [] } } }],
  ['分级标准 Ⅰ级', { levels: { ...levels, I: { ...levels.I, criteria: [] } } }],
  ['响应行动', { steps: [] }],
  ['信息报告', { reporting: { ...reporting, receivers: [] } }],
  ['应急资源', { resources: [] }],
  ['响应终止', { termination: { condition: '', declaredBy: '', then: '' } }],
  ['后期处置', { recovery: [] }],
  ['预案衔接', { links: { upward: [], downward: [] } }],
  ['预案管理', { upkeep: { ...clean.upkeep, source: '' } }],
  ['辖区情况', { kind: 'town' }],
];

describe('chapterFindings', () => {
  it.each(missing)('misses %s', (chapter, overrides) => {
    expect(chapterFindings(cleanPlan(overrides))).toMatchObject([
      { rule: 'chapter_missing', severity: 'error', subject: chapter, data: { chapter } },
    ]);
  });

  it.each(['', '## 处置要点\n', '## 处置要点\n## 工作原则\n先救人。\n', '处置要点见附件。\n'])(
    'misses how situations are handled in %j',
    (body) => {
      expect(chapterFindings({ ...cleanPlan(), body })).toMatchObject([{ data: { chapter: '处置要点' } }]);
    },
  );

  it.each(['## 三、处置要点\n先关阀。', '# 处置要点\n\n### 挖断\n\n- 先关阀'])('finds it in %j', (body) => {
    expect(chapterFindings({ ...cleanPlan(), body })).toEqual([]);
  });

  it('finds it among the chapters as they are printed', () => {
    const blocks = [{ kind: 'paragraph' as const, text: '先关阀。' }];
    const chapters = [{ id: 'c1', key: 'own' as const, title: '十三、处置要点', blocks }];
    expect(chapterFindings({ ...cleanPlan(), body: '', chapters })).toEqual([]);
  });
});
