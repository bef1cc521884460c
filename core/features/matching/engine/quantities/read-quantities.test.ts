import { describe, expect, it } from 'vitest';
import { createQuantityReader } from './read-quantities.js';

const read = createQuantityReader(
  {
    people: { counters: ['人', '名', '号人'], nouns: ['工人', '学生', 'people', 'workers'], others: ['小区', '班'] },
    otherUnits: ['平方公里', '人次', '号', '岁', '块'],
    ignore: [],
    past: [],
    present: [],
    forecast: [],
  },
  ['毫米', 'mm', '米', 'm', '公分', '户', '户人家', '平方', '%', '个疫点'],
);

function told(text: string): string[] {
  return read(text)
    .quantities.filter(({ unit }) => unit !== '')
    .map(({ value, unit, approximate }) => `${approximate ? '~' : ''}${String(value)}${unit}`);
}

describe('quantities of a report', () => {
  it.each([
    ['1.8万户', ['18000户']],
    ['六十来户人家', ['~60户人家']],
    ['七八百户', ['~700户']],
    ['百把户', ['~100户']],
    ['3到5万户', ['~30000户']],
    ['30-40户', ['~30户']],
    ['84毫米', ['84毫米']],
    ['45 mm', ['45mm']],
    ['一米二', ['1.2米']],
    ['两米半', ['2.5米']],
    ['五十五个毫米', ['55毫米']],
    ['三个疫点', ['3个疫点']],
    ['百分之三十', ['30%']],
    ['六百来号人', ['~600人']],
    ['五个干活的工人', ['5人']],
    ['俩学生', ['2人']],
    ['学生一百二十多', ['~120人']],
    ['half a dozen workers', ['~6人']],
    ['a hundred and twenty people', ['120人']],
    ['一个半小时', ['1.5小时']],
    ['半个钟头', ['0.5小时']],
    ['1小时40分', ['1.6667小时']],
    ['三刻钟', ['0.75小时']],
    ['两天一夜', ['36小时']],
    ['17:05—18:05'.normalize('NFKC'), ['1小时']],
    ['从昨晚九点到现在八点', ['11小时']],
    ['昨晚十点断的,现在早上七点', ['9小时']],
    ['半夜', []],
    ['两个小时后', ['2个']],
    ['三平方公里', ['3平方公里']],
    ['两个小区的学生', ['2个小区']],
    ['一个上午三个学生', ['1个', '3人']],
    ['好几户', []],
    ['第三户', []],
    ['每三户', []],
    ['一个都没跑出来', []],
    ['从四块涨到六块', ['4块', '50%', '6块']],
    ['长五米,宽三米', ['5米', '15平方米', '3米']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('tells what lies beyond the number said', () => {
    const beyond = (text: string): unknown => read(text).quantities[0]?.beyond;
    expect(beyond('不到五十户')).toBe('below');
    expect(beyond('超过五十户')).toBe('above');
    expect(beyond('五十户')).toBeUndefined();
  });
});
