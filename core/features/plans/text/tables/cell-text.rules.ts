/**
 * Text in a table cell. Word, Markdown and mammoth lose control characters and tidy up spaces, so what they would lose is
 * written as `\uXXXX`; ordinary text stays as it is. Line breaks inside a text are kept.
 */
const escaped = /\\u([0-9A-F]{4})/gu;
// Control characters, odd white space, halves of pairs and characters XML does not allow; the backslash of a look-alike.
const lost = /[^\P{Cc}\n]|[^\S \n]|[\uD800-\uDFFF\uFFFE\uFFFF]|\\(?=u[0-9A-F]{4})/gu;
const looseSpaces = /^ +| +$| {2,}/gmu;
const looseBreaks = /^\n+|\n+$|(?<=\n)\n+/gu;

/** Printed where a text is there but empty, and absence means something else. */
export const emptyMark = '（空）';

const blankMarks: ReadonlySet<string> = new Set(['', '无', '—', '——', '-', '/']);

/** Every character of the text as `\uXXXX`. */
export function escapeAll(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}

function hex(code: number): string {
  return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Marks a text that would be taken for something else: its first character is escaped. */
export function escapeFirst(text: string): string {
  return escapeAll(text.slice(0, 1)) + encodeText(text.slice(1));
}

/** A text as it stands in a cell. */
export function encodeText(text: string): string {
  return text.replace(lost, escapeAll).replace(looseSpaces, escapeAll).replace(looseBreaks, escapeAll);
}

/** What somebody may have typed, without the spaces an office program adds. */
export function tidyCell(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  return lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();
}

/** The text of a tidied cell. */
export function decodeText(tidied: string): string {
  return tidied.replace(escaped, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Whether the text stands in a cell as it is, and says something there. */
export function isPlain(text: string): boolean {
  return !isBlank(text) && text !== emptyMark && encodeText(text) === text;
}

/** Whether a cell says that there is nothing. */
export function isBlank(tidied: string): boolean {
  return blankMarks.has(tidied);
}

/** A word as it is compared: full and half width alike, no spaces, no remark in brackets at its end. */
export function wordOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/(?<=.)\([^()]*\)$/u, '');
}
