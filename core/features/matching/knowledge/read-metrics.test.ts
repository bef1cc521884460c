import { describe, expect, it } from 'vitest';
import { readMetrics } from './read-metrics.js';

const shared = {
  people: { counters: ['人'], nouns: ['工人'], others: ['小区'] },
  otherUnits: ['岁'],
  ignore: [],
  past: [],
  present: [],
  forecast: [],
};
const entry = { name: '1小时雨量', unit: '毫米', holds: 'amount', units: { 毫米: 1, 公分: 10 }, near: ['雨'] };
const fileOf = (metric: unknown): unknown => ({ shared, metrics: { rain1h: metric } });

describe('readMetrics', () => {
  it('fills in what an entry leaves out', () => {
    expect(readMetrics(fileOf(entry)).metrics['rain1h']).toMatchObject({ not: [], said: {}, reach: 'sentence' });
  });

  it('joins lists named inside a list', () => {
    expect(readMetrics(fileOf({ ...entry, near: [['雨', '降水'], '下了'] })).metrics['rain1h']?.near).toEqual([
      '雨',
      '降水',
      '下了',
    ]);
  });

  it.each([
    [{ ...entry, near: [] }, 'holds needs words in near'],
    [{ ...entry, units: {} }, 'an amount needs units'],
    [{ ...entry, near: ['雨(大)'] }, 'words are plain'],
    [{ ...entry, near: ['Rain'] }, 'small letters'],
    [{ ...entry, holds: 'rain' }, 'holds is people, time or amount'],
    [{ ...entry, units: { 毫米: '一' } }, 'units.毫米'],
    [{ ...entry, nears: ['雨'] }, 'nears'],
    [{ ...entry, range: [9, 1] }, 'range begins above its end'],
    [{ ...entry, shares: ['snow'] }, 'shares names no metric “snow”'],
  ])('names the entry that is malformed: %j', (metric, fault) => {
    expect(() => readMetrics(fileOf(metric))).toThrow(/entry “rain1h”/u);
    expect(() => readMetrics(fileOf(metric))).toThrow(fault);
  });

  it('names the shared words when they are malformed', () => {
    expect(() => readMetrics({ shared: { ...shared, past: '去年' }, metrics: {} })).toThrow(/shared: past/u);
  });
});
