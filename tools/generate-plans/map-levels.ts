import { responseLevels } from '../../contract/plans/plan.model.js';
import type { LevelCriterion, PlanStructure, ResponseLevel } from '../../contract/plans/plan.model.js';
import type { DomainPlan } from '../domain/plans.model.js';

type DomainLevel = DomainPlan['levels'][ResponseLevel];
type DomainCriterion = DomainLevel['any_of'][number];
type PlanLevel = PlanStructure['levels'][ResponseLevel];

const colours = { 红: 'red', 橙: 'orange', 黄: 'yellow', 蓝: 'blue', 无: undefined } as const;

/** The four levels with numbered criteria (`IV.2`). */
export function mapLevels(levels: DomainPlan['levels']): PlanStructure['levels'] {
  const mapped = responseLevels.map((code) => [code, mapLevel(code, levels[code])] as const);
  return Object.fromEntries(mapped) as Record<ResponseLevel, PlanLevel>; // built from all four codes
}

function mapLevel(code: ResponseLevel, level: DomainLevel): PlanLevel {
  const colour = colours[level.colour];
  return {
    name: level.name,
    ...(colour === undefined ? {} : { colour }),
    criteria: level.any_of.map((criterion, index) => mapCriterion(`${code}.${index + 1}`, criterion)),
    declaredBy: level.declared_by,
    commander: level.commander,
    districtRole: level.district_role,
  };
}

function mapCriterion(clause: string, criterion: DomainCriterion): LevelCriterion {
  return {
    clause,
    text: criterion.text,
    conditions: Object.entries(criterion.all ?? {}).map(([metric, bounds]) => ({ metric, ...bounds })),
    ...(criterion.requires === undefined ? {} : { requires: criterion.requires }),
  };
}
