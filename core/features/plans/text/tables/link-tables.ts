import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { composeTable, type PlanTable } from './plan-table.js';
import { optionalUnitCell, planCell, planTitleCell } from './reference-cells.js';
import { present, required } from './row-values.js';
import { section } from './section-blocks.js';
import type { ReadRow, TableReading } from './table-reading.js';
import { textCell } from './text-cells.js';

interface OtherPlanRow {
  readonly plan: string | undefined;
  /** Code of the plan; printed as its title. */
  readonly title: string;
  readonly when: string;
}

function otherPlans(path: string, when: readonly [string, ...string[]]): PlanTable<OtherPlanRow> {
  return {
    path,
    columns: {
      plan: { words: ['预案编号', '编号'], cell: planCell },
      title: { words: ['预案名称', '预案'], cell: planTitleCell },
      when: { words: when, cell: textCell },
    },
    knownBy: ['when'],
  };
}

const boundaries = otherPlans('boundaries', ['改用情形', '改用条件']);
const openTogether = otherPlans('openTogether', ['同时启动情形', '并用情形']);

const upward: PlanTable<{ readonly title: string; readonly code: string | undefined }> = {
  path: 'links.upward',
  columns: {
    title: { words: ['上级预案', '上位预案'], cell: textCell },
    code: { words: ['预案编号', '编号'], cell: planCell },
  },
  knownBy: ['title'],
};

const downward: PlanTable<{ readonly title: string; readonly unitId: string | undefined }> = {
  path: 'links.downward',
  columns: {
    title: { words: ['下级预案或方案', '下级预案', '下位预案', '现场处置方案'], cell: textCell },
    unitId: { words: ['编制单位', '单位'], cell: optionalUnitCell },
  },
  knownBy: ['title'],
};

/** Tables of the plans around this one (预案衔接). */
export function composeLinks(plan: PlanStructure, vocabulary: PlanVocabulary): DocumentBlock[] {
  const rowOf = (code: string, when: string): OtherPlanRow => ({ plan: code, title: code, when });
  const replaced = plan.boundaries.map(({ plan: code, useInsteadWhen }) => rowOf(code, useInsteadWhen));
  const together = plan.openTogether.map(({ plan: code, when }) => rowOf(code, when));
  const above = plan.links.upward.map(({ title, code }) => ({ title, code }));
  const below = plan.links.downward.map(({ title, unitId }) => ({ title, unitId }));
  return [
    ...section('改用其他预案', composeTable(boundaries, replaced, vocabulary)),
    ...section('同时启动的预案', composeTable(openTogether, together, vocabulary)),
    ...section('上级预案', composeTable(upward, above, vocabulary)),
    ...section('下级预案和方案', composeTable(downward, below, vocabulary)),
  ];
}

type Linked = Pick<PlanStructure, 'boundaries' | 'openTogether' | 'links'>;

export function readLinks(reading: TableReading, vocabulary: PlanVocabulary): Partial<Linked> {
  const instead = namedPlans(reading.rowsOf(boundaries), vocabulary);
  const together = namedPlans(reading.rowsOf(openTogether), vocabulary);
  const above = reading.rowsOf(upward);
  const below = reading.rowsOf(downward);
  return present({
    boundaries: instead?.map(({ plan, when }) => ({ plan, useInsteadWhen: when })),
    openTogether: together,
    links:
      above === undefined && below === undefined
        ? undefined
        : {
            upward: (above ?? []).map((row) => ({
              title: required(row, 'title', '上级预案'),
              ...present({ code: row.values.code }),
            })),
            downward: (below ?? []).map((row) => ({
              title: required(row, 'title', '下级预案'),
              ...present({ unitId: row.values.unitId }),
            })),
          },
  });
}

/** A line whose plan nobody knows is left out and noted: a link must lead somewhere. */
function namedPlans(
  rows: readonly ReadRow<OtherPlanRow>[] | undefined,
  vocabulary: PlanVocabulary,
): { plan: string; when: string }[] | undefined {
  return rows?.flatMap((row) => {
    const { plan, title, when } = row.values;
    const code = plan ?? vocabulary.planCodeOf(title ?? '');
    if (code !== undefined) return [{ plan: code, when: when ?? '' }];
    row.note('plan', 'plan_not_found', { plan: [title, when].filter(Boolean).join(' ') });
    return [];
  });
}
