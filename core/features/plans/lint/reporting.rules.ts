import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import { levelSigns } from './subjects.js';

const subject = '信息报告';

/** Deadlines in the wrong order, and deadlines that say not where they come from. */
export function reportingFindings({ reporting }: PlanStructure): readonly Finding[] {
  const { firstPhoneMin, firstWrittenMin, receivers } = reporting;
  const deadlines = [
    {
      path: 'reporting.firstWrittenMin',
      ...{ level: '各', receiver: receivers.join('、'), phone: firstPhoneMin, written: firstWrittenMin },
    },
    ...reporting.deadlines.map(({ level, receiver, phoneMin, writtenMin }, index) => ({
      path: `reporting.deadlines.${index}.writtenMin`,
      ...{ level: levelSigns[level], receiver, phone: phoneMin, written: writtenMin },
    })),
  ];
  const source = { path: 'reporting.source', subject };
  return [
    ...deadlines
      .filter(({ phone, written }) => written < phone)
      .map(({ path, ...data }) => findingAt('deadline_order', 'error', { path, subject }, data)),
    ...(reporting.source.trim() === '' ? [findingAt('source_missing', 'error', source)] : []),
  ];
}
