import type { LevelCriterion, ResponseLevel } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../../text/plan-vocabulary.js';
import { conditionOf, quantitiesIn } from './criterion-conditions.rules.js';

/** A criterion before it has its clause number. */
type Criterion = Omit<LevelCriterion, 'clause'>;

const intro = /^(?:符合|有|出现|达到|满足|具备)?.{0,12}(?:下列|以下).{0,14}(?:之一|情形|条件|情况)(?:的)?[，,：:]?/u;

/** The criteria of a sentence: each clause with a figure of its own stands alone, as any one of them is enough. */
export function criteriaOf(text: string, vocabulary: PlanVocabulary): readonly Criterion[] {
  return text
    .replace(intro, '')
    .split(/[；;。\n]/u)
    .map((sentence) => sentence.replace(/^(?:或者?|以及|造成下列后果)[：:，,]?/u, '').trim())
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => alternatives(sentence, vocabulary))
    .map((clause) => criterionOf(clause, vocabulary));
}

/** Cuts `死亡3人以上10人以下，或者重伤10人以上` where both sides are comparisons; time goes with what stands before it. */
function alternatives(sentence: string, vocabulary: PlanVocabulary): readonly string[] {
  const clauses: string[] = [];
  let separator = '';
  for (const piece of sentence.split(/([，,、]?\s*(?:或者|或)|[，,、])/u)) {
    const last = clauses.at(-1);
    if (isSeparator(piece)) {
      separator += piece;
      continue;
    }
    if (last === undefined) clauses.push(piece);
    else if (isComplete(last, vocabulary) && standsAlone(piece, vocabulary)) clauses.push(piece);
    else clauses[clauses.length - 1] = last + separator + piece;
    separator = '';
  }
  return clauses.map((clause) => clause.replace(/的$/u, '')).filter((clause) => clause !== '');
}

function isSeparator(piece: string): boolean {
  return piece !== '' && /^[，,、]?\s*(?:或者|或)?$/u.test(piece);
}

/** `停气5000户以上且持续24小时以上` stands alone by its first part. */
function standsAlone(piece: string, vocabulary: PlanVocabulary): boolean {
  const [first = ''] = joined(piece);
  const condition = conditionOf(first, vocabulary);
  return condition !== undefined && condition.metric !== 'duration_h' && !/^(?:且|并|同时)/u.test(piece);
}

function isComplete(clause: string, vocabulary: PlanVocabulary): boolean {
  return conditionOf(clause, vocabulary) !== undefined || joined(clause).some((part) => conditionOf(part, vocabulary));
}

/** The parts of a clause that must hold together; words behind the last figure are a part of their own. */
function joined(clause: string): readonly string[] {
  return clause
    .split(/[，,、]?(?:并且|而且|同时|且)|[，,](?=(?:持续|造成|超过)?[^，,]*(?:小时|天|分钟)以)/u)
    .flatMap(withoutTail)
    .filter((part) => part !== '');
}

function withoutTail(part: string): readonly string[] {
  const pieces = part.split(/[，,]/u);
  const last = pieces.findLastIndex((piece) => quantitiesIn(piece).length > 0);
  return last === -1 ? [part] : [pieces.slice(0, last + 1).join('，'), ...pieces.slice(last + 1)];
}

function criterionOf(text: string, vocabulary: PlanVocabulary): Criterion {
  const parts = joined(text);
  const whole = conditionOf(text, vocabulary);
  const isWhole = parts.every((part) => quantitiesIn(part).length > 0);
  if (whole !== undefined && isWhole) return { text, conditions: [whole] };
  const conditions = parts.map(
    (part) => conditionOf(part, vocabulary) ?? conditionOf(withContext(text, part), vocabulary),
  );
  const unread = parts.filter((_, index) => conditions[index] === undefined);
  const read = conditions.filter((condition) => condition !== undefined);
  // A figure nobody understood makes the whole criterion a matter for a person.
  if (read.length === 0 || unread.some((part) => quantitiesIn(part).length > 0)) return { text, conditions: [] };
  return { text, conditions: read, ...(unread.length === 0 ? {} : { requires: unread.join('，') }) };
}

/** `停气1000户以上且持续24小时以上`: the second part may need the words of the first. */
function withContext(text: string, part: string): string {
  const context = text.replaceAll(/[\d.]+[^，,、]*?(?:以上|以下|以内)/gu, '').replace(part, '');
  return quantitiesIn(part).length === 0 ? part : `${context}${part}`;
}

/** Criteria of a table that has no column of conditions: what their words let compute is added. */
export function readCriteria(
  level: ResponseLevel,
  given: readonly LevelCriterion[],
  vocabulary: PlanVocabulary,
): LevelCriterion[] {
  if (given.some((criterion) => criterion.conditions.length > 0)) return [...given];
  return numberCriteria(
    level,
    given.flatMap((criterion) =>
      criterion.requires === undefined ? criteriaOf(criterion.text, vocabulary) : [{ ...criterion }],
    ),
  );
}

export function numberCriteria(level: ResponseLevel, criteria: readonly Criterion[]): LevelCriterion[] {
  return criteria.map((criterion, index) => ({ clause: `${level}.${index + 1}`, ...withoutClause(criterion) }));
}

function withoutClause({ text, conditions, requires }: Criterion): Criterion {
  return requires === undefined ? { text, conditions } : { text, conditions, requires };
}
