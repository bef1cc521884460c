import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import type { Cell } from './cell.js';

export type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

export interface Column<V> {
  /** Header words: the first is printed, all are understood. */
  readonly words: readonly [string, ...string[]];
  readonly cell: Cell<V>;
}

/**
 * A table of a plan, one row per entry. `R` is the entry as the table shows it: flat, every column a value. Columns that
 * are blank in all rows are not printed, except those by which the table is known.
 */
export interface PlanTable<R extends object> {
  /** Where the entries stand in the structure, e.g. `steps`. */
  readonly path: string;
  readonly columns: { readonly [K in keyof R]-?: Column<R[K]> };
  /** Columns without which it is another table. */
  readonly knownBy: readonly (keyof R)[];
}

/** Keys of the columns, in the order in which they are printed. */
export function columnKeys<R extends object>(table: PlanTable<R>): (keyof R)[] {
  return Object.keys(table.columns) as (keyof R)[]; // a mapped type has exactly the keys of R
}

/** The table with its entries; nothing when there are none. */
export function composeTable<R extends object>(
  table: PlanTable<R>,
  rows: readonly R[],
  vocabulary: PlanVocabulary,
): TableBlock[] {
  if (rows.length === 0) return [];
  const columns = columnKeys(table)
    .map((key) => ({
      word: table.columns[key].words[0],
      cells: rows.map((row) => table.columns[key].cell.write(row[key], vocabulary)),
      isKept: table.knownBy.includes(key),
    }))
    .filter((column) => column.isKept || column.cells.some((cell) => cell !== ''));
  return [
    {
      kind: 'table',
      header: columns.map((column) => column.word),
      rows: rows.map((_, index) => columns.map((column) => column.cells[index] ?? '')),
    },
  ];
}

/** The same table lying on its side: an entry per column, the words of its columns down the left. */
export function composeTurned<R extends object>(
  table: PlanTable<R>,
  rows: readonly R[],
  vocabulary: PlanVocabulary,
): TableBlock[] {
  return composeTable(table, rows, vocabulary).map(({ header, rows: cells }) => ({
    kind: 'table',
    header: [header[0] ?? '', ...cells.map((row) => row[0] ?? '')],
    rows: header.slice(1).map((word, index) => [word, ...cells.map((row) => row[index + 1] ?? '')]),
  }));
}

/** Header of a table that holds one value per line. */
export const fieldHeader = ['项目', '内容'] as const;

/** One entry as lines of 项目 and 内容; blank ones are left out. */
export function composeFields<R extends object>(
  table: PlanTable<R>,
  entry: R,
  vocabulary: PlanVocabulary,
): TableBlock[] {
  const rows = columnKeys(table)
    .map((key) => [table.columns[key].words[0], table.columns[key].cell.write(entry[key], vocabulary)])
    .filter(([, cell]) => cell !== '');
  return rows.length === 0 ? [] : [{ kind: 'table', header: [...fieldHeader], rows }];
}
