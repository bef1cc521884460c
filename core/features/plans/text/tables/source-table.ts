import { responseLevels } from '../../../../../contract/plans/plan.model.js';
import { tidyCell, wordOf } from './cell-text.rules.js';
import { fieldHeader } from './plan-table.js';

/** A table as a document gives it. */
export interface DocumentTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly line?: number | undefined;
}

/** A table of the document, prepared for reading by header words. */
export interface SourceTable {
  /** Place among the tables of the document. */
  readonly index: number;
  readonly line: number | undefined;
  readonly words: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines of 项目 and 内容, turned into one row; several readers may take their share. */
  readonly isFields: boolean;
}

const matrixWords: ReadonlySet<string> = new Set(['响应级别', '级别', '事项', '项目', '等级']);
const unitInHeader = /[(（](分钟|小时|天|日|月|个月|年)[)）]\s*$/u;
const bareNumber = /^\d+(?:\.\d+)?$/u;

/** The level a word means: Ⅲ级, III级, 三级响应, 较大. */
export function levelOf(text: string): (typeof responseLevels)[number] | undefined {
  const word = wordOf(text).toUpperCase();
  const roman = /^(IV|III|II|I)(?:级|$)/u.exec(word)?.[1];
  const byRoman = responseLevels.find((level) => level === roman);
  if (byRoman !== undefined) return byRoman;
  const spoken = [/^一级|^特别重大/u, /^二级|^重大/u, /^三级|^较大/u, /^四级|^一般/u];
  return responseLevels[spoken.findIndex((pattern) => pattern.test(word))];
}

/** Prepares a table: compared words, complete rows, and the right way up. */
export function sourceTable(table: DocumentTable, index: number): SourceTable {
  const { header, rows } = table;
  const words = header.map(wordOf);
  const base = { index, line: table.line };
  if (words.length === 2 && fieldHeader.every((word) => words.includes(word))) {
    const upright = words[0] === fieldHeader[0] ? rows : rows.map((row) => [row[1] ?? '', row[0] ?? '']);
    return { ...base, ...turned(fieldHeader, upright), isFields: true };
  }
  const isMatrix =
    words.length > 1 && matrixWords.has(words[0] ?? '') && header.slice(1).every((cell) => levelOf(cell));
  if (isMatrix) {
    const side = turned(header, rows);
    return { ...base, words: ['级别', ...side.words], rows: withLevels(header, side.rows), isFields: false };
  }
  return { ...base, words, rows: rows.filter(isFilled).map((row) => completed(header, row)), isFields: false };
}

/** Columns become rows; the words down the left become the header. */
function turned(header: readonly string[], rows: readonly (readonly string[])[]) {
  const filled = rows.filter((row) => tidyCell(row[0] ?? '') !== '');
  const labels = filled.map((row) => row[0] ?? '');
  const entries = header.slice(1).map((_, place) => filled.map((row) => row[place + 1] ?? ''));
  return { words: labels.map(wordOf), rows: entries.map((entry) => completed(labels, entry)) };
}

function withLevels(header: readonly string[], entries: readonly (readonly string[])[]): string[][] {
  return entries.map((entry, place) => [header[place + 1] ?? '', ...entry]);
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => tidyCell(cell) !== '');

/** Missing cells are empty; a bare number takes the unit its header gives in brackets. */
function completed(header: readonly string[], row: readonly string[]): string[] {
  return header.map((title, place) => {
    const cell = row[place] ?? '';
    const unit = unitInHeader.exec(title)?.[1];
    const number = unit === undefined ? '' : tidyCell(cell).normalize('NFKC');
    return unit !== undefined && bareNumber.test(number) ? number + unit : cell;
  });
}
