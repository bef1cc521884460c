import { describe, expect, it } from 'vitest';
import type { DocumentBlock, PlanChapter } from '../../../../contract/plans/document-block.model.js';
import { samplePlan } from '../document/sample-plan.js';
import { composeChapters } from './compose-chapters.js';
import { awkwardVocabulary } from './plan-arbitrary.js';
import { isStandardText } from './standard-text.js';

const compose = (body: string): PlanChapter[] => composeChapters(samplePlan(), body, awkwardVocabulary);

function headings(chapter: PlanChapter | undefined): string[] {
  return (chapter?.blocks ?? []).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

function tableIn(
  chapters: readonly PlanChapter[],
  word: string,
): Extract<DocumentBlock, { kind: 'table' }> | undefined {
  return chapters
    .flatMap((chapter) => chapter.blocks)
    .filter((block) => block.kind === 'table')
    .find((block) => block.header.includes(word));
}

describe('composeChapters', () => {
  it('numbers the chapters a plan has and leaves out the empty ones', () => {
    const titles = compose('').map((chapter) => chapter.title);
    expect(titles.slice(0, 2)).toEqual(['一、总则', '二、指挥体系']);
    expect(titles.at(-1)).toBe('十一、预案管理');
    expect(titles.join()).not.toContain('辖区情况');
  });

  it('puts the prose of the body where it belongs and the rest behind', () => {
    const chapters = compose(
      '# 燃气事故专项应急预案\n## 一、工作原则\n先救人。\n## 邻界协同与信息发布\n通报邻区。\n## 夜间值守\n两人一班。\n',
    );
    expect(headings(chapters[0])).toEqual(['编制目的', '适用范围', '工作原则', '基本信息']);
    expect(headings(chapters.find((chapter) => chapter.key === 'jurisdiction'))).toEqual(['邻界协同与信息发布']);
    expect(chapters.at(-1)).toMatchObject({
      id: 'own-1',
      key: 'own',
      title: '十三、夜间值守',
      blocks: [{ kind: 'paragraph', text: '两人一班。' }],
    });
  });

  it('writes units by short name, levels and deadlines as officials say them', () => {
    const chapters = compose('');
    expect(tableIn(chapters, '处置步骤')).toMatchObject({
      header: ['序号', '阶段', '处置步骤', '主办单位', '签收', '办结时限', '起始级别'],
      rows: [['1', '接报核实', '问清气味', 'centre', '2分钟', '接报后3分钟', 'Ⅳ级']],
    });
    expect(tableIn(chapters, '职务')?.rows[0]).toContain('常务副区长');
    expect(tableIn(chapters, '工作组')?.rows[0]).toContain('上海燃气闵行');
  });

  it('writes the comparisons of a criterion with the unit of the metric', () => {
    const levels = samplePlan().levels;
    const criterion = {
      clause: 'IV.1',
      text: '死亡3人以上10人以下',
      conditions: [{ metric: 'deaths', gte: 3, lt: 10 }],
    };
    const plan = samplePlan({ levels: { ...levels, IV: { ...levels.IV, criteria: [criterion] } } });
    const table = tableIn(composeChapters(plan, '', awkwardVocabulary), '可计算条件');
    expect(table?.rows[0]).toContain('死亡（含失踪）≥3人且<10人');
  });

  it('never lets a table of the prose stand where it would be read as data', () => {
    const chapters = compose('## 职责分工\n\n| 岗位 | 职务 | 单位 |\n|---|---|---|\n| 总指挥 | 某人 | 某处 |\n');
    const command = chapters.find((chapter) => chapter.key === 'command');
    expect(command?.blocks.at(-1)).toEqual({ kind: 'list', items: ['岗位：总指挥；职务：某人；单位：某处'] });
  });

  it('knows its own headings and sentences again, so that they are not taken for prose', () => {
    const texts = compose('').flatMap((chapter) => [
      chapter.title,
      ...headings(chapter),
      ...chapter.blocks.slice(4).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    ]);
    expect(texts.filter((text) => !isStandardText(text))).toEqual([]);
  });
});
