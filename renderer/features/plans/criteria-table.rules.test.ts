import { describe, expect, it } from 'vitest';
import type { LevelCriterion, PlanStructure, ResponseLevel } from '../../../contract/plans/plan.model.js';
import { boundsOf, criteriaTable } from './criteria-table.rules.js';

const units: Readonly<Record<string, string>> = { deaths: '人', loss_wan: '万元', homes_gas: '户' };
const unitOf = (metric: string): string => units[metric] ?? '';

function structureOf(
  criteria: Partial<Record<ResponseLevel, LevelCriterion[]>>,
  basis: PlanStructure['criteriaBasis'] = [],
): Pick<PlanStructure, 'levels' | 'criteriaBasis'> {
  const level = (of: ResponseLevel): PlanStructure['levels']['I'] => ({
    name: '',
    criteria: criteria[of] ?? [],
    declaredBy: '',
    raisedBy: '',
    loweredBy: '',
    endedBy: '',
    commander: '',
    districtRole: '',
  });
  return { levels: { I: level('I'), II: level('II'), III: level('III'), IV: level('IV') }, criteriaBasis: basis };
}

const deaths = (clause: string, gte: number, lt?: number): LevelCriterion => ({
  clause,
  text: '',
  conditions: [{ metric: 'deaths', gte, ...(lt === undefined ? {} : { lt }) }],
});
const gas = (clause: string, gte: number, lt?: number): LevelCriterion => ({
  clause,
  text: '',
  conditions: [
    { metric: 'homes_gas', gte, ...(lt === undefined ? {} : { lt }) },
    { metric: 'duration_h', gte: 24 },
  ],
});

describe('criteria as a table', () => {
  it('makes a column of a metric that grades the levels, Ⅰ first', () => {
    const table = criteriaTable(structureOf({ I: [deaths('I.1', 30)], II: [deaths('II.1', 10, 30)] }), unitOf);
    expect(table.columns.map((column) => column.metric)).toEqual(['deaths']);
    expect(table.rows.map((row) => row.level)).toEqual(['I', 'II', 'III', 'IV']);
    expect(table.rows[1]?.cells[0]?.[0]?.bounds).toEqual({
      min: 10,
      isMinExclusive: false,
      max: 30,
      isMaxExclusive: true,
    });
  });

  it('says a condition that is the same in the whole column once, in its head', () => {
    const table = criteriaTable(structureOf({ I: [gas('I.4', 30_000)], II: [gas('II.4', 10_000, 30_000)] }), unitOf);
    expect(table.columns[0]?.shared).toEqual([
      { metric: 'duration_h', bounds: { min: 24, isMinExclusive: false, isMaxExclusive: false } },
    ]);
    expect(table.rows[0]?.cells[0]?.[0]?.also).toEqual([]);
  });

  it('keeps in words what no number decides, what a person must confirm and what stands at one level only', () => {
    const table = criteriaTable(
      structureOf({
        III: [{ clause: 'III.5', text: '门站失控', conditions: [] }],
        IV: [
          {
            clause: 'IV.5',
            text: '中压管泄漏，疏散50人以上',
            conditions: [{ metric: 'evacuated', gte: 50 }],
            requires: '中压管泄漏',
          },
          { clause: 'IV.6', text: '伤1人', conditions: [{ metric: 'serious', gte: 1 }] },
        ],
      }),
      unitOf,
    );
    expect(table.columns).toEqual([]);
    expect(table.rows[2]?.others).toEqual([{ clause: 'III.5', text: '门站失控', confirm: undefined }]);
    expect(table.rows[3]?.others.map((other) => other.confirm)).toEqual(['中压管泄漏', undefined]);
  });

  it('marks a threshold an assumed fact names, at the level it names and in its unit', () => {
    const basis = [{ fact: 'Ⅳ级1000户起、警戒距离', status: 'assumed' as const }];
    const loss = (clause: string, gte: number): LevelCriterion => ({
      clause,
      text: '',
      conditions: [{ metric: 'loss_wan', gte }],
    });
    const table = criteriaTable(
      structureOf(
        { III: [gas('III.4', 1000), loss('III.3', 1000)], IV: [gas('IV.4', 1000), loss('IV.3', 1000)] },
        basis,
      ),
      unitOf,
    );
    const assumed = table.rows.flatMap((row) =>
      row.cells
        .flat()
        .filter((cell) => cell.isAssumed)
        .map((cell) => cell.clause),
    );
    expect(assumed).toEqual(['IV.4']);
  });

  it('tells whether a bound itself counts', () => {
    expect(boundsOf({ metric: 'wind_avg', gt: 8, lte: 10 })).toEqual({
      min: 8,
      isMinExclusive: true,
      max: 10,
      isMaxExclusive: false,
    });
  });
});
