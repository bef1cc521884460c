import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import type { LintSurroundings } from './lint-surroundings.js';
import { subjectOf } from './plan-texts.js';

type UnitPlace = readonly [path: string, unit: string];

/** Filled in when the plan is activated. */
const placeholders: ReadonlySet<string> = new Set(['town-local', 'site-unit']);

const listed = (path: string, units: readonly string[]): readonly UnitPlace[] =>
  units.map((unit, index) => [`${path}.${index}`, unit]);

function optional(path: string, unit: string | undefined): readonly UnitPlace[] {
  return unit === undefined ? [] : [[path, unit]];
}

function commandUnits({ command }: PlanStructure): readonly UnitPlace[] {
  return [
    ...command.posts.map(({ unitId }, index): UnitPlace => [`command.posts.${index}.unitId`, unitId]),
    ...command.workingGroups.flatMap(({ leadUnit, memberUnits }, index) => {
      const path = `command.workingGroups.${index}`;
      return [[`${path}.leadUnit`, leadUnit] as const, ...listed(`${path}.memberUnits`, memberUnits)];
    }),
  ];
}

function stepUnits({ steps }: PlanStructure): readonly UnitPlace[] {
  return steps.flatMap(({ unitId, supportUnits }, index) => [
    // A step without any unit has a rule of its own.
    ...(unitId.trim() === '' ? [] : [[`steps.${index}.unitId`, unitId] as const]),
    ...listed(`steps.${index}.supportUnits`, supportUnits),
  ]);
}

function unitsOf(structure: PlanStructure): readonly UnitPlace[] {
  const { monitoring, recovery, links, jurisdiction } = structure;
  return [
    ['leadUnit', structure.leadUnit],
    ...listed('coLeadUnits', structure.coLeadUnits),
    ...listed('memberUnits', structure.memberUnits),
    ...commandUnits(structure),
    ...monitoring.sources.map(({ unitId }, index): UnitPlace => [`monitoring.sources.${index}.unitId`, unitId]),
    ...stepUnits(structure),
    ...recovery.map(({ unitId }, index): UnitPlace => [`recovery.${index}.unitId`, unitId]),
    ...links.downward.flatMap(({ unitId }, index) => optional(`links.downward.${index}.unitId`, unitId)),
    ...jurisdiction.keySites.flatMap(({ unitId }, index) => optional(`jurisdiction.keySites.${index}.unitId`, unitId)),
  ];
}

/** Units that are not in the directory, wherever one stands. */
export function unitFindings(structure: PlanStructure, { unitIds }: LintSurroundings): readonly Finding[] {
  return unitsOf(structure)
    .filter(([, unit]) => !unitIds.has(unit) && !placeholders.has(unit))
    .map(([path, unit]) => findingAt('unit_unknown', 'error', { path, subject: subjectOf(structure, path) }, { unit }));
}
