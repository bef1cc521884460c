import { describe, expect, it } from 'vitest';
import type { LevelCriterion, ResponseLevel } from '../../../../contract/plans/plan.model.js';
import { cleanStructure, cleanSurroundings } from './clean-plan.js';
import { criteriaRangeFindings } from './criteria-ranges.rules.js';

type Bounds = Omit<LevelCriterion['conditions'][number], 'metric'>;

const clean = cleanStructure();

function findingsOf(metric: string, ranges: Partial<Record<ResponseLevel, readonly Bounds[]>>, requires?: string) {
  const levelOf = (level: ResponseLevel) => ({
    ...clean.levels[level],
    criteria: (ranges[level] ?? []).map((bounds) => ({
      clause: 'X.1',
      text: '标准',
      conditions: [{ metric, ...bounds }],
      ...(requires === undefined ? {} : { requires }),
    })),
  });
  const levels = { I: levelOf('I'), II: levelOf('II'), III: levelOf('III'), IV: levelOf('IV') };
  return criteriaRangeFindings(cleanStructure({ levels }), cleanSurroundings()).map(({ rule, data }) => ({
    rule,
    ...data,
  }));
}

const between = (lower: string, higher: string, from: number | string, to: number | string) => ({
  ...{ lower, higher, from, to },
});

describe('criteriaRangeFindings', () => {
  it('is content with levels that meet', () => {
    const ranges = { IV: [{ gte: 4.55, lt: 4.91 }], III: [{ gte: 4.91, lt: 5.1 }], II: [{ gte: 5.1 }] };
    expect(findingsOf('tide', ranges)).toEqual([]);
  });

  it('finds what two levels share, by the name of the metric', () => {
    expect(findingsOf('tide', { IV: [{ gte: 1, lt: 5 }], III: [{ gte: 4 }] })).toEqual([
      { rule: 'criteria_overlap', metric: '潮位', ...between('Ⅳ', 'Ⅲ', 4, 5) },
    ]);
  });

  it('finds what no level covers', () => {
    expect(findingsOf('tide', { III: [{ gte: 1, lt: 5 }], II: [{ gte: 6, lt: 7 }], I: [{ gte: 7 }] })).toEqual([
      { rule: 'criteria_hole', metric: '潮位', ...between('Ⅲ', 'Ⅱ', 5, 6) },
    ]);
  });

  it('lets the highest level win over a lower one that is open above', () => {
    expect(findingsOf('tide', { IV: [{ gte: 1 }], III: [{ gte: 5 }], II: [{ gte: 9 }] })).toEqual([]);
  });

  it('counts the bound itself', () => {
    expect(findingsOf('tide', { IV: [{ gte: 1, lte: 5 }], III: [{ gte: 5 }] })).toMatchObject([
      { rule: 'criteria_overlap', from: 5, to: 5 },
    ]);
    expect(findingsOf('tide', { IV: [{ gte: 1, lt: 5 }], III: [{ gt: 5 }] })).toMatchObject([
      { rule: 'criteria_hole', from: 5, to: 5 },
    ]);
    expect(findingsOf('tide', { IV: [{ gte: 1, lte: 5 }], III: [{ gt: 5 }] })).toEqual([]);
  });

  it('works downwards where smaller is worse', () => {
    const meeting = { IV: [{ gte: 200, lt: 500 }], III: [{ gte: 50, lt: 200 }], II: [{ lt: 50 }] };
    expect(findingsOf('visibility', meeting)).toEqual([]);
    expect(findingsOf('visibility', { IV: [{ gte: 200, lt: 500 }], III: [{ lt: 100 }] })).toMatchObject([
      { rule: 'criteria_hole', ...between('Ⅳ', 'Ⅲ', 100, 200) },
    ]);
    expect(findingsOf('temp_min', { IV: [{ gte: -8, lt: 0 }], III: [{ lt: -5 }] })).toMatchObject([
      { rule: 'criteria_overlap', ...between('Ⅳ', 'Ⅲ', -8, -5) },
    ]);
    expect(findingsOf('temp_min', { IV: [{ lt: 0 }], III: [{ lt: -8 }] })).toEqual([]);
  });

  it('sees no hole where a level says nothing of the metric, but still what is shared', () => {
    expect(findingsOf('tide', { IV: [{ gte: 4, lt: 5 }], II: [{ gte: 8 }] })).toEqual([]);
    expect(findingsOf('tide', { IV: [{ gte: 4, lt: 9 }], II: [{ gte: 8 }] })).toMatchObject([
      { rule: 'criteria_overlap', ...between('Ⅳ', 'Ⅱ', 8, 9) },
    ]);
  });

  it('finds levels in the wrong order', () => {
    expect(findingsOf('tide', { IV: [{ gte: 5, lt: 9 }], III: [{ gte: 1, lt: 3 }] })).toMatchObject([
      { rule: 'criteria_overlap', ...between('Ⅳ', 'Ⅲ', 1, 9) },
    ]);
  });

  it('says so when a shared range has no end', () => {
    expect(findingsOf('tide', { IV: [{ lt: 9 }], III: [{ lt: 12 }] })).toMatchObject([
      { rule: 'criteria_overlap', ...between('Ⅳ', 'Ⅲ', '不限', 9) },
    ]);
  });

  it('takes several criteria of a level on one metric together', () => {
    const ranges = {
      IV: [
        { gte: 1, lt: 3 },
        { gte: 3, lt: 5 },
      ],
      III: [{ gte: 5 }],
    };
    expect(findingsOf('tide', ranges)).toEqual([]);
  });

  it('leaves criteria alone that a person must confirm', () => {
    expect(findingsOf('tide', { IV: [{ gte: 1, lt: 9 }], III: [{ gte: 5 }] }, '计划外')).toEqual([]);
  });
});
