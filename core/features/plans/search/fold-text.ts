/**
 * Texts and searched words are compared folded: NFKC and lower case, cluster by cluster (a character with the marks upon
 * it), so that a place in the folded text can be led back to the text as written. Most of a plan is characters that fold
 * to themselves; only the rest is looked at.
 */
const plain = String.raw`\u4e00-\u9fff\u3001-\u3003\u3008-\u3011\u201c\u201d\u2014a-z0-9 \n`;
const cluster = new RegExp(`[${plain}]\\p{M}+|[^${plain}]\\p{M}*`, 'gu');

const foldCluster = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Texts of these only (ASCII, Han, the usual punctuation, full-width forms) fold unit by unit; nearly all texts are. */
const simple = /^[\0-\x7f\u3000-\u3003\u3008-\u3011\u4e00-\u9fff\u201c\u201d\u2014\uff01-\uff5e]*$/u;
const wide = /[\u3000\uff01-\uff5e]/gu;

const narrow = (char: string): string => (char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** The text as it is searched. */
export function foldText(text: string): string {
  return simple.test(text) ? text.replaceAll(wide, narrow).toLowerCase() : text.replaceAll(cluster, foldCluster);
}

/** Whether every character folds to one character in the same place, so that offsets are the same before and after. */
export function foldsInPlace(text: string): boolean {
  if (simple.test(text)) return true;
  for (const [found] of text.matchAll(cluster)) {
    const folded = foldCluster(found);
    if (folded !== found && (folded.length !== 1 || found.length !== 1)) return false;
  }
  return true;
}

/** The way back from the folded text: for each of its code units where the cluster it came from starts and ends. */
export function originalOffsets(text: string): {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keepUpTo = (index: number): void => {
    for (; at < index; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const match of text.matchAll(cluster)) {
    keepUpTo(match.index);
    const [found] = match;
    const { length } = foldCluster(found);
    at += found.length;
    for (let unit = 0; unit < length; unit += 1) {
      starts.push(match.index);
      ends.push(at);
    }
  }
  keepUpTo(text.length);
  return { starts, ends };
}
