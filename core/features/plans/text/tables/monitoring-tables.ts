import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { listCell } from './list-cell.js';
import { composeTable, type PlanTable } from './plan-table.js';
import { unitCell } from './reference-cells.js';
import { present, required } from './row-values.js';
import { section } from './section-blocks.js';
import type { TableReading } from './table-reading.js';
import { textCell } from './text-cells.js';
import { colourCell, type Colour } from './word-cells.js';

type Monitoring = PlanStructure['monitoring'];

const sources: PlanTable<Monitoring['sources'][number]> = {
  path: 'monitoring.sources',
  columns: {
    what: { words: ['监测内容', '监测对象'], cell: textCell },
    unitId: { words: ['监测单位', '责任单位', '单位'], cell: unitCell },
    how: { words: ['监测方式', '监测方法'], cell: textCell },
  },
  knownBy: ['what'],
};

interface WarningRow {
  readonly colour: Colour | undefined;
  readonly when: string;
  readonly issuedBy: string;
  readonly actions: string[];
}

const warnings: PlanTable<WarningRow> = {
  path: 'monitoring.warnings',
  columns: {
    colour: { words: ['预警颜色', '预警级别', '颜色'], cell: colourCell('不分颜色') },
    when: { words: ['发布情形', '预警情形', '预警条件'], cell: textCell },
    issuedBy: { words: ['发布机构', '发布单位'], cell: textCell },
    actions: { words: ['预警行动', '预警响应', '响应措施'], cell: listCell(textCell, 'sentences') },
  },
  knownBy: ['when'],
};

/** Tables of what is watched and what each warning sets going (监测预警). */
export function composeMonitoring(monitoring: Monitoring, vocabulary: PlanVocabulary): DocumentBlock[] {
  const warningRows = monitoring.warnings.map((warning) => ({ ...warning, colour: warning.colour }));
  return [
    ...section('监测安排', composeTable(sources, monitoring.sources, vocabulary)),
    ...section('预警与行动', composeTable(warnings, warningRows, vocabulary)),
  ];
}

export function readMonitoring(reading: TableReading): Pick<Partial<PlanStructure>, 'monitoring'> {
  const sourceRows = reading.rowsOf(sources);
  const warningRows = reading.rowsOf(warnings);
  if (sourceRows === undefined && warningRows === undefined) return {};
  return {
    monitoring: {
      sources: (sourceRows ?? []).map((row) => ({
        what: required(row, 'what', '监测内容'),
        unitId: required(row, 'unitId', '监测单位'),
        how: row.values.how ?? '',
      })),
      warnings: (warningRows ?? []).map((row) => ({
        ...present({ colour: row.values.colour }),
        when: required(row, 'when', '发布情形'),
        issuedBy: row.values.issuedBy ?? '',
        actions: row.values.actions ?? [],
      })),
    },
  };
}
