import fc from 'fast-check';
import { responseLevels, stepAnchorSchema, type PlanStructure } from '../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from './plan-vocabulary.js';

const awkward = [
  '',
  ' ',
  '无',
  '—',
  '（空）',
  '是',
  '1. 一',
  '2. 二',
  '甲、乙；丙，丁',
  '两\n行',
  '空\n\n行',
  '\n前后换行\n',
  ' 前后空格 ',
  '全　角\u3000',
  '两  格',
  '制表\t符',
  '竖|线\\|',
  '反斜杠\\u0041\\n',
  '**粗体**',
  '<br>',
  '<script>alert(1)</script>',
  '回车\r\n',
  '控制\u0001\u0085\u2028\ufeff符',
  '半个\ud83d字',
  '表情🚒',
  '（12E01）',
  'MH-S-07',
  '≥3且<5',
  '消防',
  '长'.repeat(400),
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('区消防支队主要负责人', '中压管网压力与泄漏报警', '关阀、堵漏') },
  { weight: 2, arbitrary: fc.constantFrom(...awkward) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const filled = text.filter((value) => value !== '');
const unit = fc.oneof(fc.constantFrom('fire-rescue', 'gas', 'town-local', 'twin-a', 'twin-b', 'odd'), filled);
const code = fc.constantFrom('MH-S-07', 'MH-Z-00', 'MH-T-01', 'AB-S-1234');
const minutes = fc.oneof(
  fc.constantFrom(1, 15, 60, 120, 150, 1440),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 3 });
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (value === 0 ? 0 : value));
const level = fc.constantFrom(...responseLevels);

/** Drops the keys whose value was left out, as a parsed plan has them. */
function record<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc
    .record<T>(model)
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)));
}

function byLevel<T>(value: fc.Arbitrary<T>) {
  return fc.record({ I: value, II: value, III: value, IV: value });
}

const condition = record({
  metric: fc.oneof(fc.constantFrom('deaths', 'loss_wan', 'twin', 'unknown'), filled),
  gte: optional(number),
  gt: optional(number),
  lt: optional(number),
  lte: optional(number),
});

const colour = optional(fc.constantFrom('red', 'orange', 'yellow', 'blue'));

const planLevel = record({
  name: filled,
  colour,
  criteria: list(record({ clause: filled, text: filled, conditions: list(condition), requires: optional(text) })),
  declaredBy: text,
  raisedBy: text,
  loweredBy: text,
  endedBy: text,
  commander: text,
  districtRole: text,
});

const post = record({
  id: filled,
  title: filled,
  role: fc.constantFrom('commander', 'deputy', 'office', 'member'),
  unitId: unit,
  directoryPost: filled,
  required: fc.boolean(),
  deputy: optional(fc.record({ title: filled, directoryPost: filled })),
});

const step = record({
  seq: fc.integer({ min: 1 }),
  stage: filled,
  step: filled,
  unitId: unit,
  supportUnits: list(unit),
  signMin: optional(minutes),
  arriveMin: optional(minutes),
  withinMin: fc.oneof(fc.constant(0), minutes),
  anchor: fc.constantFrom(...stepAnchorSchema.options),
  fromLevel: level,
});

const general = {
  code,
  title: filled,
  shortName: filled,
  kind: fc.constantFrom('overall', 'town', 'specialist'),
  category: fc.constantFrom('natural_disaster', 'accident', 'public_health', 'social_security', 'general'),
  area: optional(filled),
  variantOf: optional(code),
  restricted: fc.boolean(),
  leadUnit: unit,
  coLeadUnits: list(unit),
  memberUnits: list(unit),
  eventTypes: list(fc.oneof(fc.constantFrom('12E01', '12E02'), text)),
  purpose: text,
  scope: text,
  command: fc.record({
    name: text,
    posts: list(post),
    workingGroups: list(fc.record({ id: filled, name: filled, leadUnit: unit, memberUnits: list(unit), duty: text })),
  }),
  monitoring: fc.record({
    sources: list(fc.record({ what: filled, unitId: unit, how: text })),
    warnings: list(record({ colour, when: filled, issuedBy: text, actions: list(text) })),
  }),
  levels: byLevel(planLevel),
  criteriaBasis: list(fc.record({ fact: text, status: fc.constantFrom('confirmed', 'known', 'assumed') })),
};

