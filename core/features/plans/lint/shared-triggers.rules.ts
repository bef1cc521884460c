import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import { triggerKey, triggersOf } from './triggers.rules.js';

interface Use {
  readonly structure: PlanStructure;
  readonly path: string;
  readonly text: string;
}

function usesByTrigger(structures: readonly PlanStructure[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const structure of structures) {
    const own = new Set<string>();
    for (const { path, text } of triggersOf(structure)) {
      const key = triggerKey(text);
      if (own.has(key)) continue;
      own.add(key);
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [{ structure, path, text }]);
      else known.push({ structure, path, text });
    }
  }
  return uses;
}

/** A rule that says when which plan is used parts two plans, or the area each holds for; opening them together does not. */
function areParted(one: PlanStructure, other: PlanStructure): boolean {
  return (
    one.area !== other.area ||
    one.boundaries.some(({ plan }) => plan === other.code) ||
    other.boundaries.some(({ plan }) => plan === one.code)
  );
}

/** Triggers that two plans share without a rule between them; said at both plans, by code. */
export function sharedTriggerFindings(
  structures: readonly PlanStructure[],
): readonly { readonly code: string; readonly finding: Finding }[] {
  return [...usesByTrigger(structures).values()].flatMap((uses) =>
    uses.flatMap(({ structure, path, text }) =>
      uses
        .filter((other) => other.structure !== structure && !areParted(structure, other.structure))
        .map((other) => {
          const data = { trigger: text, plan: other.structure.code };
          const finding = findingAt('trigger_shared', 'error', { path, subject: '触发词' }, data);
          return { code: structure.code, finding };
        }),
    ),
  );
}
