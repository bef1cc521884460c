import type { FindingRule } from '../../../../../contract/plans/finding.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';

/** What a cell needs while it is read: names, and a place for what could not be understood. */
export interface CellReading {
  readonly vocabulary: PlanVocabulary;
  note(rule: FindingRule, data: Readonly<Record<string, string | number>>): void;
}

/** One kind of value as it stands in a table cell, both ways. Reading never throws; it notes and does without. */
export interface Cell<V> {
  write(value: V, vocabulary: PlanVocabulary): string;
  read(text: string, reading: CellReading): V;
}
