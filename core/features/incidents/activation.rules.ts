import type { PlanStructure, ResponseLevel } from '../../../contract/plans/plan.model.js';
import { firstReportLimits } from '../../../contract/plans/reporting.rules.js';

/** A report owed after a declaration. */
export interface OwedReport {
  readonly kind: 'first_phone' | 'first_written' | 'follow_up';
  readonly receivers: readonly string[];
  readonly dueAt: string;
  readonly source: string;
}

const minuteMs = 60_000;

function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * minuteMs).toISOString();
}

/**
 * Reports owed once a plan runs at a level. The first ones count from the report (接报), follow-ups from the
 * declaration; minutes, receivers and the source line are the plan's own data.
 */
export function owedReports(
  plan: PlanStructure,
  level: ResponseLevel,
  reportedAt: string,
  declaredAt: string,
): readonly OwedReport[] {
  const { reporting } = plan;
  const first = firstReportLimits(reporting, level);
  const shared = { receivers: first.receivers, source: reporting.source };
  const everyMin = reporting.followUp[level].everyMin;
  return [
    { kind: 'first_phone', dueAt: later(reportedAt, first.phoneMin), ...shared },
    { kind: 'first_written', dueAt: later(reportedAt, first.writtenMin), ...shared },
    ...(everyMin === undefined ? [] : [{ kind: 'follow_up' as const, dueAt: later(declaredAt, everyMin), ...shared }]),
  ];
}

/** `requires` of a clause that nobody has confirmed yet; such a criterion must not count by itself. */
export function unconfirmed(
  plan: PlanStructure,
  level: ResponseLevel,
  clause: string | undefined,
  confirmed: readonly string[],
): string | undefined {
  if (clause === undefined) return undefined;
  const criterion = plan.levels[level].criteria.find((candidate) => candidate.clause === clause);
  if (criterion?.requires === undefined || confirmed.includes(criterion.requires)) return undefined;
  return criterion.requires;
}
