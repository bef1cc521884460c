import type { PlanPost, PlanStructure } from '../../../../contract/plans/plan.model.js';
import type { LintPlan, LintSurroundings } from './lint-surroundings.js';

type PlanLevel = PlanStructure['levels']['IV'];

function level(clause: string, deaths: { readonly gte: number; readonly lt?: number }): PlanLevel {
  return {
    name: '示例',
    criteria: [{ clause, text: `死亡${deaths.gte}人以上`, conditions: [{ metric: 'deaths', ...deaths }] }],
    declaredBy: '区专项指挥部',
    raisedBy: '总指挥',
    loweredBy: '总指挥',
    endedBy: '总指挥',
    commander: '分管副区长',
    districtRole: '区主办',
  };
}

function post(id: string, title: string, directoryPost: string): PlanPost {
  const deputy = { title: '燃气闵行分管负责人', directoryPost: 'gas-deputy' };
  return { id, title, role: 'member', unitId: 'gas', directoryPost, required: false, deputy };
}

function cleanAction(): Pick<PlanStructure, 'command' | 'steps' | 'resources' | 'recovery'> {
  return {
    command: {
      name: '区燃气事故应急指挥部',
      posts: [
        { ...post('commander', '燃气闵行负责人', 'gas-lead'), role: 'commander', required: true },
        post('member-town-local', '事发地街镇主要负责人', '{town}-lead'),
        post('member-site', '事发单位负责人', 'site-unit'),
      ],
      workingGroups: [{ id: 'tech', name: '技术处置组', leadUnit: 'gas', memberUnits: ['fire'], duty: '关阀堵漏' }],
    },
    steps: Array.from({ length: 8 }, (_, index) => ({
      seq: index + 1,
      stage: '救援处置',
      step: '关闭上游阀门，放散',
      unitId: 'gas',
      supportUnits: ['town-local', 'site-unit'],
      signMin: 3,
      withinMin: 30,
      anchor: 'dispatched',
      fromLevel: index === 7 ? 'III' : 'IV',
    })),
    resources: [{ itemId: 'scba', name: '空气呼吸器', unit: '具', quantities: { IV: 4, III: 6, II: 6, I: 10 } }],
    recovery: [{ step: '逐户入户检漏', unitId: 'gas', withinDays: 2 }],
  };
}

function cleanReporting(): PlanStructure['reporting'] {
  const text = { text: '每2小时', everyMin: 120 };
  return {
    firstPhoneMin: 15,
    firstWrittenMin: 60,
    receivers: ['区总值班室'],
    deadlines: [{ level: 'II', receiver: '市总值班室', phoneMin: 30, writtenMin: 60 }],
    seriousRule: '边处置边报',
    followUp: { I: text, II: text, III: text, IV: text },
    final: '24小时内',
    source: '上海通行要求',
  };
}

/** A specialist plan the lint finds nothing in, for its tests; values can be replaced. */
export function cleanStructure(overrides: Partial<PlanStructure> = {}): PlanStructure {
  return {
    ...{ code: 'MH-S-16', title: '燃气事故专项应急预案', shortName: '燃气', kind: 'specialist', category: 'accident' },
    ...{
      restricted: false,
      leadUnit: 'gas',
      coLeadUnits: ['fire'],
      memberUnits: ['town-local'],
      eventTypes: ['12P93'],
    },
    purpose: '尽快找到漏点。',
    scope: '城镇燃气泄漏。',
    monitoring: {
      sources: [{ what: '管网压力', unitId: 'gas', how: '24小时值守' }],
      warnings: [{ colour: 'blue', when: '气温骤降', issuedBy: '燃气闵行', actions: ['加密巡线'] }],
    },
    levels: {
      IV: level('IV.1', { gte: 1, lt: 3 }),
      III: level('III.1', { gte: 3, lt: 10 }),
      II: level('II.1', { gte: 10, lt: 30 }),
      I: level('I.1', { gte: 30 }),
    },
    criteriaBasis: [],
    ...cleanAction(),
    termination: { condition: '浓度归零', declaredBy: '总指挥', then: '终报' },
    reporting: cleanReporting(),
    intakeQuestions: [],
    callerAdvice: [],
    triggers: { colloquial: Array.from({ length: 15 }, (_, index) => `煤气味第${index}种说法`), formal: [] },
    boundaries: [],
    openTogether: [],
    links: { upward: [{ title: '上海市处置燃气事故应急预案' }], downward: [{ title: '抢修方案', unitId: 'gas' }] },
    jurisdiction: { hazards: [], keySites: [], stations: [] },
    upkeep: { ownerPost: 'gas-lead', reviewEveryMonths: 36, drillEveryMonths: 12, source: '本系统设定' },
    revisions: [],
    notes: [],
    ...overrides,
  };
}

/** The clean plan with its own text. */
export function cleanPlan(overrides: Partial<PlanStructure> = {}): LintPlan {
  return {
    structure: cleanStructure(overrides),
    body: '## 处置要点\n### 挖断中压管\n司机先熄火，人从上风走。\n',
    chapters: [],
  };
}

/** A district in which the clean plan is clean. */
export function cleanSurroundings(overrides: Partial<LintSurroundings> = {}): LintSurroundings {
  return {
    unitIds: new Set(['gas', 'fire', 'town-a', 'town-b']),
    townUnitIds: ['town-a', 'town-b'],
    heldPosts: new Set(['gas-lead', 'gas-deputy', 'town-a-lead', 'town-b-lead']),
    itemIds: new Set(['scba']),
    metricNames: new Map([
      ['deaths', '死亡'],
      ['visibility', '能见度'],
      ['temp_min', '最低气温'],
      ['tide', '潮位'],
    ]),
    freeStock: new Map([['scba', 10]]),
    planCodes: new Set(['MH-S-16']),
    ...overrides,
  };
}
