import { describe, expect, it } from 'vitest';
import { readNumberFacts } from './facts.js';

const metricsOf = (text: string): string[] =>
  readNumberFacts(text)
    .filter((fact) => !fact.negated)
    .map((fact) => `${fact.key}=${String(fact.value)}`);

describe('readNumberFacts', () => {
  it.each([
    ['三人死亡,两人重伤', ['deaths=3', 'serious=2']],
    ['造成2死11伤', ['deaths=2', 'injured=11']],
    ['一死一重伤,安全带未挂', ['deaths=1', 'serious=1']],
    ['刨开来一家三口都没气了', ['deaths=3']],
    ['三人先后进入容器窒息,经抢救全部死亡', ['deaths=3']],
    ['理货员挤在立柱上,送医不治', ['deaths=1']],
    ['现在一个没了', ['deaths=1']],
    ['有个人从窗口掉下来没救活', ['deaths=1']],
    ['已有2人送医', ['hospitalised=2']],
    ['电梯困住4个人', ['trapped=4']],
    ['楼上3人被浓烟困住', ['trapped=3']],
    ['两百来个家长在门口拉横幅', ['participants=200']],
    ['疏散下游三个自然村约1600人', ['evacuated=1600']],
    ['约4.2万户居民失电', ['homes_power=42000']],
    ['一小时下了九十毫米', ['rain1h=90']],
    ['积水1.2米', ['water_depth=120']],
    ['过火面积约120平方米', ['fire_area=120']],
    ['三十五人被困', ['trapped=35']],
    ['厂房大火,12人死亡', ['deaths=12']],
    ['停电影响,1,200户停电', ['homes_power=1200']],
  ])('%s', (text, expected) => {
    expect(metricsOf(text)).toEqual(expect.arrayContaining(expected));
  });

  it('does not count animals as people', () => {
    expect(metricsOf('信鸽公棚两天死亡四百余羽')).toEqual([]);
    expect(metricsOf('蛋鸡死亡2600只')).toEqual([]);
    expect(metricsOf('我家狗舔了一口当场死亡')).toEqual([]);
  });

  it('keeps a denied number as denied', () => {
    expect(readNumberFacts('没有1人死亡').every((fact) => fact.negated)).toBe(true);
  });

  it('marks round guesses', () => {
    expect(readNumberFacts('六百多人聚集')[0]).toMatchObject({ approximate: true, value: 600 });
    expect(readNumberFacts('3人死亡')[0]).toMatchObject({ approximate: false });
  });
});
