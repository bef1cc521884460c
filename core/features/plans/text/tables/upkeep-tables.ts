import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { numberedRows, numberedTable, readNumbered } from './numbered-texts.js';
import { composeFields, composeTable, type PlanTable } from './plan-table.js';
import { present, wholeAboveZero } from './row-values.js';
import { section } from './section-blocks.js';
import type { TableReading } from './table-reading.js';
import { numberCell, textCell } from './text-cells.js';
import { periodCell } from './time-cells.js';

interface UpkeepFields {
  readonly ownerPost: string;
  readonly reviewEveryMonths: number | undefined;
  readonly drillEveryMonths: number | undefined;
  readonly source: string;
}

const fields: PlanTable<UpkeepFields> = {
  path: 'upkeep',
  columns: {
    ownerPost: { words: ['责任岗位', '预案责任岗位'], cell: textCell },
    reviewEveryMonths: { words: ['评估修订周期', '评估周期', '修订周期'], cell: periodCell('个月') },
    drillEveryMonths: { words: ['演练周期'], cell: periodCell('个月') },
    source: { words: ['周期依据'], cell: textCell },
  },
  knownBy: [],
};

interface RevisionRow {
  readonly seq: number | undefined;
  readonly on: string;
  readonly by: string;
  readonly what: string;
}

const revisions: PlanTable<RevisionRow> = {
  path: 'revisions',
  columns: {
    seq: { words: ['序号'], cell: numberCell },
    on: { words: ['修订日期', '日期'], cell: textCell },
    by: { words: ['修订人', '修订单位'], cell: textCell },
    what: { words: ['修订内容'], cell: textCell },
  },
  knownBy: ['what'],
};

const notes = numberedTable('notes', ['补充说明']);

type Upkeep = Pick<PlanStructure, 'upkeep' | 'revisions' | 'notes'>;

/** Tables of how the plan is kept alive (预案管理). */
export function composeUpkeep(plan: Upkeep, vocabulary: PlanVocabulary): DocumentBlock[] {
  const revisionRows = plan.revisions.map((revision, index) => ({ ...revision, seq: index + 1 }));
  return [
    ...section('评估、修订与演练', composeFields(fields, plan.upkeep, vocabulary)),
    ...section('修订记录', composeTable(revisions, revisionRows, vocabulary)),
    ...section('补充说明', composeTable(notes, numberedRows(plan.notes), vocabulary)),
  ];
}

const usualMonths = 36;

export function readUpkeep(reading: TableReading): Partial<Upkeep> {
  const found = reading.fieldsOf(fields);
  const revisionRows = reading.rowsOf(revisions);
  return present({
    upkeep:
      found === undefined
        ? undefined
        : {
            ownerPost: found.ownerPost ?? '',
            reviewEveryMonths: wholeAboveZero(found.reviewEveryMonths) ?? usualMonths,
            drillEveryMonths: wholeAboveZero(found.drillEveryMonths) ?? usualMonths,
            source: found.source ?? '',
          },
    revisions: revisionRows?.map(({ values }) => ({
      on: values.on ?? '',
      by: values.by ?? '',
      what: values.what ?? '',
    })),
    notes: readNumbered(reading, notes),
  });
}
