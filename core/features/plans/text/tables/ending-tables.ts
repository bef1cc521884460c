import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { composeFields, composeTable, type PlanTable } from './plan-table.js';
import { unitCell } from './reference-cells.js';
import { required, wholeAboveZero } from './row-values.js';
import { section } from './section-blocks.js';
import type { TableReading } from './table-reading.js';
import { textCell } from './text-cells.js';
import { periodCell } from './time-cells.js';

type Ending = Pick<PlanStructure, 'termination' | 'recovery'>;

const termination: PlanTable<PlanStructure['termination']> = {
  path: 'termination',
  columns: {
    condition: { words: ['终止条件', '响应终止条件'], cell: textCell },
    declaredBy: { words: ['终止宣布', '宣布终止', '终止由谁宣布'], cell: textCell },
    then: { words: ['终止以后', '终止后工作'], cell: textCell },
  },
  knownBy: [],
};

interface RecoveryRow {
  readonly step: string;
  readonly unitId: string;
  readonly withinDays: number | undefined;
}

const recovery: PlanTable<RecoveryRow> = {
  path: 'recovery',
  columns: {
    step: { words: ['后期处置事项', '恢复事项', '善后事项'], cell: textCell },
    unitId: { words: ['责任单位', '单位'], cell: unitCell },
    withinDays: { words: ['完成期限', '完成时限', '期限'], cell: periodCell('天') },
  },
  knownBy: ['step'],
};

/** Tables of the end of the response and of what follows it (响应终止与后期处置). */
export function composeEnding(plan: Ending, vocabulary: PlanVocabulary): DocumentBlock[] {
  return [
    ...section('响应终止', composeFields(termination, plan.termination, vocabulary)),
    ...section('后期处置事项', composeTable(recovery, plan.recovery, vocabulary)),
  ];
}

const defaultDays = 7;

export function readEnding(reading: TableReading): Partial<Ending> {
  const ending = reading.fieldsOf(termination);
  const rows = reading.rowsOf(recovery);
  return {
    ...(ending === undefined ? {} : { termination: { condition: '', declaredBy: '', then: '', ...ending } }),
    ...(rows === undefined
      ? {}
      : {
          recovery: rows.map((row) => {
            const withinDays = wholeAboveZero(row.values.withinDays);
            if (withinDays === undefined) row.missing('withinDays', '完成期限');
            return {
              step: required(row, 'step', '后期处置事项'),
              unitId: required(row, 'unitId', '责任单位'),
              withinDays: withinDays ?? defaultDays,
            };
          }),
        }),
  };
}
