import type { Finding, FindingRule } from '../../../../../contract/plans/finding.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { wordOf } from './cell-text.rules.js';
import { columnKeys, type PlanTable } from './plan-table.js';
import { sourceTable, type DocumentTable, type SourceTable } from './source-table.js';

type Data = Readonly<Record<string, string | number>>;

/** An entry as far as its table has columns for it. */
export interface ReadRow<R extends object> {
  readonly values: Partial<R>;
  /** Says what is wrong with a field of the entry. */
  note(field: keyof R & string, rule: FindingRule, data: Data): void;
  /** Says that a field is missing; `name` is what the author calls it. */
  missing(field: keyof R & string, name: string): void;
}

/** Reads the tables of one document: which is which, which were used, and what was wrong. */
export class TableReading {
  readonly used = new Set<number>();
  readonly findings: Finding[] = [];
  private readonly sources: readonly SourceTable[];
  private readonly knownFields = new Set<string>();

  constructor(
    tables: readonly DocumentTable[],
    private readonly vocabulary: PlanVocabulary,
  ) {
    this.sources = tables.map(sourceTable);
  }

  /** The entries of all tables of this kind, `undefined` when the document has none. A table is taken once. */
  rowsOf<R extends object>(table: PlanTable<R>): ReadRow<R>[] | undefined {
    const found = this.sources.filter(
      (source) => !source.isFields && !this.used.has(source.index) && hasColumns(source, table),
    );
    if (found.length === 0) return undefined;
    const rows: ReadRow<R>[] = [];
    for (const source of found) {
      this.used.add(source.index);
      for (const row of source.rows) {
        rows.push(this.readRow(table, source, row, { path: `${table.path}.${rows.length}`, place: rows.length + 1 }));
      }
    }
    return rows;
  }

  /** What the tables of 项目 and 内容 say of these fields, `undefined` when nothing. */
  fieldsOf<R extends object>(table: PlanTable<R>): Partial<R> | undefined {
    const found: Partial<R>[] = [];
    for (const source of this.sources.filter((each) => each.isFields)) {
      const words = columnKeys(table).flatMap((key) => table.columns[key].words.map(wordOf));
      if (!source.words.some((word) => words.includes(word))) continue;
      this.used.add(source.index);
      for (const word of words) this.knownFields.add(word);
      const row = this.readRow(table, source, source.rows[0] ?? [], { path: table.path, place: undefined });
      found.push(row.values);
    }
    // The first mention of a field counts.
    return found.length === 0 ? undefined : Object.assign({}, ...found.reverse());
  }

  /** Says of the lines of used tables of 项目 and 内容 that nobody took that they are kept as text. */
  noteUnknownFields(): void {
    for (const source of this.sources.filter((each) => each.isFields && this.used.has(each.index))) {
      for (const word of source.words.filter((each) => !this.knownFields.has(each))) {
        this.add({ rule: 'line_kept_as_text', path: '', subject: word, data: { text: word } }, source.line);
      }
    }
  }

  private readRow<R extends object>(
    table: PlanTable<R>,
    source: SourceTable,
    row: readonly string[],
    at: { path: string; place: number | undefined },
  ): ReadRow<R> {
    const subjectOf = (word: string): string => (at.place === undefined ? word : `第${at.place}行 ${word}`);
    const note = (field: string, word: string, rule: FindingRule, data: Data): void => {
      const path = [at.path, field].filter((part) => part !== '').join('.');
      this.add({ rule, path, subject: subjectOf(word), data }, source.line);
    };
    const values: Partial<R> = {};
    for (const key of columnKeys(table)) {
      const column = table.columns[key];
      const place = placeOf(source, column.words);
      if (place === -1) continue;
      values[key] = column.cell.read(row[place] ?? '', {
        vocabulary: this.vocabulary,
        note: (rule, data) => note(String(key), column.words[0], rule, data),
      });
    }
    return {
      values,
      note: (field, rule, data) => note(field, table.columns[field].words[0], rule, data),
      missing: (field, name) => note(field, name, 'field_missing', { field: subjectOf(name) }),
    };
  }

  private add(finding: Omit<Finding, 'severity' | 'line'>, line: number | undefined): void {
    const severity = finding.rule === 'line_kept_as_text' || finding.rule === 'post_guessed' ? 'note' : 'warning';
    this.findings.push({ ...finding, severity, ...(line === undefined ? {} : { line }) });
  }
}

function hasColumns<R extends object>(source: SourceTable, table: PlanTable<R>): boolean {
  return table.knownBy.every((key) => placeOf(source, table.columns[key].words) !== -1);
}

function placeOf(source: SourceTable, words: readonly string[]): number {
  return source.words.findIndex((word) => words.some((each) => wordOf(each) === word));
}
