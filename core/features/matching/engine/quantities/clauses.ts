/** A stretch between two commas or stronger marks, and the sentence it belongs to. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Commas and colons of figures (1,200 and 17:05) break nothing; a space between Chinese words stands for a comma. */
const BREAK = /(?<=[一-龥]) +(?=[一-龥])|(?<!\d)[,:]|[,:](?!\d)|[。;!?\n()“”"]|\.{2,}|\.(?= |$)/gu;
const STRONG = /[。;!?\n.]/u;

/** Cuts a normalised text into clauses, in order, without gaps. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  for (const match of text.matchAll(BREAK)) {
    clauses.push({ start, end: match.index, sentence });
    start = match.index + match[0].length;
    if (STRONG.test(match[0])) sentence += 1;
  }
  clauses.push({ start, end: text.length, sentence });
  return clauses;
}

/** Index of the clause that holds `at`. */
export function clauseAt(clauses: readonly Clause[], at: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((clauses[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
