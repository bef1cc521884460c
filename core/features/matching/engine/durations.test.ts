import { describe, expect, it } from 'vitest';
import { readDurations } from './durations.js';

const hours = (text: string): unknown[] => readDurations(text).map((fact) => fact.value);

describe('readDurations', () => {
  it.each([
    ['已经连续中断行车四个半小时', 4.5],
    ['已中断行车6小时20分', 6.33],
    ['四个多钟头还没恢复', 4],
    ['双向中断已7小时', 7],
    ['卡了四十分钟', 0.67],
    ['堵了半小时', 0.5],
    ['连续停运两个钟头四十分', 2.67],
    ['大于200持续48小时', 48],
    ['连着两天都过200', 48],
    ['从下午三点被撂到现在快十点了', 7],
    ['从一点钟到现在三点半了', 2.5],
    ['昨晚9点断到今早10点还没通', 13],
    ['unreachable for three hours', 3],
  ])('%s', (text, expected) => {
    expect(hours(text)).toContain(expected);
  });

  it.each(['预计8小时恢复', '两小时后到', '三小时内赶到', '营业时间9点到17点', '12时起停运', '预估抢修30h'])(
    '%s is no duration',
    (text) => {
      expect(hours(text)).toEqual([]);
    },
  );

  it('keeps a denied one as denied', () => {
    expect(readDurations('没有中断6小时').every((fact) => fact.negated)).toBe(true);
  });
});
