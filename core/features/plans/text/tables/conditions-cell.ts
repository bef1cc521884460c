import type { LevelCriterion } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import type { Cell, CellReading } from './cell.js';
import { escapeFirst, isBlank, tidyCell } from './cell-text.rules.js';
import { readReference, writeReference } from './reference-cells.js';

type Condition = LevelCriterion['conditions'][number];

const bounds = { gte: '≥', gt: '>', lt: '<', lte: '≤' } as const;
type Bound = keyof typeof bounds;
const boundNames = Object.keys(bounds) as Bound[]; // the keys of `bounds`
const bySign: Readonly<Record<string, Bound>> = {
  '≥': 'gte',
  '>=': 'gte',
  '>': 'gt',
  '≤': 'lte',
  '<=': 'lte',
  '<': 'lt',
};
const comparison = /^(≥|>=|>|≤|<=|<)\s*([-+]?[\d,]+(?:\.\d+)?(?:e[-+]?\d+)?)/iu;
/** A unit that cannot be taken for a part of the number or of the comparison. */
const printableUnit = /^[^\d.,eE\s\\≥≤<>＜＞且；;][^\s\\≥≤<>＜＞且；;]*$/u;
const marks = /[≥≤<>＜＞且；;]/u;

/** Comparisons such as `死亡（含失踪）≥3人且<10人`, one a line; all must hold. */
export const conditionsCell: Cell<Condition[]> = {
  write: (conditions, vocabulary) => conditions.map((each) => writeCondition(each, vocabulary)).join('\n'),
  read: (text, reading) =>
    tidyCell(text)
      .split(/[\n；;]/u)
      .filter((part) => !isBlank(part.trim()))
      .flatMap((part) => readCondition(part, reading)),
};

function namesOf(vocabulary: PlanVocabulary) {
  return {
    nameOf: (id: string) => vocabulary.metric(id)?.name ?? id,
    idOf: (name: string) => vocabulary.metricIdOf(name),
  };
}

function writeCondition(condition: Condition, vocabulary: PlanVocabulary): string {
  const unit = vocabulary.metric(condition.metric)?.unit ?? '';
  const printedUnit = printableUnit.test(unit) ? unit : '';
  const sides = boundNames.flatMap((name) => {
    const value = condition[name];
    return value === undefined ? [] : [`${bounds[name]}${value}${printedUnit}`];
  });
  return writeMetric(condition.metric, sides.length > 0, vocabulary) + sides.join('且');
}

/** A name with a comparison sign in it, or one that stands alone and nobody knows, is escaped. */
function writeMetric(id: string, hasBounds: boolean, vocabulary: PlanVocabulary): string {
  const names = namesOf(vocabulary);
  const written = writeReference(id, names);
  if (marks.test(written) || written.includes('\n')) return [...id].map(escapeFirst).join('');
  return hasBounds || names.idOf(written) === id || written !== id ? written : escapeFirst(id);
}

function readCondition(part: string, reading: CellReading): Condition[] {
  const start = part.search(/[≥≤<>＜＞]/u);
  const name = (start === -1 ? part : part.slice(0, start)).trim();
  const sides = start === -1 ? {} : readSides(part.slice(start));
  const metric = readReference(name, (text) => reading.vocabulary.metricIdOf(text));
  if (sides === undefined || (start === -1 && !metric.isKnown && metric.id === name)) {
    reading.note('line_kept_as_text', { text: part });
    return [];
  }
  if (!metric.isKnown) reading.note('metric_unknown', { metric: metric.id });
  return [{ metric: metric.id, ...sides }];
}

function readSides(text: string): Partial<Record<Bound, number>> | undefined {
  const sides: Partial<Record<Bound, number>> = {};
  for (const side of text.normalize('NFKC').split('且')) {
    const found = comparison.exec(side.trim());
    const bound = bySign[found?.[1] ?? ''];
    if (bound === undefined) return undefined;
    sides[bound] = Number((found?.[2] ?? '').replaceAll(',', ''));
  }
  return sides;
}
