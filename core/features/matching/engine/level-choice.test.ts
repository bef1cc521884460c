import { describe, expect, it } from 'vitest';
import { createTestMatcher } from '../test-support/test-matcher.js';

const matcher = createTestMatcher();
const levelOf = (text: string): string | undefined => {
  const { level } = matcher.match(text);
  return level && level.requires === undefined ? `${level.planCode} ${level.clause}` : undefined;
};

describe('what the report confirms itself', () => {
  it.each([
    ['消防支队：商场地下一层火灾，过火面积约700平方米', 'MH-S-07 III.5'],
    ['交警：一辆大客车侧翻，当场死亡1人', 'MH-S-10 III.5'],
    ['S20外圈两辆货车相撞侧翻，双向中断已7小时', 'MH-S-10 III.4'],
    ['地铁5号线故障停运，已中断行车6小时20分', 'MH-S-12 III.4'],
    ['区内停电16万户，已持续4小时', 'MH-S-15 I.3'],
    ['区政府门户网站打不开已经两个多小时', 'MH-S-24 III.3'],
  ])('%s → %s', (text, expected) => {
    expect(levelOf(text)).toBe(expected);
  });

  it('stays open when the words are not there, or are denied', () => {
    expect(matcher.match('仓库火灾，过火面积700平方米').level?.requires).toContain('高层');
    expect(matcher.match('单层厂房火灾，并非高层，过火面积700平方米').level?.requires).toContain('高层');
  });

  it('suggests the highest certain level and tells what a higher one waits for', () => {
    const level = matcher.match('仓库着火，过火约700平方米，单层，疏散周边六十余人').level;
    expect(level).toMatchObject({ code: 'IV', clause: 'IV.5' });
    expect(level?.requires).toBeUndefined();
    expect(level?.toConfirm).toEqual([
      { requires: '高层、地下或综合体', code: 'III', clause: 'III.5', isConfirmed: false },
    ]);
  });

  it('takes a higher level once a person has confirmed it, and keeps saying what was confirmed', () => {
    const text = '仓库着火，过火约700平方米，单层，疏散周边六十余人';
    const level = matcher.match(text, { confirmed: ['高层、地下或综合体'] }).level;
    expect(level).toMatchObject({ code: 'III', clause: 'III.5', toConfirm: [{ isConfirmed: true }] });
    expect(level?.requires).toBeUndefined();
  });
});

describe('criteria that name a thing', () => {
  it.each([
    ['某厂蒸汽锅炉爆炸，锅炉房屋顶掀开', 'MH-S-18 III.4'],
    ['跨线桥被超高车卡撞，主梁开裂，已封桥', 'MH-S-11 IV.5'],
    ['七莘路DN900供水管爆了，路上全是水', 'MH-S-17 III.3'],
    ['浦江一户养猪场非洲猪瘟确诊', 'MH-S-28 III.3'],
    ['马桥鸭棚一夜死了七十多只鸭', 'MH-S-28 IV.2'],
    ['地铁9号线站厅客流达限流标准，只出不进', 'MH-S-12 IV.5'],
  ])('%s → %s', (text, expected) => {
    expect(levelOf(text)).toBe(expected);
  });

  it.each([
    '某厂蒸汽锅炉漏汽，没有爆炸',
    '七莘路DN200供水管爆了，路上全是水',
    '马桥鸭棚死了七只鸭',
    '手足口病、流感报告数下降，未发现聚集和暴发',
    '地铁9号线站厅客流平稳，没有限流',
  ])('%s meets none', (text) => {
    expect(levelOf(text)).toBeUndefined();
  });
});

describe('head counts', () => {
  it('counts the missing among the dead where the clause says so', () => {
    expect(levelOf('货轮仓库爆燃起火，其余3人下落不明')).toBe('MH-S-07 III.1');
  });

  it('keeps the number told last', () => {
    expect(levelOf('居民楼22层着火，不是三十几个，是13个人还在24层房间里下不来')).toBe('MH-S-07 III.4');
    expect(levelOf('居民楼着火，35人被困，更正：13人被困')).toBe('MH-S-07 III.4');
  });

  it('asks to check a caller’s round guess, but not a duty unit’s count', () => {
    expect(matcher.match('工厂门口六百多人聚集讨薪').level?.requires).toContain('约数');
    expect(levelOf('信访办：家长约420人聚集在区政府门口拉横幅')).toBe('MH-S-30 III.1');
  });

  it('throws on nothing', () => {
    for (const odd of [
      '',
      '。。。',
      '1'.repeat(5000),
      '万万万个人',
      '从点到现在点',
      '\u0000\ud800',
      '第个被困半'.repeat(500),
    ])
      expect(() => matcher.match(odd)).not.toThrow();
  });
});
