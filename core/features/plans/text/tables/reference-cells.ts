import type { Cell, CellReading } from './cell.js';
import { decodeText, emptyMark, escapeFirst, isBlank, isPlain, tidyCell } from './cell-text.rules.js';
import { listCell } from './list-cell.js';

interface Names {
  nameOf(id: string): string;
  idOf(name: string): string | undefined;
}

/** The name of a thing where the name leads back to it, else its id; an id that looks like another's name is escaped. */
export function writeReference(id: string, names: Names): string {
  const name = names.nameOf(id);
  if (names.idOf(name) === id && isPlain(name)) return name;
  if (id === '') return emptyMark;
  return isPlain(id) && (names.idOf(id) ?? id) === id ? id : escapeFirst(id);
}

/** The id a text stands for; an unknown text stands for itself, so that nothing is lost. */
export function readReference(text: string, idOf: Names['idOf']): { id: string; isKnown: boolean } {
  const tidied = tidyCell(text);
  if (tidied === emptyMark) return { id: '', isKnown: false };
  const decoded = decodeText(tidied);
  const id = decoded === tidied ? idOf(tidied) : idOf(decoded) === decoded ? decoded : undefined;
  return { id: id ?? decoded, isKnown: id !== undefined };
}

function readUnit(text: string, reading: CellReading): string {
  const unit = readReference(text, (name) => reading.vocabulary.unitIdOf(name));
  if (!unit.isKnown && unit.id !== '') reading.note('unit_not_found', { unit: unit.id });
  return unit.id;
}

/** A unit by its short name; an empty cell is the empty id. */
export const unitCell: Cell<string> = {
  write: (id, vocabulary) =>
    writeReference(id, { nameOf: (unitId) => vocabulary.unitName(unitId), idOf: (name) => vocabulary.unitIdOf(name) }),
  read: readUnit,
};

export const optionalUnitCell: Cell<string | undefined> = {
  write: (id, vocabulary) => (id === undefined ? '' : unitCell.write(id, vocabulary)),
  read: (text, reading) => (isBlank(tidyCell(text)) ? undefined : unitCell.read(text, reading)),
};

/** Units by short name, one after the other. */
export const unitsCell = listCell(unitCell, 'names');

const planCode = /[A-Z]{2}-[ZTS]-\d{2,4}/u;

/** A plan by its code, also out of a title or a sentence that names it. */
export const planCell: Cell<string | undefined> = {
  write: (code) => code ?? '',
  read: (text, reading) => {
    const tidied = tidyCell(text);
    if (isBlank(tidied)) return undefined;
    const code = planCode.exec(tidied.normalize('NFKC'))?.[0] ?? reading.vocabulary.planCodeOf(tidied);
    if (code === undefined) reading.note('plan_not_found', { plan: tidied });
    return code;
  },
};

/** Title of a plan, printed beside its code for the reader only. */
export const planTitleCell: Cell<string> = {
  write: (code, vocabulary) => vocabulary.planTitle(code),
  read: (text) => tidyCell(text),
};
