import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import { responseLevels, type PlanStructure, type ResponseLevel } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { risingLevels } from '../plan-words.js';
import { listCell } from './list-cell.js';
import { composeFields, composeTable, type PlanTable } from './plan-table.js';
import { present, required, wholeAboveZero } from './row-values.js';
import { section } from './section-blocks.js';
import type { ReadRow, TableReading } from './table-reading.js';
import { textCell } from './text-cells.js';
import { minutesCell } from './time-cells.js';
import { levelCell } from './word-cells.js';

type Reporting = PlanStructure['reporting'];

interface ReportFields {
  readonly firstPhoneMin: number | undefined;
  readonly firstWrittenMin: number | undefined;
  readonly receivers: string[];
  readonly seriousRule: string;
  readonly final: string;
  readonly source: string;
}

const fields: PlanTable<ReportFields> = {
  path: 'reporting',
  columns: {
    firstPhoneMin: { words: ['口头首报', '电话首报', '首报口头时限'], cell: minutesCell },
    firstWrittenMin: { words: ['书面首报', '首报书面时限'], cell: minutesCell },
    receivers: { words: ['报告对象', '报送对象'], cell: listCell(textCell, 'names') },
    seriousRule: { words: ['从严情形', '从严要求'], cell: textCell },
    final: { words: ['终报要求', '终报'], cell: textCell },
    source: { words: ['时限依据', '报告依据'], cell: textCell },
  },
  knownBy: [],
};

interface DeadlineRow {
  readonly level: ResponseLevel | undefined;
  readonly receiver: string;
  readonly phoneMin: number | undefined;
  readonly writtenMin: number | undefined;
}

const deadlines: PlanTable<DeadlineRow> = {
  path: 'reporting.deadlines',
  columns: {
    level: { words: ['级别', '响应级别'], cell: levelCell },
    receiver: { words: ['接收单位', '报送单位', '报告对象'], cell: textCell },
    phoneMin: { words: ['口头时限', '电话时限'], cell: minutesCell },
    writtenMin: { words: ['书面时限'], cell: minutesCell },
  },
  knownBy: ['level', 'receiver'],
};

interface FollowUpRow {
  readonly level: ResponseLevel | undefined;
  readonly text: string;
  readonly everyMin: number | undefined;
}

const followUps: PlanTable<FollowUpRow> = {
  path: 'reporting.followUp',
  columns: {
    level: { words: ['级别', '响应级别'], cell: levelCell },
    text: { words: ['续报要求', '续报'], cell: textCell },
    everyMin: { words: ['续报间隔', '间隔'], cell: minutesCell },
  },
  knownBy: ['level', 'text'],
};

/** Tables of the duties to report (信息报告). */
export function composeReporting(reporting: Reporting, vocabulary: PlanVocabulary): DocumentBlock[] {
  const followUpRows = risingLevels.map((level) => {
    const { text, everyMin } = reporting.followUp[level];
    return { level, text, everyMin };
  });
  const hasFollowUp = followUpRows.some((row) => row.text !== '' || row.everyMin !== undefined);
  return [
    ...section('首报与终报', composeFields(fields, reporting, vocabulary)),
    ...section('分级报告时限', composeTable(deadlines, reporting.deadlines, vocabulary)),
    ...section('续报', composeTable(followUps, hasFollowUp ? followUpRows : [], vocabulary)),
  ];
}

/** Where a document names no time: telephone within half an hour, in writing within one, as the city asks for. */
const usualPhoneMin = 30;
const usualWrittenMin = 60;

export function readReporting(reading: TableReading): Pick<Partial<PlanStructure>, 'reporting'> {
  const found = reading.fieldsOf(fields);
  const deadlineRows = reading.rowsOf(deadlines);
  const followUpRows = reading.rowsOf(followUps);
  if (found === undefined && deadlineRows === undefined && followUpRows === undefined) return {};
  return {
    reporting: {
      ...fieldsOf(found ?? {}),
      deadlines: (deadlineRows ?? []).map(deadlineOf),
      followUp: followUpOf(followUpRows ?? []),
    },
  };
}

function fieldsOf(found: Partial<ReportFields>): Omit<Reporting, 'deadlines' | 'followUp'> {
  const { receivers = [], seriousRule = '', final = '', source = '' } = found;
  return {
    firstPhoneMin: wholeAboveZero(found.firstPhoneMin) ?? usualPhoneMin,
    firstWrittenMin: wholeAboveZero(found.firstWrittenMin) ?? usualWrittenMin,
    receivers,
    seriousRule,
    final,
    source,
  };
}

function deadlineOf(row: ReadRow<DeadlineRow>): Reporting['deadlines'][number] {
  const { level, phoneMin, writtenMin } = row.values;
  if (phoneMin === undefined) row.missing('phoneMin', '口头时限');
  if (writtenMin === undefined) row.missing('writtenMin', '书面时限');
  return {
    level: level ?? 'IV',
    receiver: required(row, 'receiver', '接收单位'),
    phoneMin: wholeAboveZero(phoneMin) ?? usualPhoneMin,
    writtenMin: wholeAboveZero(writtenMin) ?? usualWrittenMin,
  };
}

function followUpOf(rows: readonly ReadRow<FollowUpRow>[]): Reporting['followUp'] {
  const entries = responseLevels.map((level) => {
    const values = rows.find((row) => row.values.level === level)?.values;
    return [level, { text: values?.text ?? '', ...present({ everyMin: values?.everyMin }) }];
  });
  return Object.fromEntries(entries) as Reporting['followUp']; // one entry for each level
}
