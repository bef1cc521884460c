import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import { subjectOf } from './plan-texts.js';

function linksOf(structure: PlanStructure): readonly (readonly [path: string, code: string | undefined])[] {
  return [
    ['variantOf', structure.variantOf] as const,
    ...structure.boundaries.map(({ plan }, index) => [`boundaries.${index}.plan`, plan] as const),
    ...structure.openTogether.map(({ plan }, index) => [`openTogether.${index}.plan`, plan] as const),
    ...structure.links.upward.map(({ code }, index) => [`links.upward.${index}.code`, code] as const),
    ...structure.jurisdiction.hazards.map(({ plan }, index) => [`jurisdiction.hazards.${index}.plan`, plan] as const),
  ];
}

/** Links to plans that do not exist. */
export function linkFindings(structure: PlanStructure, codes: ReadonlySet<string>): readonly Finding[] {
  return linksOf(structure).flatMap(([path, plan]) => {
    if (plan === undefined || codes.has(plan)) return [];
    return [findingAt('link_unknown', 'error', { path, subject: subjectOf(structure, path) }, { plan })];
  });
}
