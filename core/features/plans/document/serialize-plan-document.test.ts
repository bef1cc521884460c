import { describe, expect, it } from 'vitest';
import { parsePlanDocument } from './parse-plan-document.js';
import { samplePlan } from './sample-plan.js';
import { serializePlanDocument } from './serialize-plan-document.js';

const awkwardTexts = [
  '---',
  '--- 横线',
  '# 不是标题',
  '键: 值',
  '- 列表',
  '尾随空格 ',
  ' 前导空格',
  '两\n行',
  '三\n\n行\n',
  '\n开头换行',
  '回车\r\n换行',
  '制表\t符',
  '引号"和\'',
  '{花括号}',
  '[方括号',
  '12E01',
  '0x1F',
  'true',
  'null',
  '~',
  '2026-11-01',
  '&锚 *别名',
  '!标签',
  '行分隔\u2028符\u0085',
  '表情🚒',
  '\\反斜杠\\n',
  '长'.repeat(500),
];

describe('serializePlanDocument', () => {
  it.each(awkwardTexts)('keeps the text %j exactly', (text) => {
    const plan = samplePlan({
      title: text,
      scope: text,
      notes: [text, text],
      triggers: { colloquial: [text], formal: [] },
    });
    const result = parsePlanDocument('a.md', serializePlanDocument(plan, '# 正文\n'));
    expect(result).toMatchObject({ ok: true, structure: plan });
  });

  it.each(['', '\n', '\n\n# 标题', '# 标题\n---\n横线之后\n', '没有换行结尾', '---\n像结构数据\n---\n'])(
    'keeps the body %j exactly',
    (body) => {
      const result = parsePlanDocument('a.md', serializePlanDocument(samplePlan(), body));
      expect(result.ok && result.body).toBe(body);
    },
  );

  it('writes the same text whatever the order of the keys', () => {
    const plan = samplePlan();
    const reversed = Object.fromEntries(Object.entries(plan).reverse()) as typeof plan; // same keys, other order
    expect(serializePlanDocument(reversed, '')).toBe(serializePlanDocument(plan, ''));
  });

  it('leaves out what is absent', () => {
    const { I, II, III, IV } = samplePlan().levels;
    const { colour, ...uncoloured } = IV;
    expect(colour).toBe('blue');
    const text = serializePlanDocument(samplePlan({ levels: { I, II, III, IV: uncoloured } }), '');
    expect(text.match(/^ {4}colour:/gmu)).toHaveLength(3);
    expect(text).not.toContain('null');
  });

  it('puts code and title first, so that a reader knows the plan at once', () => {
    expect(serializePlanDocument(samplePlan(), '').split('\n').slice(0, 3)).toEqual([
      '---',
      'code: MH-S-16',
      'title: 燃气事故专项应急预案',
    ]);
  });

  it('refuses a structure that does not satisfy the schema', () => {
    expect(() => serializePlanDocument(samplePlan({ code: 'X' }), '')).toThrow();
  });
});
