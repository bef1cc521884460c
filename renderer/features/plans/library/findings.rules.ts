import type { Finding } from '../../../../contract/plans/finding.model.js';

export type Severity = Finding['severity'];

/** How many findings of each severity. */
export function severityCounts(findings: readonly Pick<Finding, 'severity'>[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), note: of('note') };
}

/** Findings of one plan. */
export interface PlanFindings {
  readonly code: string;
  readonly findings: readonly Finding[];
}

/** Plans with findings of the severity asked for, those with most errors first. */
export function findingsByPlan(
  plans: Readonly<Record<string, readonly Finding[]>>,
  severity: Severity | 'all',
): readonly PlanFindings[] {
  return Object.entries(plans)
    .map(([code, findings]) => ({
      code,
      findings: findings.filter((finding) => severity === 'all' || finding.severity === severity),
    }))
    .filter(({ findings }) => findings.length > 0)
    .toSorted((a, b) => {
      const [ofA, ofB] = [severityCounts(a.findings), severityCounts(b.findings)];
      return ofB.error - ofA.error || ofB.warning - ofA.warning || a.code.localeCompare(b.code);
    });
}
