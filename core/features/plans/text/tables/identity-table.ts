import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { booleanCell, optionalTextCell, textCell } from './text-cells.js';
import { eventTypesCell } from './event-type-cell.js';
import type { PlanTable } from './plan-table.js';
import { planCell, unitCell, unitsCell } from './reference-cells.js';
import { present } from './row-values.js';
import type { TableReading } from './table-reading.js';
import { categoryCell, kindCell } from './word-cells.js';

interface Identity {
  readonly code: string | undefined;
  readonly title: string;
  readonly shortName: string;
  readonly kind: PlanStructure['kind'] | undefined;
  readonly category: PlanStructure['category'] | undefined;
  readonly area?: string | undefined;
  readonly variantOf?: string | undefined;
  readonly restricted: boolean;
  readonly leadUnit: string;
  readonly coLeadUnits: string[];
  readonly memberUnits: string[];
  readonly eventTypes: string[];
}

/** What a plan is and who answers for it, one line each (基本信息). */
export const identityFields: PlanTable<Identity> = {
  path: '',
  columns: {
    code: { words: ['预案编号', '编号'], cell: planCell },
    title: { words: ['预案名称', '名称'], cell: textCell },
    shortName: { words: ['简称', '预案简称'], cell: textCell },
    kind: { words: ['预案种类', '种类', '预案类型'], cell: kindCell },
    category: { words: ['事件类别', '类别'], cell: categoryCell },
    area: { words: ['适用区域'], cell: optionalTextCell },
    variantOf: { words: ['对应本区预案'], cell: planCell },
    restricted: { words: ['限制阅读', '内部敏感'], cell: booleanCell },
    leadUnit: { words: ['牵头单位', '牵头部门', '责任单位', '主管单位'], cell: unitCell },
    coLeadUnits: { words: ['共同牵头', '共同牵头单位', '联合牵头单位'], cell: unitsCell },
    memberUnits: { words: ['成员单位', '配合单位', '参与单位'], cell: unitsCell },
    eventTypes: { words: ['事件类型', '适用事件', '突发事件类型'], cell: eventTypesCell },
  },
  knownBy: [],
};

/** The fields of the structure that the document names. */
export function readIdentity(reading: TableReading): Partial<PlanStructure> {
  const found = reading.fieldsOf(identityFields);
  if (found === undefined) return {};
  const { title, shortName, leadUnit, ...rest } = found;
  const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
  return present({ ...rest, title: filled(title), shortName: filled(shortName), leadUnit: filled(leadUnit) });
}
