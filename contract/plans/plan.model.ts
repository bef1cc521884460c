import { z } from 'zod';

/**
 * The structure of an emergency plan (应急预案) as the program acts on it.
 * One plan document in `resources/plans/` = this structure as YAML front matter + a Markdown body.
 * Source of the facts: the district's plan set of 1 overall, 13 town and 35 specialist plans.
 */

export const responseLevels = ['I', 'II', 'III', 'IV'] as const;
/** Response level (响应级别), `I` 特别重大 … `IV` 一般. Not a warning colour and not a severity. */
export const responseLevelSchema = z.enum(responseLevels);
export type ResponseLevel = z.infer<typeof responseLevelSchema>;

export const planKindSchema = z.enum(['overall', 'town', 'specialist']);
export type PlanKind = z.infer<typeof planKindSchema>;

export const planCategorySchema = z.enum([
  'natural_disaster',
  'accident',
  'public_health',
  'social_security',
  'general',
]);
export type PlanCategory = z.infer<typeof planCategorySchema>;

/** Fixed plan code such as `MH-S-16`: district, kind (Z overall, T town, S specialist), number. */
export const planCodeSchema = z.string().regex(/^[A-Z]{2}-[ZTS]-\d{2,4}$/u);

/** How far a stated fact can be relied on: seen in a public text, commonly known, or assumed for the product. */
export const factStatusSchema = z.enum(['confirmed', 'known', 'assumed']);

/** A post (岗位) of the command group. People are reached through posts, never by name in a plan. */
export const planPostSchema = z.object({
  /** Unique inside the plan, e.g. `commander`, `deputy-1`, `office`, `member-gas`. */
  id: z.string().min(1),
  /** The duty as the plan words it, e.g. 区建设管理委主任. */
  title: z.string().min(1),
  role: z.enum(['commander', 'deputy', 'office', 'member']),
  /** Unit of the post; `town-local` and `site-unit` are replaced when the plan is activated. */
  unitId: z.string().min(1),
  /** Directory post whose holder fills it; `town-local` posts carry `{town}` to be replaced by the town's unit id. */
  directoryPost: z.string().min(1),
  /** Counts towards the quorum (必到岗位). */
  required: z.boolean(),
  /** B 角: who takes the post when its holder cannot; a duty and a directory post, like the post itself. */
  deputy: z.object({ title: z.string().min(1), directoryPost: z.string().min(1) }).optional(),
});
export type PlanPost = z.infer<typeof planPostSchema>;

/** A working group (工作组) of the command group. */
export const workingGroupSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  leadUnit: z.string().min(1),
  memberUnits: z.array(z.string()),
  duty: z.string(),
});

/** What is watched before anything happens, and what each warning sets going (监测预警). */
export const planMonitoringSchema = z.object({
  sources: z.array(z.object({ what: z.string().min(1), unitId: z.string().min(1), how: z.string() })),
  warnings: z.array(
    z.object({
      /** Absent where the hazard has no coloured warning. A warning colour is not a response level. */
      colour: z.enum(['red', 'orange', 'yellow', 'blue']).optional(),
      when: z.string().min(1),
      issuedBy: z.string(),
      actions: z.array(z.string()),
    }),
  ),
});

/** One comparison of a criterion; `metric` is a key of the metrics table, bounds in that metric's unit. */
export const criterionConditionSchema = z.object({
  metric: z.string().min(1),
  gte: z.number().optional(),
  gt: z.number().optional(),
  lt: z.number().optional(),
  lte: z.number().optional(),
});

/** A criterion of a level (分级标准). All conditions must hold; without conditions only a person can judge it. */
export const levelCriterionSchema = z.object({
  /** Clause number inside the plan, e.g. `IV.2`. */
  clause: z.string().min(1),
  text: z.string().min(1),
  conditions: z.array(criterionConditionSchema),
  /** What a person must confirm before the criterion may count. */
  requires: z.string().optional(),
});
export type LevelCriterion = z.infer<typeof levelCriterionSchema>;

export const planLevelSchema = z.object({
  name: z.string().min(1),
  /** Warning colour the plan ties to the level; absent where the plan has none (MH-S-21 at level IV). */
  colour: z.enum(['red', 'orange', 'yellow', 'blue']).optional(),
  criteria: z.array(levelCriterionSchema),
  /** Who declares the level; who raises to it, lowers from it and ends it: offices, never names. */
  declaredBy: z.string(),
  raisedBy: z.string().default(''),
  loweredBy: z.string().default(''),
  endedBy: z.string().default(''),
  commander: z.string(),
  districtRole: z.string(),
});

export const stepAnchorSchema = z.enum([
  'reported', // 接报
  'dispatched', // 派遣
  'activated', // 响应启动
  'first_on_scene', // 先期力量到场
  'under_control', // 险情控制
  'warning_issued', // 预警发布
  'ended', // 响应终止
]);
export type StepAnchor = z.infer<typeof stepAnchorSchema>;

/** A first action (处置步骤). It becomes a task of `unitId` when the plan runs at `fromLevel` or above. */
export const planStepSchema = z.object({
  seq: z.number().int().positive(),
  stage: z.string().min(1),
  step: z.string().min(1),
  unitId: z.string().min(1),
  supportUnits: z.array(z.string()),
  /** Minutes from dispatch until the unit has signed; the station's own limit where the plan gives none. */
  signMin: z.number().int().positive().optional(),
  /** Minutes from dispatch until it is on the scene; absent where nobody goes out. */
  arriveMin: z.number().int().positive().optional(),
  /** Minutes from `anchor` to finish. */
  withinMin: z.number().int().nonnegative(),
  anchor: stepAnchorSchema,
  fromLevel: responseLevelSchema,
});
export type PlanStep = z.infer<typeof planStepSchema>;

