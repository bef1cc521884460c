import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import { recogniseHeadings } from './recognise-headings.js';

function paragraphs(...texts: readonly string[]): DocumentBlock[] {
  return texts.map((text, index) => ({ kind: 'paragraph', text, line: index + 1 }));
}

function cut(blocks: readonly DocumentBlock[]): readonly (readonly [string, string, ...string[]])[] {
  return recogniseHeadings(blocks, false).chapters.map(({ key, title, blocks: inside }) => [
    key,
    title,
    ...inside.map((block) =>
      block.kind === 'heading' ? `# ${block.text}` : 'text' in block ? block.text : block.kind,
    ),
  ]);
}

describe('the chapters of a department document', () => {
  it('reads plain lines numbered 1, 1.1, 1.1.1', () => {
    const lines = [
      '1 总则',
      '1.1 编制目的',
      '为了甲。',
      '1.1.1 说明',
      '乙。',
      '2. 组织机构与职责',
      '丙。',
      '3、预警',
      '丁。',
    ];
    expect(cut(paragraphs(...lines))).toEqual([
      ['general', '总则', '# 编制目的', '为了甲。', '# 说明', '乙。'],
      ['command', '组织机构与职责', '丙。'],
      ['monitoring', '预警', '丁。'],
    ]);
  });

  it('reads 第一章, 一、 and （一） at their heights', () => {
    const lines = [
      '第一章 总则',
      '一、适用范围',
      '甲。',
      '第二章　应急响应',
      '（一）先期处置',
      '乙。',
      '（二）扩大响应',
      '丙。',
    ];
    expect(cut(paragraphs(...lines))).toEqual([
      ['general', '总则', '# 适用范围', '甲。'],
      ['actions', '应急响应', '# 先期处置', '乙。', '# 扩大响应', '丙。'],
    ]);
  });

  it('takes short numbered lines without text below them for a list', () => {
    const lines = ['一、应急响应', '（一）疏散人员', '（二）切断电源', '（三）抢救伤员', '二、信息报告', '甲。'];
    expect(cut(paragraphs(...lines))[0]).toEqual([
      'actions',
      '应急响应',
      '（一）疏散人员',
      '（二）切断电源',
      '（三）抢救伤员',
    ]);
  });

  it('reads bare lines that are nothing but a chapter title', () => {
    expect(cut(paragraphs('总则', '甲。', '应急响应', '乙。', '今后', '丙。'))).toEqual([
      ['general', '总则', '甲。'],
      ['actions', '应急响应', '乙。', '今后', '丙。'],
    ]);
  });

  it('passes over the name of the plan and a table of contents', () => {
    const lines = [
      '燃气事故专项应急预案',
      '目 录',
      '一、总则……1',
      '二、应急响应……5',
      '一、总则',
      '甲。',
      '二、应急响应',
      '乙。',
    ];
    const { front, chapters } = recogniseHeadings(paragraphs(...lines), false);
    expect(front).toHaveLength(4);
    expect(chapters.map(({ line }) => line)).toEqual([5, 7]);
  });

  it('keeps an unknown chapter as text and names the standard ones that are missing', () => {
    const { chapters, findings } = recogniseHeadings(
      paragraphs('一、总则', '甲。', '二、吉祥物', '乙。', '三、应急响应', '丙。'),
      false,
    );
    expect(chapters.map(({ key }) => key)).toEqual(['general', 'own', 'actions']);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'chapter_kept_as_text', line: 3, data: { chapter: '吉祥物' } }),
    );
    expect(findings.filter(({ rule }) => rule === 'chapter_missing').map(({ subject }) => subject)).toContain(
      '信息报告',
    );
  });

  it('finds a standard chapter that is only a sub-heading', () => {
    const { findings } = recogniseHeadings(
      paragraphs('1 总则', '甲。', '1.2 事件分级', '乙。', '2 应急响应', '丙。'),
      false,
    );
    expect(findings.map(({ subject }) => subject)).not.toContain('分级标准');
  });
});
