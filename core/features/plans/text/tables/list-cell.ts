import type { Cell } from './cell.js';
import { isBlank, tidyCell } from './cell-text.rules.js';

const numbered = /^(\d+)[.．、)）]\s*/u;
const nameSeparators = /[、，,；;\n]/u;
const sentenceSeparators = /[；;\n]/u;

/**
 * Several values in one cell. `names` stand side by side with 、 as long as that is unambiguous; `sentences`, and names that
 * hold a separator themselves, are numbered and have a line each.
 */
export function listCell<V>(element: Cell<V>, as: 'names' | 'sentences'): Cell<V[]> {
  return {
    write: (values, vocabulary) => {
      const texts = values.map((value) => element.write(value, vocabulary));
      if (as === 'names' && texts.every(standsAlone)) return texts.join('、');
      return texts.map((text, index) => `${index + 1}. ${text.replaceAll('\n', '\\u000A')}`).join('\n');
    },
    read: (text, reading) => textsOf(tidyCell(text), as).map((part) => element.read(part, reading)),
  };
}

function standsAlone(text: string): boolean {
  return !isBlank(text) && !nameSeparators.test(text) && !numbered.test(text);
}

function textsOf(tidied: string, as: 'names' | 'sentences'): string[] {
  if (isBlank(tidied)) return [];
  if (numbered.exec(tidied)?.[1] === '1') return numberedTexts(tidied.split('\n'));
  const parts = tidied.split(as === 'names' ? nameSeparators : sentenceSeparators);
  return parts.map((part) => part.trim()).filter((part) => !isBlank(part));
}

/** A line without the next number goes on with the text before it. */
function numberedTexts(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const found = numbered.exec(line);
    if (Number(found?.[1]) === texts.length + 1) texts.push(line.slice(found?.[0].length));
    else texts.push(`${texts.pop() ?? ''}\n${line}`.trim());
  }
  return texts;
}