export const planResourceSchema = z.object({
  itemId: z.string().min(1),
  name: z.string().min(1),
  unit: z.string().min(1),
  /** How many at each level. */
  quantities: z.record(responseLevelSchema, z.number().nonnegative()),
});
export type PlanResource = z.infer<typeof planResourceSchema>;

/** Reporting duties (信息报告). Deadlines differ by place, level and receiver: data with a source line, never constants. */
export const planReportingSchema = z.object({
  /** First report by telephone and in writing, minutes from the call, where `deadlines` says nothing else. */
  firstPhoneMin: z.number().int().positive(),
  firstWrittenMin: z.number().int().positive(),
  receivers: z.array(z.string()),
  /** What holds at a level for one receiver. */
  deadlines: z
    .array(
      z.object({
        level: responseLevelSchema,
        receiver: z.string().min(1),
        phoneMin: z.number().int().positive(),
        writtenMin: z.number().int().positive(),
      }),
    )
    .default([]),
  seriousRule: z.string(),
  /** Follow-up rule per level in words, and the interval in minutes where the words give one. */
  followUp: z.record(responseLevelSchema, z.object({ text: z.string(), everyMin: z.number().optional() })),
  final: z.string(),
  /** Source line of the deadlines, shown on screen. */
  source: z.string(),
});

/** What a town plan knows of its own area (辖区情况). */
export const planJurisdictionSchema = z.object({
  hazards: z.array(
    z.object({
      hazard: z.string().min(1),
      where: z.string(),
      /** Plan that is opened for it. */
      plan: planCodeSchema.optional(),
      /** What is looked at or kept ready there. */
      watch: z.string().default(''),
    }),
  ),
  keySites: z.array(
    z.object({ name: z.string().min(1), kind: z.string(), why: z.string(), unitId: z.string().optional() }),
  ),
  /** Village and neighbourhood committees with a linkage station (村居工作站). */
  stations: z.array(z.object({ name: z.string().min(1), kind: z.enum(['village', 'neighbourhood']) })),
});

/** How the plan is kept alive: whose it is and how often it is reviewed and drilled, with the source of the periods. */
export const planUpkeepSchema = z.object({
  /** Directory post of the owner, who is reminded. */
  ownerPost: z.string(),
  reviewEveryMonths: z.number().int().positive(),
  drillEveryMonths: z.number().int().positive(),
  source: z.string(),
});

export const planStructureSchema = z.object({
  code: planCodeSchema,
  title: z.string().min(1),
  shortName: z.string().min(1),
  kind: planKindSchema,
  category: planCategorySchema,
  /** For the plans of a neighbouring area kept beside one's own: the area's name, and the own plan for the same kind of event. */
  area: z.string().min(1).optional(),
  variantOf: planCodeSchema.optional(),
  /** Shown and searchable only to roles cleared for it (MH-S-30, MH-S-31). */
  restricted: z.boolean(),
  leadUnit: z.string().min(1),
  coLeadUnits: z.array(z.string()),
  memberUnits: z.array(z.string()),
  eventTypes: z.array(z.string()),
  /** Why the plan exists (编制目的). */
  purpose: z.string().default(''),
  scope: z.string(),
  command: z.object({
    name: z.string(),
    posts: z.array(planPostSchema),
    workingGroups: z.array(workingGroupSchema),
  }),
  monitoring: planMonitoringSchema.default({ sources: [], warnings: [] }),
  levels: z.record(responseLevelSchema, planLevelSchema),
  criteriaBasis: z.array(z.object({ fact: z.string(), status: factStatusSchema })),
  steps: z.array(planStepSchema),
  termination: z.object({ condition: z.string(), declaredBy: z.string(), then: z.string() }),
  /** What follows the end of the response (后期处置); days from the end. */
  recovery: z
    .array(z.object({ step: z.string().min(1), unitId: z.string().min(1), withinDays: z.number().int().positive() }))
    .default([]),
  resources: z.array(planResourceSchema),
  reporting: planReportingSchema,
  intakeQuestions: z.array(z.string()),
  callerAdvice: z.array(z.string()),
  triggers: z.object({ colloquial: z.array(z.string()), formal: z.array(z.string()) }),
  /** Use that plan instead when … */
  boundaries: z.array(z.object({ plan: planCodeSchema, useInsteadWhen: z.string() })),
  /** Open that plan together with this one when … */
  openTogether: z.array(z.object({ plan: planCodeSchema, when: z.string() })),
  /** Plans above and below; `code` where it is one of this library. */
  links: z
    .object({
      upward: z.array(z.object({ title: z.string().min(1), code: planCodeSchema.optional() })),
      downward: z.array(z.object({ title: z.string().min(1), unitId: z.string().optional() })),
    })
    .default({ upward: [], downward: [] }),
  jurisdiction: planJurisdictionSchema.default({ hazards: [], keySites: [], stations: [] }),
  upkeep: planUpkeepSchema.default({ ownerPost: '', reviewEveryMonths: 36, drillEveryMonths: 36, source: '' }),
  /** Revision record (修订记录), newest first. */
  revisions: z.array(z.object({ on: z.string(), by: z.string(), what: z.string() })).default([]),
  notes: z.array(z.string()),
});
export type PlanStructure = z.infer<typeof planStructureSchema>;
