import type { PlanStructure, ResponseLevel } from './plan.model.js';

/** First report owed at a level: the earliest deadline of any receiver, in minutes from the call. */
export interface FirstReportLimits {
  readonly phoneMin: number;
  readonly writtenMin: number;
  readonly receivers: readonly string[];
}

/** What the plan's table says for the level, else the plan's general limits. */
export function firstReportLimits(reporting: PlanStructure['reporting'], level: ResponseLevel): FirstReportLimits {
  const own = reporting.deadlines.filter((deadline) => deadline.level === level);
  if (own.length === 0) {
    const { firstPhoneMin, firstWrittenMin, receivers } = reporting;
    return { phoneMin: firstPhoneMin, writtenMin: firstWrittenMin, receivers };
  }
  return {
    phoneMin: Math.min(...own.map((deadline) => deadline.phoneMin)),
    writtenMin: Math.min(...own.map((deadline) => deadline.writtenMin)),
    receivers: [...new Set(own.map((deadline) => deadline.receiver))],
  };
}
