import { responseLevels } from '../../contract/plans/plan.model.js';
import type { PlanStructure, ResponseLevel } from '../../contract/plans/plan.model.js';
import type { DomainPlan } from '../domain/plans.model.js';

type FollowUp = PlanStructure['reporting']['followUp'];

const minutesPer = { 分钟: 1, 小时: 60 } as const;
const minutesPerDay = 1440;

/** Reporting deadlines and the follow-up rule per level. */
export function mapReporting(reporting: DomainPlan['reporting']): PlanStructure['reporting'] {
  const followUp = responseLevels.map((code) => [code, mapFollowUp(reporting.follow_up[code])] as const);
  return {
    firstPhoneMin: reporting.first_phone_min,
    firstWrittenMin: reporting.first_written_min,
    receivers: reporting.to,
    seriousRule: reporting.serious_rule,
    followUp: Object.fromEntries(followUp) as FollowUp, // built from all four codes
    final: reporting.final,
    source: reporting.status,
  };
}

function mapFollowUp(text: string): FollowUp[ResponseLevel] {
  const everyMin = intervalMin(text);
  return everyMin === undefined ? { text } : { text, everyMin };
}

/** Minutes between follow-ups; nothing where the words name several hours of the day. */
export function intervalMin(text: string): number | undefined {
  const [, amount, unit] = /每(\d+)(分钟|小时)/u.exec(text) ?? [];
  if (amount !== undefined && (unit === '分钟' || unit === '小时')) {
    return Number(amount) * minutesPer[unit];
  }
  return /^每日\d+时$/u.test(text) ? minutesPerDay : undefined;
}
