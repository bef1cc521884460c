/**
 * The few marks our Markdown knows inside a line. A backslash before one of `marked` makes it literal; `**` is dropped;
 * in a table cell `<br>` is a line break. Everything else, HTML included, is plain text.
 */
const marked = '\\\\#|*\\-.)<`';
const lineMarks = new RegExp(`\\\\([${marked}])|\\*\\*`, 'gu');
const cellMarks = new RegExp(`\\\\([${marked}])|\\*\\*|<br ?/?>`, 'giu');
const lineEscapes = new RegExp(`\\\\(?=[${marked}])|\\*\\*`, 'gu');
const cellEscapes = new RegExp(`\\\\(?=[${marked}\n]|$)|\\*\\*|\\||<(?=br ?/?>)|\n`, 'giu');
const opening = /^(#{1,6}\s|[-*]\s|\||`{3}|\d+[.)]\s)/u;

/** Plain text of a line of Markdown. */
export function plainLine(text: string): string {
  return text.replace(lineMarks, (_, literal: string | undefined) => literal ?? '').trim();
}

/** Plain text of a table cell; its line breaks are `\n`. */
export function plainCell(text: string): string {
  return text
    .trim()
    .replace(cellMarks, (mark, literal: string | undefined) => literal ?? (mark === '**' ? '' : '\n'))
    .trim();
}

/** A line that reads back as this text, whatever it begins with. */
export function markedLine(text: string): string {
  const escaped = text.trim().replace(lineEscapes, (mark) => (mark === '**' ? '\\*\\*' : '\\\\'));
  return escaped.replace(opening, (mark) => mark.replace(/[#\-*|`.)]/u, '\\$&'));
}

/** A table cell that reads back as this text. */
export function markedCell(text: string): string {
  return text.trim().replace(cellEscapes, (mark) => {
    if (mark === '\n') return '<br>';
    return mark === '**' ? '\\*\\*' : `\\${mark}`;
  });
}

/** The cells of a table row, still marked; a `|` behind a backslash parts nothing. */
export function markedCells(line: string): string[] {
  const cells = [''];
  for (const piece of line.trim().match(/\\.|[^\\|]+|\||\\/gsu) ?? []) {
    if (piece === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + piece);
  }
  const first = cells[0]?.trim() === '' ? 1 : 0;
  const last = cells.at(-1)?.trim() === '' ? cells.length - 1 : cells.length;
  return cells.slice(first, Math.max(first, last));
}
