import type { Cell, CellReading } from './cell.js';
import { decodeText, emptyMark, encodeText, escapeFirst, isBlank, tidyCell, wordOf } from './cell-text.rules.js';

/** Any text; an empty cell is the empty text. */
export const textCell: Cell<string> = {
  write: encodeText,
  read: (text) => decodeText(tidyCell(text)),
};

/** A text that may be absent; an empty cell is absence. */
export const optionalTextCell: Cell<string | undefined> = {
  write: (value) => {
    if (value === undefined) return '';
    if (value === '') return emptyMark;
    return value === emptyMark ? escapeFirst(value) : encodeText(value);
  },
  read: (text) => {
    const tidied = tidyCell(text);
    if (tidied === '') return undefined;
    return tidied === emptyMark ? '' : decodeText(tidied);
  },
};

const number = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?/iu;

/** A number, with or without a unit behind it. */
export const numberCell: Cell<number | undefined> = {
  write: (value) => (value === undefined ? '' : String(value)),
  read: (text, reading) => {
    const tidied = tidyCell(text).normalize('NFKC').replaceAll(',', '');
    if (isBlank(tidied)) return undefined;
    const found = number.exec(tidied);
    if (found === null) broken(reading, `“${tidied}”不是数字`);
    return found === null ? undefined : Number(found[0]);
  },
};

/** One of a fixed set of words; `aliases` are other words that departments use for them. */
export function wordCell<K extends string>(
  words: Readonly<Record<K, string>>,
  aliases: Readonly<Record<string, K>> = {},
): Cell<K | undefined> {
  const keys = Object.keys(words) as K[]; // the keys of a record of K
  const byWord = new Map<string, K>(Object.entries<K>(aliases));
  for (const key of keys) byWord.set(wordOf(words[key]), key);
  return {
    write: (value) => (value === undefined ? '' : words[value]),
    read: (text, reading) => {
      const tidied = tidyCell(text);
      const key = byWord.get(wordOf(tidied));
      if (key === undefined && !isBlank(tidied)) {
        broken(reading, `“${tidied}”不在可选范围：${keys.map((each) => words[each]).join('、')}`);
      }
      return key;
    },
  };
}

/** Yes or no. */
export const booleanCell: Cell<boolean> = {
  write: (value) => (value ? '是' : '否'),
  read: (text) => /^(?:是|必到|必须|√|✓|☑|有)$/u.test(tidyCell(text)),
};

/** Notes that a cell cannot be understood. */
export function broken(reading: CellReading, message: string): void {
  reading.note('document_broken', { message });
}
