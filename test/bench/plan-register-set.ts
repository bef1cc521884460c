import type { GazetteerKnowledge, PlanKnowledge } from '../../core/features/matching/engine/knowledge.js';
import type { LabelledReport } from './matching-reports.js';

/** A made-up county and its plans, each for the kind of event of a shipped plan. */
export interface RegisterCounty {
  readonly name: string;
  readonly plans: readonly PlanKnowledge[];
}

/** A report from a county; `code` is the plan of that county which fits best. */
export interface RegisterReport {
  readonly text: string;
  readonly code: string;
}

/** About as many counties as the country has. */
export const countyCount = 2778;

const placeCharacters = [
  ...'山河江湖海川溪泉岭峰林石沙洲岛湾港桥城镇堡关塘坪原野东西南北中上',
  ...'新安宁平和昌盛兴隆丰泰康永长德仁义信文武龙凤鹤云阳阴清明白青黄金银玉梅兰竹松柏桃柳梧桑',
];
const countyKinds = ['县', '区', '市'];

/** Callers differ in how they say where they are from. */
const manners: readonly ((county: string, text: string) => string)[] = [
  (county, text) => `${county}：${text}`,
  (county, text) => `${county}${text}`,
  (county, text) => `【${county}】${text}`,
  (county, text) => `${county}应急局报：${text}`,
  (county, text) => `接${county}总值班室电话，${text}`,
  (county, text) => `我这里是${county}，${text}`,
  (county, text) => `在${county}，${text}`,
];

/** The same numbers in every run (mulberry32), 0 ≤ n < 1. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(random: () => number, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('there is nothing to pick from');
  return value;
}

/** Names no place of the district has, neither whole nor by their first two characters. */
function countyNames(count: number, gazetteer: GazetteerKnowledge): readonly string[] {
  const taken = gazetteer.places.flatMap(({ name, aliases }) => [name, ...aliases]).join('\n');
  const random = seededRandom(2778);
  const names = new Set<string>();
  while (names.size < count) {
    const stem = pick(random, placeCharacters) + pick(random, placeCharacters);
    const name = stem + pick(random, countyKinds);
    if (stem[0] !== stem[1] && !taken.includes(stem)) names.add(name);
  }
  return [...names];
}

const variantCode = (county: number, code: string): string =>
  `C${String(county + 1).padStart(4, '0')}${code.slice(code.indexOf('-'))}`;

/** The plan as the county would have it: its own name in the title and the scope, all else as in the shipped plan. */
function variantOf(plan: PlanKnowledge, county: string, index: number): PlanKnowledge {
  const local = (text: string): string => text.replaceAll('闵行区', county).replaceAll('本区', county);
  return {
    ...plan,
    code: variantCode(index, plan.code),
    title: plan.title.includes('闵行区') ? local(plan.title) : `${county}${plan.title}`,
    scope: `适用于${county}。${local(plan.scope)}`,
    variantOf: plan.code,
    area: county,
  };
}

/** A register of the plans of many counties; `shipped` are the plans of the district, of which the town plans are left out. */
export function makeRegister(
  shipped: readonly PlanKnowledge[],
  gazetteer: GazetteerKnowledge,
  count = countyCount,
): readonly RegisterCounty[] {
  const kinds = shipped.filter(({ kind }) => kind !== 'town');
  return countyNames(count, gazetteer).map((name, index) => ({
    name,
    plans: kinds.map((plan) => variantOf(plan, name, index)),
  }));
}

/** Reports of the district that need a plan, told by counties of the register. */
export function makeRegisterReports(
  register: readonly RegisterCounty[],
  reports: readonly LabelledReport[],
  count: number,
): readonly RegisterReport[] {
  const random = seededRandom(300);
  const needed = reports.filter(({ primary }) => primary !== undefined);
  return Array.from({ length: count }, (_, index) => {
    const report = needed[index % needed.length];
    if (report === undefined) throw new Error('there are no reports to tell');
    const county = pick(random, register);
    const code = county.plans.find(({ variantOf: kind }) => kind === report.primary)?.code;
    if (code === undefined) throw new Error(`no county has a plan for ${report.primary ?? ''}`);
    return { text: pick(random, manners)(county.name, report.text), code };
  });
}
