import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { numberOf, numberPattern } from './number-words.rules.js';
import { labelled, type ProseReading } from './prose-reading.js';
import type { SourceLine } from './source-lines.js';

type Termination = PlanStructure['termination'];
type Recovery = PlanStructure['recovery'];

const days = new RegExp(`(${numberPattern})\\s*(?:个)?(工作日|日|天|周|个月|月)(?:之内|以内|内)`, 'u');
const daysPer: Readonly<Record<string, number>> = { 工作日: 1, 日: 1, 天: 1, 周: 7, 个月: 30, 月: 30 };
const declares = /由([^，。；]{2,30}?)(?:决定|批准)?(?:并)?宣布/u;

/** 响应终止与后期处置: when it ends, who says so, and what follows within how many days. */
export function recogniseEnding(reading: ProseReading): { termination: Termination; recovery: Recovery } {
  const termination: Termination = { condition: '', declaredBy: '', then: '' };
  const recovery: Recovery = [];
  for (const line of reading.open('ending')) {
    if (readLabelled(reading, line, termination)) continue;
    if (readRecovery(reading, line, recovery)) continue;
    readSentence(reading, line, termination);
  }
  return { termination, recovery };
}

const fields: readonly (readonly [keyof Termination, RegExp])[] = [
  ['condition', /^(?:响应)?(?:终止|结束)条件$/u],
  ['declaredBy', /^(?:宣布者|宣布机构|由谁宣布|宣布单位)$/u],
  ['then', /^(?:终止以后|终止后|后续工作)$/u],
];

function readLabelled(reading: ProseReading, line: SourceLine, termination: Termination): boolean {
  const part = labelled(line.text);
  const field = part && fields.find(([, pattern]) => pattern.test(part.label))?.[0];
  if (part === undefined || field === undefined || termination[field] !== '') return false;
  termination[field] = part.value.replace(/。$/u, '');
  reading.take(line, `termination.${field}`);
  return true;
}

function readRecovery(reading: ProseReading, line: SourceLine, recovery: Recovery): boolean {
  const [, digits = '', word = ''] = days.exec(line.text) ?? [];
  const count = numberOf(digits);
  const unitId = reading.units.mentions(line.text)[0]?.unitId;
  const per = daysPer[word];
  if (count === undefined || per === undefined || unitId === undefined || /终止条件/u.test(line.text)) return false;
  recovery.push({ step: line.text.replace(/[。；]$/u, ''), unitId, withinDays: Math.max(1, Math.ceil(count * per)) });
  reading.take(line, `recovery.${recovery.length - 1}`);
  return true;
}

/** `险情排除后，由总指挥宣布终止响应`: the whole sentence is the condition, the office is taken out of it. */
function readSentence(reading: ProseReading, line: SourceLine, termination: Termination): void {
  if (!/终止|结束|解除/u.test(line.text)) return;
  const by = declares.exec(line.text)?.[1];
  if (termination.condition === '') {
    termination.condition = line.text.replace(/。$/u, '');
    reading.take(line, 'termination.condition');
  }
  if (by !== undefined && termination.declaredBy === '') {
    termination.declaredBy = by;
    reading.note(line, 'termination.declaredBy');
  }
}
