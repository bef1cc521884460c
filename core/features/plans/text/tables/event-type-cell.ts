import type { Cell } from './cell.js';
import { decodeText, encodeText, escapeAll, tidyCell } from './cell-text.rules.js';
import { listCell } from './list-cell.js';
import { broken } from './text-cells.js';

const coded = /（([^（）]*)）$/u;

/** Event types as `名称（编码）`; a name alone is looked up. */
const eventTypeCell: Cell<string> = {
  write: (code, vocabulary) => {
    const name = vocabulary.eventTypeName(code);
    const safe = encodeText(code).replaceAll(/[（）]/gu, escapeAll);
    return `${name === code ? '' : encodeText(name)}（${safe}）`;
  },
  read: (text, reading) => {
    const tidied = tidyCell(text);
    const code = coded.exec(tidied)?.[1];
    if (code !== undefined) return decodeText(code);
    const known = reading.vocabulary.eventTypeCodeOf(tidied);
    if (known === undefined) broken(reading, `事件类型“${tidied}”不在事件分类表中`);
    return known ?? tidied;
  },
};

export const eventTypesCell = listCell(eventTypeCell, 'names');
