import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { listCell } from './list-cell.js';
import { numberedRows, numberedTable, readNumbered } from './numbered-texts.js';
import { composeFields, composeTable, type PlanTable } from './plan-table.js';
import { present } from './row-values.js';
import { section } from './section-blocks.js';
import type { TableReading } from './table-reading.js';
import { textCell } from './text-cells.js';

const questions = numberedTable('intakeQuestions', ['接报必问', '问询内容', '接报问询']);
const advice = numberedTable('callerAdvice', ['告知来电人', '告知内容']);

const triggers: PlanTable<PlanStructure['triggers']> = {
  path: 'triggers',
  columns: {
    colloquial: { words: ['来电用语', '口语说法'], cell: listCell(textCell, 'names') },
    formal: { words: ['公文用语', '规范说法'], cell: listCell(textCell, 'names') },
  },
  knownBy: [],
};

/** Tables of what is asked and told when the call comes in (接报问询与告知). */
export function composeIntake(plan: PlanStructure, vocabulary: PlanVocabulary): DocumentBlock[] {
  return [
    ...section('接报必问', composeTable(questions, numberedRows(plan.intakeQuestions), vocabulary)),
    ...section('告知来电人', composeTable(advice, numberedRows(plan.callerAdvice), vocabulary)),
    ...section('常见说法', composeFields(triggers, plan.triggers, vocabulary)),
  ];
}

export function readIntake(
  reading: TableReading,
): Pick<Partial<PlanStructure>, 'intakeQuestions' | 'callerAdvice' | 'triggers'> {
  const found = reading.fieldsOf(triggers);
  return present({
    intakeQuestions: readNumbered(reading, questions),
    callerAdvice: readNumbered(reading, advice),
    triggers: found === undefined ? undefined : { colloquial: [], formal: [], ...found },
  });
}
