import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import {
  responseLevels,
  type LevelCriterion,
  type PlanStructure,
  type ResponseLevel,
} from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { levelNames, risingLevels } from '../plan-words.js';
import { conditionsCell } from './conditions-cell.js';
import { composeTable, composeTurned, type PlanTable } from './plan-table.js';
import { present, required } from './row-values.js';
import { section } from './section-blocks.js';
import type { ReadRow, TableReading } from './table-reading.js';
import { optionalTextCell, textCell } from './text-cells.js';
import { colourCell, factStatusCell, levelCell, type Colour } from './word-cells.js';

type Levels = PlanStructure['levels'];
type Level = Levels['IV'];

interface LevelRow extends Omit<Level, 'criteria' | 'colour'> {
  readonly level: ResponseLevel | undefined;
  readonly colour: Colour | undefined;
}

const levels: PlanTable<LevelRow> = {
  path: 'levels',
  columns: {
    level: { words: ['级别', '响应级别'], cell: levelCell },
    name: { words: ['级别名称', '事件等级', '事件级别'], cell: textCell },
    colour: { words: ['对应颜色', '预警颜色', '颜色'], cell: colourCell('无') },
    declaredBy: { words: ['启动决定', '决定启动', '启动权限', '批准启动'], cell: textCell },
    raisedBy: { words: ['升级决定', '提级决定'], cell: textCell },
    loweredBy: { words: ['降级决定'], cell: textCell },
    endedBy: { words: ['终止决定', '结束决定'], cell: textCell },
    commander: { words: ['现场指挥', '指挥', '指挥人员'], cell: textCell },
    districtRole: { words: ['区级职责', '区的职责'], cell: textCell },
  },
  knownBy: ['level', 'declaredBy'],
};

interface CriterionRow {
  readonly level: ResponseLevel | undefined;
  readonly clause: string;
  readonly text: string;
  readonly conditions: LevelCriterion['conditions'];
  readonly requires: string | undefined;
}

const criteria: PlanTable<CriterionRow> = {
  path: 'levels.criteria',
  columns: {
    level: { words: ['级别', '响应级别'], cell: levelCell },
    clause: { words: ['条款', '条款号'], cell: textCell },
    text: { words: ['分级标准', '标准', '启动条件'], cell: textCell },
    conditions: { words: ['可计算条件', '计算条件', '指标'], cell: conditionsCell },
    requires: { words: ['须人工确认', '人工确认'], cell: optionalTextCell },
  },
  knownBy: ['level', 'text'],
};

type Basis = PlanStructure['criteriaBasis'][number];
type BasisRow = Pick<Basis, 'fact'> & { readonly status: Basis['status'] | undefined };

const basis: PlanTable<BasisRow> = {
  path: 'criteriaBasis',
  columns: {
    fact: { words: ['标准依据', '依据'], cell: textCell },
    status: { words: ['可靠程度', '依据状态'], cell: factStatusCell },
  },
  knownBy: ['fact'],
};

/** Tables of the levels: criteria, who decides, and what the criteria rest on (分级标准). */
export function composeLevels(plan: PlanStructure, vocabulary: PlanVocabulary): DocumentBlock[] {
  const levelRows = risingLevels.map((level) => {
    const { colour, ...rest } = plan.levels[level];
    return { ...rest, level, colour };
  });
  const criterionRows = risingLevels.flatMap((level) =>
    plan.levels[level].criteria.map(({ requires, ...rest }) => ({ ...rest, level, requires })),
  );
  return [
    ...section('分级条件', composeTable(criteria, criterionRows, vocabulary)),
    ...section('级别与权限', composeTurned(levels, levelRows, vocabulary)),
    ...section('标准的依据', composeTable(basis, plan.criteriaBasis, vocabulary)),
  ];
}

export function readLevels(reading: TableReading): Pick<Partial<PlanStructure>, 'levels' | 'criteriaBasis'> {
  const levelRows = reading.rowsOf(levels);
  const criterionRows = reading.rowsOf(criteria);
  const basisRows = reading.rowsOf(basis);
  const hasLevels = levelRows !== undefined || criterionRows !== undefined;
  return {
    ...(hasLevels ? { levels: levelsOf(levelRows ?? [], criterionRows ?? []) } : {}),
    ...(basisRows === undefined
      ? {}
      : {
          criteriaBasis: basisRows.map(({ values }) => ({
            fact: values.fact ?? '',
            status: values.status ?? 'assumed',
          })),
        }),
  };
}

function levelsOf(levelRows: readonly ReadRow<LevelRow>[], criterionRows: readonly ReadRow<CriterionRow>[]): Levels {
  const byLevel = criteriaByLevel(criterionRows);
  const entries = responseLevels.map((level) => {
    const { colour, name, ...texts } = levelRows.find((row) => row.values.level === level)?.values ?? {};
    const found: Level = {
      ...present({ colour }),
      ...textsOf(texts),
      name: name || levelNames[level],
      criteria: byLevel.get(level) ?? [],
    };
    return [level, found];
  });
  return Object.fromEntries(entries) as Levels; // one entry for each level
}

function textsOf(row: Partial<LevelRow>): Omit<Level, 'name' | 'colour' | 'criteria'> {
  const { declaredBy = '', raisedBy = '', loweredBy = '', endedBy = '', commander = '', districtRole = '' } = row;
  return { declaredBy, raisedBy, loweredBy, endedBy, commander, districtRole };
}

/** In a department's table the level often stands only in the first of its rows. */
function criteriaByLevel(rows: readonly ReadRow<CriterionRow>[]): Map<ResponseLevel, LevelCriterion[]> {
  const byLevel = new Map<ResponseLevel, LevelCriterion[]>();
  let level: ResponseLevel | undefined;
  for (const row of rows) {
    level = row.values.level ?? level;
    if (level === undefined) {
      row.missing('level', '响应级别');
      continue;
    }
    const found = byLevel.get(level) ?? [];
    found.push({
      clause: row.values.clause || `${level}.${found.length + 1}`,
      text: required(row, 'text', '分级标准'),
      conditions: row.values.conditions ?? [],
      ...present({ requires: row.values.requires }),
    });
    byLevel.set(level, found);
  }
  return byLevel;
}
