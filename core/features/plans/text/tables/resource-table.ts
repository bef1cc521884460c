import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import { responseLevels, type PlanStructure, type ResponseLevel } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { toBeNamed } from '../plan-words.js';
import { composeTable, type PlanTable } from './plan-table.js';
import { required } from './row-values.js';
import { section } from './section-blocks.js';
import type { ReadRow, TableReading } from './table-reading.js';
import { numberCell, textCell } from './text-cells.js';

type Resource = PlanStructure['resources'][number];

interface ResourceRow extends Record<ResponseLevel, number | undefined> {
  readonly name: string;
  readonly itemId: string;
  readonly unit: string;
  /** One quantity for all levels, as departments' own tables have it. */
  readonly all: number | undefined;
}

const resources: PlanTable<ResourceRow> = {
  path: 'resources',
  columns: {
    name: { words: ['物资名称', '物资', '装备名称', '物资装备', '物资装备名称'], cell: textCell },
    unit: { words: ['计量单位', '单位'], cell: textCell },
    IV: { words: ['Ⅳ级', '四级'], cell: numberCell },
    III: { words: ['Ⅲ级', '三级'], cell: numberCell },
    II: { words: ['Ⅱ级', '二级'], cell: numberCell },
    I: { words: ['Ⅰ级', '一级'], cell: numberCell },
    all: { words: ['数量', '需要数量', '配备数量'], cell: numberCell },
    itemId: { words: ['物资编号', '物资编码'], cell: textCell },
  },
  knownBy: ['name'],
};

/** The table of what is needed at each level (物资装备). */
export function composeResources(plan: PlanStructure, vocabulary: PlanVocabulary): DocumentBlock[] {
  const rows = plan.resources.map(({ quantities, ...rest }) => ({ ...rest, ...quantities, all: undefined }));
  return section('物资装备', composeTable(resources, rows, vocabulary));
}

export function readResources(
  reading: TableReading,
  vocabulary: PlanVocabulary,
): Pick<Partial<PlanStructure>, 'resources'> {
  const rows = reading.rowsOf(resources);
  return rows === undefined ? {} : { resources: rows.map((row) => resourceOf(row, vocabulary)) };
}

function resourceOf(row: ReadRow<ResourceRow>, vocabulary: PlanVocabulary): Resource {
  const name = required(row, 'name', '物资名称');
  return {
    itemId: row.values.itemId || itemIdOf(row, name, vocabulary),
    name,
    unit: row.values.unit || unnamedUnit(row),
    quantities: quantitiesOf(row),
  };
}

function itemIdOf(row: ReadRow<ResourceRow>, name: string, vocabulary: PlanVocabulary): string {
  const found = vocabulary.itemIdOf(name);
  if (found === undefined) row.note('itemId', 'item_not_found', { item: name });
  return found ?? name;
}

function unnamedUnit(row: ReadRow<ResourceRow>): string {
  row.missing('unit', '计量单位');
  return toBeNamed;
}

function quantitiesOf(row: ReadRow<ResourceRow>): Resource['quantities'] {
  if (responseLevels.every((level) => row.values[level] === undefined) && row.values.all === undefined) {
    row.missing('all', '数量');
  }
  const entries = responseLevels.map((level) => [level, Math.max(0, row.values[level] ?? row.values.all ?? 0)]);
  return Object.fromEntries(entries) as Resource['quantities']; // one entry for each level
}
