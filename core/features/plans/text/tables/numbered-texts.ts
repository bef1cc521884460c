import { numberCell, textCell } from './text-cells.js';
import type { PlanTable } from './plan-table.js';
import type { TableReading } from './table-reading.js';

interface NumberedText {
  readonly seq: number | undefined;
  readonly text: string;
}

/** A numbered list of texts as a table; `words` head its second column. */
export function numberedTable(path: string, words: readonly [string, ...string[]]): PlanTable<NumberedText> {
  return {
    path,
    columns: { seq: { words: ['序号'], cell: numberCell }, text: { words, cell: textCell } },
    knownBy: ['text'],
  };
}

export function numberedRows(texts: readonly string[]): NumberedText[] {
  return texts.map((text, index) => ({ seq: index + 1, text }));
}

/** The texts in the order of the rows, `undefined` when the document has no such table. */
export function readNumbered(reading: TableReading, table: PlanTable<NumberedText>): string[] | undefined {
  return reading.rowsOf(table)?.map((row) => row.values.text ?? '');
}
