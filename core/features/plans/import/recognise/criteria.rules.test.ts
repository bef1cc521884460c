import { describe, expect, it } from 'vitest';
import { testVocabulary } from '../test-vocabulary.js';
import { criteriaOf } from './criteria.rules.js';

const vocabulary = testVocabulary();
const read = (text: string) => criteriaOf(text, vocabulary);

describe('criteria in words', () => {
  it.each([
    ['死亡30人以上', { metric: 'deaths', gte: 30 }],
    ['造成10人以上30人以下死亡', { metric: 'deaths', gte: 10, lt: 30 }],
    ['直接经济损失1000万元以上5000万元以下', { metric: 'loss_wan', gte: 1000, lt: 5000 }],
    ['直接经济损失1.5亿元以上', { metric: 'loss_wan', gte: 15_000 }],
    ['停气三千户以上一万户以下', { metric: 'homes_gas', gte: 3000, lt: 10_000 }],
    ['需紧急疏散转移超过两千人', { metric: 'evacuated', gt: 2000 }],
    ['被困10至29人', { metric: 'trapped', gte: 10, lte: 29 }],
    ['1小时雨量100毫米以上', { metric: 'rain1h', gte: 100 }],
    ['单处下立交积水0.5米以上', { metric: 'water_depth', gte: 50 }],
    ['减供负荷不低于20%且不足30%', { metric: 'load_cut_pct', gte: 20, lt: 30 }],
    ['能见度不足50米', { metric: 'visibility', lt: 50 }],
    ['最低气温低于零下8℃', undefined],
  ])('%s', (text, condition) => {
    expect(read(text)).toEqual([{ text, conditions: condition === undefined ? [] : [condition] }]);
  });

  it('gives an upper bound alone a floor, so that a day without harm does not meet it', () => {
    expect(read('3人以下死亡')[0]?.conditions).toEqual([{ metric: 'deaths', gte: 1, lt: 3 }]);
    expect(read('直接经济损失1000万元以下')[0]?.conditions).toEqual([{ metric: 'loss_wan', gt: 0, lt: 1000 }]);
  });

  it('parts what is an alternative and keeps together what must hold together', () => {
    expect(read('造成3人以上10人以下死亡，或者10人以上50人以下重伤；停水1万户以上且持续24小时以上')).toMatchObject([
      { text: '造成3人以上10人以下死亡', conditions: [{ metric: 'deaths' }] },
      { text: '10人以上50人以下重伤', conditions: [{ metric: 'serious' }] },
      {
        conditions: [
          { metric: 'homes_water', gte: 10_000 },
          { metric: 'duration_h', gte: 24 },
        ],
      },
    ]);
  });

  it('asks a person for what has no figure beside a figure', () => {
    expect(read('疏散500人以上且社会影响恶劣')).toEqual([
      {
        text: '疏散500人以上且社会影响恶劣',
        conditions: [{ metric: 'evacuated', gte: 500 }],
        requires: '社会影响恶劣',
      },
    ]);
  });

  it('asks a person for the words behind a figure as well', () => {
    expect(read('停气1000户以上，当日无法恢复')).toMatchObject([
      { conditions: [{ metric: 'homes_gas', gte: 1000 }], requires: '当日无法恢复' },
    ]);
  });

  it.each(['死亡和重伤合计10人以上', '3处以上下立交同时封交', '一线堤防或水库大坝决口', '管径500毫米以上爆管'])(
    'leaves to a person what cannot be computed: %s',
    (text) => {
      expect(read(text)).toEqual([{ text, conditions: [] }]);
    },
  );
});
