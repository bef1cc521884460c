import { describe, expect, it } from 'vitest';
import { parsePlanDocument, planDocumentMaxBytes } from './parse-plan-document.js';
import type { PlanDocumentProblem } from './plan-document.model.js';
import { samplePlan } from './sample-plan.js';
import { serializePlanDocument } from './serialize-plan-document.js';

const fileName = 'MH-S-16.md';
const valid = serializePlanDocument(samplePlan(), '# 燃气\n\n导言\n\n## 一、范围\n\n正文\n');

function problemsOf(source: string): readonly PlanDocumentProblem[] {
  const result = parsePlanDocument(fileName, source);
  return result.ok ? [] : result.problems;
}

function lineOf(source: string, words: string): number {
  return source.split('\n').findIndex((line) => line.includes(words)) + 1;
}

describe('parsePlanDocument', () => {
  it('reads structure, body and sections of a valid document', () => {
    const result = parsePlanDocument(fileName, valid);
    expect(result).toMatchObject({
      ok: true,
      structure: samplePlan(),
      body: '# 燃气\n\n导言\n\n## 一、范围\n\n正文\n',
      sections: [
        { id: 's1', title: '燃气', level: 1, text: '导言' },
        { id: 's1-1', title: '一、范围', level: 2, text: '正文' },
      ],
    });
  });

  it('accepts a byte order mark and Windows line ends', () => {
    const result = parsePlanDocument(fileName, `\uFEFF${valid.replaceAll('\n', '\r\n')}`);
    expect(result).toEqual(parsePlanDocument(fileName, valid));
  });

  it('does not take headings inside a code fence for sections', () => {
    const result = parsePlanDocument(fileName, serializePlanDocument(samplePlan(), '# 甲\n```\n# 乙\n```\n'));
    expect(result.ok && result.sections.map((section) => section.title)).toEqual(['甲']);
  });

  it('says on which line and field a value has the wrong type', () => {
    const source = valid.replace('withinMin: 3', 'withinMin: 三分钟');
    expect(problemsOf(source)).toEqual([
      { file: fileName, line: lineOf(source, 'withinMin'), field: 'steps.0.withinMin', message: '类型不对，应为数字' },
    ]);
  });

  it('points a missing field at its parent', () => {
    const source = valid.replace('  declaredBy: 指挥部\n', '');
    expect(problemsOf(source)).toEqual([
      { file: fileName, line: lineOf(source, 'termination:'), field: 'termination.declaredBy', message: '缺少必填项' },
    ]);
  });

  it('lists the allowed values of a wrong choice', () => {
    const source = valid.replace('anchor: reported', 'anchor: 接报');
    expect(problemsOf(source)).toMatchObject([{ line: lineOf(source, 'anchor: 接报'), field: 'steps.0.anchor' }]);
    expect(problemsOf(source)[0]?.message).toContain('warning_issued');
  });

  it('reports a missing level', () => {
    const source = valid.replace(/\n {2}II:\n/u, '\n  V:\n');
    expect(problemsOf(source).map((problem) => problem.field)).toContain('levels.II');
  });

  it('reports broken YAML with the line of the document', () => {
    const source = valid.replace('title: 燃气事故专项应急预案', 'title: "燃气事故');
    const [problem] = problemsOf(source);
    expect(problem?.line).toBeGreaterThanOrEqual(3);
    expect(problem?.message).toMatch(/\p{Script=Han}/u);
  });

  it('reports a repeated key', () => {
    const source = valid.replace('shortName: 燃气', 'shortName: 燃气\nshortName: 煤气');
    expect(problemsOf(source)).toMatchObject([{ line: 5, message: '键名重复：shortName' }]);
  });

  it.each([
    ['an empty file', '', 1],
    ['no front matter', '# 标题\n', 1],
    ['front matter that never ends', '---\ncode: MH-S-16\n', 3],
    ['empty front matter', '---\n---\n正文', 2],
    ['a list instead of fields', '---\n- 一\n---\n', 2],
  ])('reports %s', (_, source, line) => {
    expect(problemsOf(source)).toMatchObject([{ file: fileName, line }]);
  });

  it('refuses documents above the size limit', () => {
    expect(problemsOf(`${valid}${'长'.repeat(planDocumentMaxBytes / 2)}`)).toMatchObject([
      { message: '文件超过 1 MB' },
    ]);
  });

  it('refuses structure data far larger than any plan', () => {
    const source = valid.replace('notes: []', `notes: ["${'长'.repeat(300_000)}"]`);
    expect(problemsOf(source)).toMatchObject([{ line: 2, message: '结构数据超过 256 KB' }]);
  });

  it('keeps hostile keys without effect', () => {
    const source = valid.replace('code: MH', '__proto__: { polluted: true }\nconstructor: 1\ncode: MH');
    const result = parsePlanDocument(fileName, source);
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && Object.getPrototypeOf(result.structure)).toBe(Object.prototype);
    expect(result.ok && Object.keys(result.structure)).not.toContain('__proto__');
    expect('polluted' in {}).toBe(false);
  });

  it('refuses hostile keys inside records', () => {
    const source = valid.replace('levels:\n', 'levels:\n  __proto__: { name: 甲 }\n');
    expect('name' in {}).toBe(false);
    expect(() => parsePlanDocument(fileName, source)).not.toThrow();
  });

  it('refuses alias bombs', () => {
    const source = '---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n';
    expect(problemsOf(source).map((problem) => problem.message)).toContain('不支持别名引用');
  });

  it.each([
    ['deep nesting', `---\na: ${'['.repeat(200_000)}\n---\n`],
    [
      'deep block nesting',
      `---\n${Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
    ],
    ['very many keys', `---\n${Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n')}\n---\n`],
    ['a custom tag', '---\ncode: !!js/function "x"\n---\n'],
    ['a collection as key', '---\n? [a, b]\n: c\n---\n'],
    ['control characters', '---\ncode: \u0000\u0007\n---\n'],
  ])('answers %s with problems, quickly and without an exception', (_, source) => {
    expect(problemsOf(source).length).toBeGreaterThan(0);
  });
});
