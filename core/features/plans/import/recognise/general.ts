import { entriesOf, labelled, type ProseReading } from './prose-reading.js';
import type { SourceLine } from './source-lines.js';
import { codeIn } from './title.rules.js';

/** Whose the plan is and for which events. */
interface GeneralValues {
  leadUnit?: string;
  coLeadUnits: string[];
  memberUnits: string[];
  eventTypes: string[];
}

type UnitField = 'leadUnit' | 'coLeadUnits' | 'memberUnits';

const unitLabels: readonly (readonly [UnitField, RegExp])[] = [
  ['coLeadUnits', /^(?:共同牵头|联合牵头|协同牵头)(?:单位|部门)?$/u],
  ['leadUnit', /^(?:牵头|责任|主管|主责|编制)(?:单位|部门)$/u],
  ['memberUnits', /^(?:成员|配合|参与|协办|协同|联动)(?:单位|部门)$/u],
];

/** Reads the unit lines and event types of 总则 and 指挥体系. */
export function recogniseGeneral(reading: ProseReading): GeneralValues {
  const values: GeneralValues = { coLeadUnits: [], memberUnits: [], eventTypes: [] };
  for (const line of [...reading.open('general'), ...reading.open('command')]) readUnits(reading, line, values);
  values.eventTypes = eventTypesOf(reading);
  reading.leadUnit = reading.given.leadUnit ?? values.leadUnit ?? '';
  return values;
}

/** The text under 编制目的 and 适用范围; our own documents print it there as well. */
export function recogniseTexts(reading: ProseReading): { purpose: string; scope: string } {
  return { purpose: textUnder(reading, 'purpose', /目的/u), scope: textUnder(reading, 'scope', /适用范围/u) };
}

function readUnits(reading: ProseReading, line: SourceLine, values: GeneralValues): void {
  const part = labelled(line.text);
  const field = unitField(part?.label ?? '');
  if (part === undefined || field === undefined) return;
  if (field === 'leadUnit' && values.leadUnit !== undefined) return;
  const unitIds = entriesOf(part.value).map((name) => unitNamed(reading, name, line));
  const known = unitIds.filter((unitId) => unitId !== undefined);
  addUnits(values, field, known);
  // Below 指挥体系 the members are posts as well: the line is left for them.
  const isWhole = known.length === unitIds.length && (line.topic === 'general' || field !== 'memberUnits');
  if (isWhole) reading.take(line, field);
  else reading.note(line, field);
}

function unitField(label: string): UnitField | undefined {
  return unitLabels.find(([, pattern]) => pattern.test(label))?.[0];
}

function addUnits(values: GeneralValues, field: UnitField, unitIds: readonly string[]): void {
  if (field === 'leadUnit') {
    const [first, ...others] = unitIds;
    if (first !== undefined) values.leadUnit = first;
    values.coLeadUnits.push(...others);
  } else values[field].push(...unitIds.filter((unitId) => !values[field].includes(unitId)));
}

function unitNamed(reading: ProseReading, name: string, line: SourceLine): string | undefined {
  const unitId = reading.units.unitOf(name);
  if (unitId === undefined) {
    reading.say('unit_not_found', 'warning', { subject: line.text.slice(0, 40), line: line.line }, { unit: name });
  }
  return unitId;
}

/** The lines under a heading, or behind a label, as one text. */
function textUnder(reading: ProseReading, path: string, title: RegExp): string {
  const texts: string[] = [];
  for (const line of reading.open('general')) {
    const part = labelled(line.text);
    const isLabelled = part !== undefined && title.test(part.label) && part.label.length <= 8;
    if (!isLabelled && !title.test(line.under.at(-1) ?? '')) continue;
    if (reading.takenOf(line) !== undefined) continue;
    texts.push(isLabelled ? part.value : line.text);
    reading.take(line, path);
  }
  return texts.join('\n');
}

function eventTypesOf(reading: ProseReading): string[] {
  const found = new Set<string>();
  for (const line of reading.open('general')) {
    const part = labelled(line.text);
    const isLabelled = part !== undefined && /^事件类型$/u.test(part.label);
    if (!isLabelled && !/^事件类型$/u.test(line.under.at(-1) ?? '')) continue;
    const entries = entriesOf(isLabelled ? part.value : line.text);
    const codes = entries.map((entry) => eventTypeOf(reading, entry));
    for (const code of codes) if (code !== undefined) found.add(code);
    if (codes.every((code) => code !== undefined)) reading.take(line, 'eventTypes');
  }
  return [...found];
}

function eventTypeOf(reading: ProseReading, entry: string): string | undefined {
  const code = /1[1-4](?:[A-Z]\d{2}|\d{3})/u.exec(entry)?.[0];
  if (code !== undefined && reading.vocabulary.eventTypeName(code) !== code) return code;
  return reading.vocabulary.eventTypeCodeOf(entry.replace(/[（(].*$/u, '').trim());
}

/** The code the document gives itself: in front of the first chapter, or behind 编号. */
export function documentCode(front: readonly string[], lines: readonly SourceLine[]): string | undefined {
  const labelledLine = lines.find((line) => /^(?:预案)?编号/u.test(line.text) && codeIn(line.text) !== undefined);
  return front.map(codeIn).find((code) => code !== undefined) ?? (labelledLine && codeIn(labelledLine.text));
}
