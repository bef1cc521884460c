import type { PlanCategory, PlanStructure, StepAnchor } from '../../contract/plans/plan.model.js';
import type { DomainPlan } from '../domain/plans.model.js';
import { commandPosts } from './command-posts.js';
import { mapLevels } from './map-levels.js';
import { mapReporting } from './map-reporting.js';

const categories: Readonly<Record<DomainPlan['category'], PlanCategory>> = {
  自然灾害: 'natural_disaster',
  事故灾难: 'accident',
  公共卫生: 'public_health',
  社会安全: 'social_security',
  综合: 'general',
};

const anchors: Readonly<Record<DomainPlan['steps'][number]['anchor'], StepAnchor>> = {
  接报: 'reported',
  派遣: 'dispatched',
  响应启动: 'activated',
  先期力量到场: 'first_on_scene',
  险情控制: 'under_control',
  预警发布: 'warning_issued',
  响应终止: 'ended',
};

/** Mass incidents and terror attacks: for cleared roles only. */
const restrictedCodes: ReadonlySet<string> = new Set(['MH-S-30', 'MH-S-31']);

/** Turns a plan of plans.yaml into the structure the program acts on. */
export function mapPlan(plan: DomainPlan, shortName: (unitId: string) => string): PlanStructure {
  return {
    code: plan.code,
    title: plan.title,
    shortName: plan.short_name,
    kind: plan.kind,
    category: categories[plan.category],
    restricted: restrictedCodes.has(plan.code),
    leadUnit: plan.lead_department,
    coLeadUnits: plan.co_lead_departments,
    memberUnits: plan.member_departments,
    eventTypes: plan.event_types,
    scope: plan.scope,
    command: {
      name: plan.command.name,
      posts: commandPosts(plan, shortName),
      workingGroups: plan.command.working_groups.map(mapWorkingGroup),
    },
    levels: mapLevels(plan.levels),
    criteriaBasis: plan.criteria_basis,
    steps: plan.steps.map(mapStep),
    termination: {
      condition: plan.termination.condition,
      declaredBy: plan.termination.declared_by,
      then: plan.termination.then,
    },
    resources: plan.resources.map(({ resource, item, qty, unit }) => ({
      itemId: resource,
      name: item,
      quantity: qty,
      unit,
    })),
    reporting: mapReporting(plan.reporting),
    ...mapWords(plan),
  };
}

function mapWords(plan: DomainPlan) {
  return {
    intakeQuestions: plan.intake_questions,
    callerAdvice: plan.caller_advice,
    triggers: plan.triggers,
    boundaries: plan.boundaries.map((boundary) => ({
      plan: boundary.plan,
      useInsteadWhen: boundary.use_instead_when,
    })),
    openTogether: plan.often_activated_with,
    jurisdictionHazards: plan.jurisdiction_hazards.map(
      (entry) => `${entry.hazard}：${entry.where}（适用 ${entry.plan}）`,
    ),
    notes: plan.notes,
  };
}

function mapWorkingGroup(group: DomainPlan['command']['working_groups'][number]) {
  return { id: group.id, name: group.name, leadUnit: group.lead, memberUnits: group.members, duty: group.duty };
}

function mapStep(step: DomainPlan['steps'][number]): PlanStructure['steps'][number] {
  return {
    seq: step.seq,
    stage: step.stage,
    step: step.step,
    unitId: step.dept,
    supportUnits: step.support,
    withinMin: step.within_min,
    anchor: anchors[step.anchor],
    fromLevel: step.from_level,
  };
}
