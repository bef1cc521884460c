import type { Finding } from '../../../../contract/plans/finding.model.js';
import { libraryPostNameFindings } from './library-post-names.rules.js';
import { linkFindings } from './links.rules.js';
import { lintPlan } from './lint-plan.js';
import type { LintPlan, LintSurroundings } from './lint-surroundings.js';
import { sharedTriggerFindings } from './shared-triggers.rules.js';

/** What is wrong with each plan of a library, by code; plans without findings are there with an empty list. */
export function lintLibrary(
  plans: readonly LintPlan[],
  surroundings: LintSurroundings,
): ReadonlyMap<string, Finding[]> {
  const structures = plans.map(({ structure }) => structure);
  const codes = new Set([...surroundings.planCodes, ...structures.map(({ code }) => code)]);
  const findings = new Map(
    plans.map((plan) => [
      plan.structure.code,
      [...lintPlan(plan, surroundings), ...linkFindings(plan.structure, codes)],
    ]),
  );
  for (const { code, finding } of [...sharedTriggerFindings(structures), ...libraryPostNameFindings(structures)]) {
    findings.get(code)?.push(finding);
  }
  return findings;
}