const action = {
  steps: list(step),
  termination: fc.record({ condition: text, declaredBy: text, then: text }),
  recovery: list(fc.record({ step: filled, unitId: unit, withinDays: minutes })),
  resources: list(
    fc.record({
      itemId: filled,
      name: filled,
      unit: filled,
      quantities: byLevel(number.map(Math.abs)),
    }),
  ),
  reporting: fc.record({
    firstPhoneMin: minutes,
    firstWrittenMin: minutes,
    receivers: list(text),
    deadlines: list(fc.record({ level, receiver: filled, phoneMin: minutes, writtenMin: minutes })),
    seriousRule: text,
    followUp: byLevel(record({ text, everyMin: optional(number) })),
    final: text,
    source: text,
  }),
};

const surroundings = {
  intakeQuestions: list(text),
  callerAdvice: list(text),
  triggers: fc.record({ colloquial: list(text), formal: list(text) }),
  boundaries: list(fc.record({ plan: code, useInsteadWhen: text })),
  openTogether: list(fc.record({ plan: code, when: text })),
  links: fc.record({
    upward: list(record({ title: filled, code: optional(code) })),
    downward: list(record({ title: filled, unitId: optional(fc.oneof(unit, fc.constant(''))) })),
  }),
  jurisdiction: fc.record({
    hazards: list(record({ hazard: filled, where: text, plan: optional(code), watch: text })),
    keySites: list(record({ name: filled, kind: text, why: text, unitId: optional(fc.oneof(unit, fc.constant(''))) })),
    stations: list(fc.record({ name: filled, kind: fc.constantFrom('village', 'neighbourhood') })),
  }),
  upkeep: fc.record({ ownerPost: text, reviewEveryMonths: minutes, drillEveryMonths: minutes, source: text }),
  revisions: list(fc.record({ on: text, by: text, what: text })),
  notes: list(text),
};

/** Any plan the schema allows, with all the texts that tables find hard. */
export const anyPlan = fc.record({ ...general, ...action, ...surroundings }) as unknown as fc.Arbitrary<PlanStructure>; // checked by the tests

const units: Readonly<Record<string, string>> = {
  'fire-rescue': '消防支队',
  gas: '上海燃气闵行',
  construction: '区建设管理委',
  'town-local': '事发地街镇',
  'twin-a': '同名',
  'twin-b': '同名',
  odd: '甲、乙（丙）',
};
const metrics: Readonly<Record<string, { name: string; unit: string }>> = {
  deaths: { name: '死亡（含失踪）', unit: '人' },
  loss_wan: { name: '直接经济损失', unit: '万元' },
  twin: { name: '风速≥级', unit: '3级' },
};
const eventTypes: Readonly<Record<string, string>> = { '12E01': '燃气泄漏、爆炸', '12E02': '燃气中毒' };

function entryOf<T>(entries: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

function keyOf<T>(entries: Readonly<Record<string, T>>, fits: (value: T) => boolean): string | undefined {
  return Object.keys(entries).find((key) => fits(entries[key] as T)); // a key of the record
}

/** A vocabulary with names that are twins, hold separators, or are also ids of others. */
export const awkwardVocabulary: PlanVocabulary = {
  unitName: (id) => entryOf(units, id) ?? id,
  unitIdOf: (name) =>
    name === '消防' ? 'fire-rescue' : Object.hasOwn(units, name) ? name : keyOf(units, (each) => each === name.trim()),
  planTitle: (planCode) => `${planCode}的标题`,
  planCodeOf: (words) => (words.includes('火灾') ? 'MH-S-07' : undefined),
  eventTypeName: (type) => entryOf(eventTypes, type) ?? type,
  eventTypeCodeOf: (name) => keyOf(eventTypes, (each) => each === name),
  metric: (id) => entryOf(metrics, id),
  metricIdOf: (name) => (Object.hasOwn(metrics, name) ? name : keyOf(metrics, (each) => each.name === name)),
  itemIdOf: (name) => (name === '空气呼吸器' ? 'scba' : undefined),
};
