import type { DocumentBlock } from '../../../contract/plans/document-block.model.js';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

/** A key the program knows something by, such as `deputy-1` or `{town}-lead`; no word of a reader. */
const key = /^[a-z{][a-z0-9{}_-]+$/u;

/** The table without columns that hold nothing but keys. */
export function readableTable(table: TableBlock): TableBlock {
  const isKeys = (column: number): boolean => {
    const cells = table.rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => key.test(cell));
  };
  const kept = table.header.map((_, column) => column).filter((column) => !isKeys(column));
  if (kept.length === 0 || kept.length === table.header.length) return table;
  return {
    ...table,
    header: kept.map((column) => table.header[column] ?? ''),
    rows: table.rows.map((row) => kept.map((column) => row[column] ?? '')),
  };
}
