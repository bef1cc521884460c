import { describe, expect, it } from 'vitest';
import { createTestMatcher } from '../test-support/test-matcher.js';

const matcher = createTestMatcher();

describe('level suggestion', () => {
  it.each([
    ['暴雪黄色预警生效，请扫雪队伍集结', 'III'],
    ['新建厂房钢结构工从梁上坠落，一死一重伤', 'IV'],
    ['企业氮气管道检修，三人先后进入容器窒息，经抢救全部死亡', 'III'],
    ['居民家燃气爆燃，有个人没救活', 'IV'],
    ['厂房大火，12人死亡', 'II'],
    ['台风黄色预警，请示是否启动响应', 'III'],
  ])('%s → %s', (text, level) => {
    expect(matcher.match(text).level?.code).toBe(level);
  });

  it('suggests none when the text tells no number and no warning', () => {
    expect(matcher.match('路上结冰打滑，好几部车撞在一起').level).toBeUndefined();
  });

  it('does not count denied numbers', () => {
    expect(matcher.match('厂房着火，没有人员死亡，没有人受伤').level).toBeUndefined();
  });

  it('keeps a requirement until a person confirms it', () => {
    const text = '仓库火灾，过火面积700平方米';
    const open = matcher.match(text).level;
    expect(open?.requires).toBeDefined();
    const confirmed = matcher.match(text, { confirmed: [`${open?.planCode ?? ''}:${open?.clause ?? ''}`] }).level;
    expect(confirmed).toMatchObject({ code: open?.code, clause: open?.clause });
    expect(confirmed?.requires).toBeUndefined();
  });

  it('says what would raise it', () => {
    expect(matcher.match('厂房大火，1人死亡').level?.nextUp).toBe('若死亡满 3 人即到 Ⅲ级');
  });
});
