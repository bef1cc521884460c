import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanPost, PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { composeFields, composeTable, type PlanTable } from './plan-table.js';
import { postRow, readPosts, type PostRow } from './post-rows.js';
import { unitCell, unitsCell } from './reference-cells.js';
import { required } from './row-values.js';
import { section } from './section-blocks.js';
import type { TableReading } from './table-reading.js';
import { booleanCell, optionalTextCell, textCell } from './text-cells.js';
import { roleCell } from './word-cells.js';

type Command = PlanStructure['command'];
type WorkingGroup = Command['workingGroups'][number];

const nameField: PlanTable<{ readonly name: string }> = {
  path: 'command',
  columns: { name: { words: ['指挥机构', '指挥机构名称', '指挥部名称'], cell: textCell } },
  knownBy: [],
};

const posts: PlanTable<PostRow> = {
  path: 'command.posts',
  columns: {
    role: { words: ['岗位', '指挥部岗位', '角色'], cell: roleCell },
    title: { words: ['职务', '职务名称'], cell: textCell },
    unitId: { words: ['单位', '所在单位'], cell: unitCell },
    required: { words: ['必到', '必到岗位'], cell: booleanCell },
    deputyTitle: { words: ['B角职务', 'B角'], cell: optionalTextCell },
    directoryPost: { words: ['通讯录岗位'], cell: textCell },
    deputyPost: { words: ['B角通讯录岗位'], cell: optionalTextCell },
    id: { words: ['岗位编号'], cell: textCell },
  },
  knownBy: ['role', 'title'],
};

const groups: PlanTable<WorkingGroup> = {
  path: 'command.workingGroups',
  columns: {
    name: { words: ['工作组', '工作组名称', '组别'], cell: textCell },
    leadUnit: { words: ['牵头单位', '组长单位'], cell: unitCell },
    memberUnits: { words: ['成员单位', '参加单位'], cell: unitsCell },
    duty: { words: ['职责', '主要职责', '工作职责'], cell: textCell },
    id: { words: ['工作组编号'], cell: textCell },
  },
  knownBy: ['name'],
};

/** Tables of the command group (指挥机构). */
export function composeCommand(command: Command, vocabulary: PlanVocabulary): DocumentBlock[] {
  return [
    ...section('指挥机构', [
      ...composeFields(nameField, command, vocabulary),
      ...composeTable(posts, command.posts.map(postRow), vocabulary),
    ]),
    ...section('工作组', composeTable(groups, command.workingGroups, vocabulary)),
  ];
}

/** The command group, as far as the document has tables of it. */
export function readCommand(reading: TableReading): Pick<Partial<PlanStructure>, 'command'> {
  const name = reading.fieldsOf(nameField)?.name;
  const postRows = reading.rowsOf(posts);
  const groupRows = reading.rowsOf(groups);
  if (name === undefined && postRows === undefined && groupRows === undefined) return {};
  const readPostRows: PlanPost[] = readPosts(postRows ?? []);
  return {
    command: {
      name: name ?? '',
      posts: readPostRows,
      workingGroups: (groupRows ?? []).map((row, index) => ({
        id: row.values.id || `group-${index + 1}`,
        name: required(row, 'name', '工作组名称'),
        leadUnit: required(row, 'leadUnit', '牵头单位'),
        memberUnits: row.values.memberUnits ?? [],
        duty: row.values.duty ?? '',
      })),
    },
  };
}
