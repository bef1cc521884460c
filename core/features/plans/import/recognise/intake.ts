import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { labelled, type ProseReading } from './prose-reading.js';

type Intake = Pick<PlanStructure, 'intakeQuestions' | 'callerAdvice' | 'triggers'>;

/** 接报问询与告知: what to ask, what to tell, and the words callers use. */
export function recogniseIntake(reading: ProseReading): Intake {
  const values: Intake = { intakeQuestions: [], callerAdvice: [], triggers: { colloquial: [], formal: [] } };
  for (const line of reading.open('intake')) {
    const part = labelled(line.text);
    const label = part?.label ?? line.under.at(-1) ?? '';
    const target = targetOf(label, values);
    if (target === undefined) continue;
    const separators = target.isWords ? /[、，,；;]/u : /[；;]/u;
    const entries = (part?.value ?? line.text).replace(/[。；]$/u, '').split(separators);
    target.list.push(...entries.map((entry) => entry.trim()).filter((entry) => entry !== ''));
    reading.take(line, target.path);
  }
  return values;
}

function targetOf(label: string, values: Intake): { list: string[]; path: string; isWords: boolean } | undefined {
  if (/来电用语|群众说法|口语|常见说法|触发词/u.test(label)) {
    return { list: values.triggers.colloquial, path: 'triggers.colloquial', isWords: true };
  }
  if (/公文用语|关键词|规范用语/u.test(label)) {
    return { list: values.triggers.formal, path: 'triggers.formal', isWords: true };
  }
  if (/问询|时问|询问|问清/u.test(label))
    return { list: values.intakeQuestions, path: 'intakeQuestions', isWords: false };
  return /告知|告诉|提示|提醒/u.test(label)
    ? { list: values.callerAdvice, path: 'callerAdvice', isWords: false }
    : undefined;
}
