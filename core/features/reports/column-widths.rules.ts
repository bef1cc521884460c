type Row = readonly string[];

interface Measured {
  /** Longest piece that cannot be broken, or a short word of the header. */
  readonly least: number;
  /** Longest line. */
  readonly full: number;
  readonly average: number;
}

const wordWidth = 0.56;
const widestLeast = 0.3;
const headerCharacters = 2;
/** Cells of so few characters stay on one line. */
const shortCharacters = 5;
/** Size of ids, against that of words. */
export const codeScale = 0.84;

/**
 * Widths of the columns of a printed table, in the unit of `size.width`, which is what all columns have together for text.
 * `size.font` is the width of one Chinese character. Short columns get what they need, long texts share the rest.
 */
export function columnWidths(header: Row, rows: readonly Row[], size: { width: number; font: number }): number[] {
  const columns = header.map((title, place) =>
    measure(
      title,
      rows.map((row) => row[place] ?? ''),
      size.font,
    ),
  );
  const whole = columns.reduce((sum, column) => sum + column.full, 0);
  if (whole <= size.width) return stretch(columns, size.width - whole);
  const least = columns.map((column) => Math.min(column.least, size.width * widestLeast));
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= size.width) return least.map((width) => (width * size.width) / needed);
  return shareOut(columns, least, size.width - needed);
}

/** Whether a text holds a piece wider than its column, which has to be broken anywhere. */
export function isTooWide(text: string, width: number, font: number): boolean {
  return longestPiece(text, font) > width;
}

/** Spreads what is left over, most of it to the widest. */
function stretch(columns: readonly Measured[], rest: number): number[] {
  const weights = columns.reduce((sum, column) => sum + column.full ** 2, 0);
  return columns.map((column) => column.full + (rest * column.full ** 2) / Math.max(weights, 1));
}

/** Gives the rest to the columns by how much they have to say, to none more than its longest line. */
function shareOut(columns: readonly Measured[], least: readonly number[], rest: number): number[] {
  const widths = [...least];
  let left = rest;
  for (let round = 0; round < columns.length && left > 1; round += 1) {
    const open = columns.flatMap((column, place) => (column.full > (widths[place] ?? 0) ? [place] : []));
    const weights = open.reduce((sum, place) => sum + weightOf(columns[place]), 0);
    const share = left;
    for (const place of open) {
      const width = widths[place] ?? 0;
      const wished = width + (share * weightOf(columns[place])) / weights;
      widths[place] = Math.min(wished, columns[place]?.full ?? wished);
      left -= (widths[place] ?? 0) - width;
    }
  }
  return widths;
}

function weightOf(column: Measured | undefined): number {
  return column === undefined ? 0 : Math.sqrt(column.full * column.average);
}

function measure(title: string, cells: readonly string[], font: number): Measured {
  const lines = cells.map((cell) => Math.max(...cell.split('\n').map((line) => widthOf(line, font))));
  const longest = Math.max(0, ...lines);
  const shownTitle = Math.min(title.length, headerCharacters) * font;
  const piece = Math.max(0, ...cells.map((cell) => longestPiece(cell, font)));
  // Codes break after each hyphen: they take no room from the words.
  if (isCodeColumn(cells)) {
    const width = Math.max(shownTitle, piece);
    return { least: width, full: width, average: width };
  }
  return {
    least: Math.max(shownTitle, piece, longest <= shortCharacters * font ? longest : 0),
    full: Math.max(widthOf(title, font), longest),
    average: Math.max(font, (lines.reduce((sum, width) => sum + width, 0) + widthOf(title, font)) / (lines.length + 1)),
  };
}

/** Whether a column holds nothing but ids such as `district-vice-head-construction`; these are printed smaller. */
export function isCodeColumn(cells: readonly string[]): boolean {
  return cells.some((cell) => /[a-z]-/u.test(cell)) && cells.every((cell) => /^[a-z0-9{}_-]*$/u.test(cell));
}

function widthOf(text: string, font: number): number {
  const narrow = text.match(/[\u0020-\u024F]/gu)?.length ?? 0;
  return (narrow * wordWidth + ([...text].length - narrow)) * font;
}

function longestPiece(text: string, font: number): number {
  // Words of Latin letters break after a hyphen only, dates not at all.
  const pieces = text.match(/\d+(?:-\d+)+|[\u0021-\u002C\u002E-\u024F]+-?/gu) ?? [];
  const size = isCodeColumn([text]) ? font * codeScale : font;
  return Math.max(0, ...pieces.map((piece) => widthOf(piece, size)));
}
