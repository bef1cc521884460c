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
    raisedBy: '指挥部办公室',
    loweredBy: '指挥部办公室',
    endedBy: '指挥部办公室',
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
          deputy: { title: '常务副区长', directoryPost: 'district-executive-vice-head' },
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
        signMin: 2,
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
    deadlines: [{ level: 'III', receiver: '区总值班室', phoneMin: 10, writtenMin: 45 }],
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
    purpose: '尽快关阀、救人、恢复供气。',
    scope: '城镇燃气泄漏、火灾和爆炸。',
    monitoring: {
      sources: [{ what: '管网压力', unitId: 'gas', how: '24小时值守' }],
      warnings: [{ colour: 'yellow', when: '同一路段1小时内3起异味', issuedBy: '区建设管理委', actions: ['叫停开挖'] }],
    },
    levels: { I: sampleLevel(), II: sampleLevel(), III: sampleLevel(), IV: sampleLevel() },
    criteriaBasis: [{ fact: '户数为假定', status: 'assumed' }],
    ...sampleAction(),
    termination: { condition: '浓度归零', declaredBy: '指挥部', then: '终报' },
    recovery: [{ step: '逐户检漏复气', unitId: 'gas', withinDays: 2 }],
    resources: [{ itemId: 'scba', name: '空气呼吸器', unit: '具', quantities: { I: 24, II: 20, III: 12, IV: 4 } }],
    reporting: sampleReporting(),
    intakeQuestions: ['闻到煤气味吗，多浓'],
    callerAdvice: [],
    triggers: { colloquial: ['煤气漏了'], formal: ['燃气泄漏'] },
    boundaries: [{ plan: 'MH-S-07', useInsteadWhen: '普通火灾' }],
    openTogether: [{ plan: 'MH-S-07', when: '泄漏后起火' }],
    links: { upward: [{ title: '闵行区突发事件总体应急预案', code: 'MH-Z-00' }], downward: [] },
    jurisdiction: { hazards: [], keySites: [], stations: [] },
    upkeep: { ownerPost: 'construction-deputy', reviewEveryMonths: 36, drillEveryMonths: 36, source: '假定' },
    revisions: [{ on: '2026-11-21', by: '区建设管理委', what: '首次编制' }],
    notes: [],
    ...overrides,
  };
}
