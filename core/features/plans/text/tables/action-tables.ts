import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanStep, PlanStructure, ResponseLevel } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { composeTable, type PlanTable } from './plan-table.js';
import { unitCell, unitsCell } from './reference-cells.js';
import { present, required, wholeAboveZero } from './row-values.js';
import { section } from './section-blocks.js';
import type { ReadRow, TableReading } from './table-reading.js';
import { numberCell, textCell } from './text-cells.js';
import { deadlineCell, minutesCell, type Deadline } from './time-cells.js';
import { levelCell } from './word-cells.js';

interface StepRow {
  readonly seq: number | undefined;
  readonly stage: string;
  readonly step: string;
  readonly unitId: string;
  readonly supportUnits: string[];
  readonly signMin: number | undefined;
  readonly arriveMin: number | undefined;
  readonly deadline: Deadline | undefined;
  readonly fromLevel: ResponseLevel | undefined;
}

const steps: PlanTable<StepRow> = {
  path: 'steps',
  columns: {
    seq: { words: ['序号', '步骤号', '步骤序号'], cell: numberCell },
    stage: { words: ['阶段', '处置阶段'], cell: textCell },
    step: { words: ['处置步骤', '步骤', '处置措施', '响应行动'], cell: textCell },
    unitId: { words: ['主办单位', '责任单位', '牵头单位', '单位'], cell: unitCell },
    supportUnits: { words: ['配合单位', '协办单位'], cell: unitsCell },
    signMin: { words: ['签收', '签收时限'], cell: minutesCell },
    arriveMin: { words: ['到场', '到场时限'], cell: minutesCell },
    deadline: { words: ['办结时限', '完成时限', '时限'], cell: deadlineCell },
    fromLevel: { words: ['起始级别', '启动级别', '级别'], cell: levelCell },
  },
  knownBy: ['step', 'unitId'],
};

/** The table of first actions (处置步骤). */
export function composeSteps(plan: PlanStructure, vocabulary: PlanVocabulary): DocumentBlock[] {
  const rows = plan.steps.map(({ anchor, withinMin, signMin, arriveMin, ...rest }) => ({
    ...rest,
    signMin,
    arriveMin,
    deadline: { anchor, withinMin },
  }));
  return section('处置步骤', composeTable(steps, rows, vocabulary));
}

export function readSteps(reading: TableReading): Pick<Partial<PlanStructure>, 'steps'> {
  const rows = reading.rowsOf(steps);
  if (rows === undefined) return {};
  let stage = '处置';
  return {
    steps: rows.map((row, index) => {
      // In a department's table the stage often stands only in the first of its rows.
      stage = row.values.stage || stage;
      return stepOf(row, stage, index);
    }),
  };
}

function stepOf(row: ReadRow<StepRow>, stage: string, index: number): PlanStep {
  const { seq, deadline, signMin, arriveMin, fromLevel, supportUnits } = row.values;
  if (deadline === undefined) row.missing('deadline', '办结时限');
  return {
    seq: wholeAboveZero(seq) ?? index + 1,
    stage,
    step: required(row, 'step', '处置步骤'),
    unitId: required(row, 'unitId', '主办单位'),
    supportUnits: supportUnits ?? [],
    ...present({ signMin: wholeAboveZero(signMin), arriveMin: wholeAboveZero(arriveMin) }),
    withinMin: Math.max(0, Math.round(deadline?.withinMin ?? 0)),
    anchor: deadline?.anchor ?? 'dispatched',
    fromLevel: fromLevel ?? 'IV',
  };
}
