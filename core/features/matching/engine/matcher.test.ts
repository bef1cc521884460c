import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchResult } from '../../../../contract/matching/matching.model.js';
import { matchResultSchema } from '../../../../contract/matching/matching.model.js';
import { createTestMatcher } from '../test-support/test-matcher.js';
import { MAX_READ_LENGTH } from './normalise.js';

const matcher = createTestMatcher();
const firstOf = (result: MatchResult): string | undefined => result.plans[0]?.code;

function spansOf(result: MatchResult): { start: number; end: number; text: string }[] {
  const towns = [...(result.town ? [result.town] : []), ...result.townCandidates];
  return [...result.plans.flatMap((plan) => plan.reasons), ...result.facts, ...towns.flatMap((town) => town.evidence)];
}

const pieces = [
  '都市路',
  '春申路',
  '臭鸡蛋味',
  '2人送医',
  '没着火',
  '暴雪黄色預警',
  'Ⅲ级',
  '１２人被困',
  '😀',
  '\ud800',
  '<b>',
  '\u0000',
  'gas leak',
  'Hongmei Road',
  '，',
  '。',
  '三人死亡',
  'ﬁre',
  '㎡',
  '龍柏四村',
  '\n',
  'é',
  '变电站跳闸',
  '十几個人',
];
const reports = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('matcher', () => {
  it('answers the acceptance sentence with plan, town, level and reasons', () => {
    const result = matcher.match('都市路春申路路口小区居民反映楼道里臭鸡蛋味很重，有人头晕，已有2人送医');
    expect(firstOf(result)).toBe('MH-S-16');
    expect(result.town?.code).toBe('MH-T-01');
    expect(result.plans[1]).toMatchObject({ code: 'MH-T-01', kind: 'town' });
    expect(result.level).toMatchObject({ code: 'IV', planCode: 'MH-S-16', clause: 'IV.2' });
    expect(result.level?.requires).toBeDefined();
    expect(result.level?.nextUp).toBe('若重伤满 10 人即到 Ⅲ级');
    expect(result.verdict).toBe('plan');
    expect(result.plans[0]?.reasons.length).toBeGreaterThan(0);
  });

  it('cuts every span out of the text as typed', () => {
    fc.assert(
      fc.property(reports, (text) => {
        const result = matcher.match(text);
        expect(() => matchResultSchema.parse(result)).not.toThrow();
        for (const span of spansOf(result)) expect(text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it.each(['', ' ', '火', '😀😀', '\u0000\u0007', '<script>alert(1)</script>', '\ud83d', '。。。', '1'])(
    'survives %j',
    (text) => {
      expect(matcher.match(text).open).toBeTypeOf('boolean');
    },
  );

  it('reads 100,000 characters and says that it cut the text', () => {
    const texts = ['路面塌陷，有人被困。'.repeat(10000), '一二三四五六七八九十'.repeat(10000), 'a'.repeat(100000)];
    for (const text of texts) {
      const result = matcher.match(text);
      expect(
        result.facts.some((fact) => fact.key === 'note.truncated' && fact.label.includes(String(MAX_READ_LENGTH))),
      ).toBe(true);
    }
  });

  it.each([
    '楼道里都是煤气味，有人头晕',
    '厂房着火，火势很大',
    '两车追尾，一人受伤',
    '整个小区停电了',
    '食堂吃完饭二十几个学生呕吐',
    '电梯困住两个人',
    '路面塌了个大洞',
    '工人讨薪堵门，两百多人',
    '河面上漂着死鱼和油花',
    '地震了房子在晃',
    '有人持刀砍人',
    '水管爆裂，几个小区停水',
  ])('keeps the first plan when a place is added: %s', (text) => {
    const bare = firstOf(matcher.match(text));
    for (const place of ['莘庄镇', '都市路口', '浦江镇正义村', '江川路街道', '梅陇华一村']) {
      expect(firstOf(matcher.match(`${place}，${text}`))).toBe(bare);
    }
  });

  it('never calls a report with casualties, trapped people or a warning everyday', () => {
    for (const harm of ['有人死亡', '两个人被困', '一人重伤', '暴雨红色预警']) {
      for (const dull of ['请问垃圾分类怎么办理', '想投诉酒吧太吵', '路灯不亮请修一修', '物业费纠纷咨询']) {
        expect(matcher.match(`${dull}，${harm}`).verdict).not.toBe('everyday');
      }
    }
  });

  it('passes everyday reports on to a unit', () => {
    const result = matcher.match('小区门口路灯不亮，晚上看不见，请修一修，谢谢');
    expect(result.verdict).toBe('everyday');
    expect(result.passTo).toMatchObject({ unitId: 'road-maintenance' });
  });

  it('never ranks a town plan first', () => {
    const result = matcher.match('莘庄镇一处老围墙倒了，没有人受伤，请镇里处理');
    expect(result.plans[0]?.kind).not.toBe('town');
    expect(result.plans.some((plan) => plan.code === 'MH-T-01')).toBe(true);
  });

  it('takes the town a person chose', () => {
    expect(matcher.match('沪闵路上追尾，三人受伤', { town: 'MH-T-10' }).plans[1]?.code).toBe('MH-T-10');
  });
});
