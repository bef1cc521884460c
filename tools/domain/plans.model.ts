import { z } from 'zod';

const boundSchema = z.strictObject({ gte: z.number().optional(), lt: z.number().optional() });

const criterionSchema = z.strictObject({
  text: z.string(),
  all: z.record(z.string(), boundSchema).optional(),
  requires: z.string().optional(),
});

const levelSchema = z.strictObject({
  name: z.string(),
  colour: z.enum(['红', '橙', '黄', '蓝', '无']),
  any_of: z.array(criterionSchema),
  declared_by: z.string(),
  commander: z.string(),
  district_role: z.string(),
});

/** The seven anchors of plans.yaml; another word stops the generator. */
export const domainAnchorSchema = z.enum([
  '接报',
  '派遣',
  '响应启动',
  '先期力量到场',
  '险情控制',
  '预警发布',
  '响应终止',
]);

const levelKeySchema = z.enum(['I', 'II', 'III', 'IV']);
const words = z.array(z.string());

const stepSchema = z.strictObject({
  seq: z.number().int(),
  stage: z.string(),
  step: z.string(),
  dept: z.string(),
  support: words,
  within_min: z.number(),
  anchor: domainAnchorSchema,
  deadline: z.string(),
  from_level: levelKeySchema,
});

const commandSchema = z.strictObject({
  name: z.string(),
  commander_in_chief: z.string(),
  deputies: words,
  office: z.string(),
  members: z.string(),
  working_groups: z.array(
    z.strictObject({ id: z.string(), name: z.string(), lead: z.string(), members: words, duty: z.string() }),
  ),
});

const reportingSchema = z.strictObject({
  first_phone_min: z.number(),
  first_written_min: z.number(),
  to: words,
  serious_rule: z.string(),
  follow_up: z.record(levelKeySchema, z.string()),
  final: z.string(),
  status: z.string(),
});

/** One plan as plans.yaml states it. Strict, so that a new field is noticed. */
export const domainPlanSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  short_name: z.string(),
  kind: z.enum(['overall', 'town', 'specialist']),
  category: z.enum(['自然灾害', '事故灾难', '公共卫生', '社会安全', '综合']),
  lead_department: z.string(),
  co_lead_departments: words,
  member_departments: words,
  event_types: words,
  scope: z.string(),
  command: commandSchema,
  levels: z.record(levelKeySchema, levelSchema),
  criteria_basis: z.array(z.strictObject({ fact: z.string(), status: z.enum(['confirmed', 'known', 'assumed']) })),
  steps: z.array(stepSchema),
  termination: z.strictObject({ condition: z.string(), declared_by: z.string(), then: z.string() }),
  actions_by_level: z.record(levelKeySchema, z.array(z.number())),
  resources: z.array(z.strictObject({ resource: z.string(), item: z.string(), qty: z.number(), unit: z.string() })),
  reporting: reportingSchema,
  intake_questions: words,
  caller_advice: words,
  triggers: z.strictObject({ colloquial: words, formal: words }),
  boundaries: z.array(z.strictObject({ plan: z.string(), use_instead_when: z.string() })),
  often_activated_with: words,
  jurisdiction_hazards: z
    .array(z.strictObject({ hazard: z.string(), where: z.string(), plan: z.string() }))
    .default([]),
  notes: words.default([]),
});

/** plans.yaml: the metrics table and the 49 plans. */
export const domainPlansSchema = z.object({
  metrics: z.record(z.string(), z.strictObject({ name: z.string(), unit: z.string() })),
  plans: z.array(domainPlanSchema),
});
