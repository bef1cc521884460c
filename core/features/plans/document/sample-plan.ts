import type { PlanStructure } from '../../../../contract/plans/plan.model.js';

type PlanLevel = PlanStructure['levels']['IV'];

function sampleLevel(): PlanLevel {
  return {
    name: '一般',
    colour: 'blue',
    criteria: [
      {
        clause: 'IV.1',
        text: '停气1000户以上5000户以下',
        conditions: [{ metric: 'homes_gas', gte: 1000, lt: 5000 }],
        requires: '计划外',
      },
    ],
    declaredBy: '指挥部办公室',
    commander: '现场指挥官',
    districtRole: '区主办',
  };
}

function sampleAction(): Pick<PlanStructure, 'command' | 'steps'> {
  return {
    command: {
      name: '燃气事故应急指挥部',
      posts: [
        {
          id: 'commander',
          title: '分管副区长',
          role: 'commander',
          unitId: 'district-leaders',
          directoryPost: 'district-head',
          required: true,
        },
      ],
      workingGroups: [{ id: 'tech', name: '技术处置组', leadUnit: 'gas', memberUnits: [], duty: '关阀堵漏' }],
    },
    steps: [
      {
        seq: 1,
        stage: '接报核实',
        step: '问清气味',
        unitId: 'centre',
        supportUnits: [],
        withinMin: 3,
        anchor: 'reported',
        fromLevel: 'IV',
      },
    ],
  };
}

function sampleReporting(): PlanStructure['reporting'] {
  return {
    firstPhoneMin: 15,
    firstWrittenMin: 60,
    receivers: ['区总值班室'],
    seriousRule: '边处置边报',
    followUp: {
      I: { text: '每30分钟', everyMin: 30 },
      II: { text: '每1小时', everyMin: 60 },
      III: { text: '每2小时', everyMin: 120 },
      IV: { text: '每日8时和17时' },
    },
    final: '24小时内',
    source: '通行要求',
  };
}

/** A small complete plan for tests of the document format; values can be replaced. */
export function samplePlan(overrides: Partial<PlanStructure> = {}): PlanStructure {
  return {
    code: 'MH-S-16',
    title: '燃气事故专项应急预案',
    shortName: '燃气',
    kind: 'specialist',
    category: 'accident',
    restricted: false,
    leadUnit: 'construction',
    coLeadUnits: ['gas'],
    memberUnits: ['fire-rescue', 'town-local'],
    eventTypes: ['12E01', '12000'],
    scope: '城镇燃气泄漏、火灾和爆炸。',
    levels: { I: sampleLevel(), II: sampleLevel(), III: sampleLevel(), IV: sampleLevel() },
    criteriaBasis: [{ fact: '户数为假定', status: 'assumed' }],
    ...sampleAction(),
    termination: { condition: '浓度归零', declaredBy: '指挥部', then: '终报' },
    resources: [{ itemId: 'scba', name: '空气呼吸器', quantity: 12, unit: '具' }],
    reporting: sampleReporting(),
    intakeQuestions: ['闻到煤气味吗，多浓'],
    callerAdvice: [],
    triggers: { colloquial: ['煤气漏了'], formal: ['燃气泄漏'] },
    boundaries: [{ plan: 'MH-S-07', useInsteadWhen: '普通火灾' }],
    openTogether: ['MH-S-07'],
    jurisdictionHazards: [],
    notes: [],
    ...overrides,
  };
}
