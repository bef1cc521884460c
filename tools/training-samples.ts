import type { MatchKnowledge } from '../core/features/matching/engine/knowledge.js';
import { rankedPlans } from '../core/features/matching/engine/plan-register.js';
import { EVERYDAY } from '../core/features/matching/engine/everyday-signals.js';

/** One training text. `exemplar` is its index among the exemplars, so that it can be left out when its neighbours are asked. */
export interface Sample {
  readonly text: string;
  /** Class index, or −1 for everyday. */
  readonly plan: number;
  readonly exemplar: number | undefined;
}

/** A labelled report; `primary` null means everyday. */
export interface LabelledReport {
  readonly text: string;
  readonly primary: string | null;
}

/** Small seeded generator (mulberry32): the same seed gives the same weights. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** Everyday frames around hazard words: the word occurs, the event does not. */
const frames: readonly ((hazard: string, setting: string) => string)[] = [
  (h) => `请问${h}的赔偿什么时候发，找哪个部门`,
  (h, s) => `${s}没有${h}，就是担心以后，想请人来看看`,
  (h) => `想报名参加${h}知识讲座，怎么预约`,
  (h, s) => `明天${s}搞${h}演练，请大家不要惊慌`,
  (h) => `上次${h}已经处理好了，来电表示感谢`,
  (h, s) => `${s}贴的${h}宣传画掉了，请来重新贴一下`,
  (h) => `咨询一下${h}保险怎么办理，要带什么材料`,
  (h, s) => `听说${s}去年有过${h}，想问现在还有没有，我没看到什么`,
  (h) => `不是${h}，就是声音有点吵，影响休息`,
  (h, s) => `建议${s}加强${h}检查，目前没出事`,
];

function withNeutral(text: string, blocks: Readonly<Record<string, readonly string[]>>, random: () => number): string {
  const before = random() < 0.35 ? `${pick(blocks['settings'] ?? [], random) ?? ''}，` : '';
  const lead = random() < 0.25 ? `${pick(blocks['neutral'] ?? [], random) ?? ''}，` : '';
  const tail = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(blocks['neutral'] ?? [], random) ?? '');
  return `${lead}${before}${text}，${tail.join('，')}`;
}

/** Everyday reports are as long as emergencies: without this the model would learn that short means harmless. */
function withCalm(text: string, blocks: Readonly<Record<string, readonly string[]>>, random: () => number): string {
  const calm = (): string => pick(blocks['everyday'] ?? [], random) ?? '';
  const before = random() < 0.3 ? `${pick(blocks['settings'] ?? [], random) ?? ''}，` : '';
  const lead = random() < 0.3 ? `${calm()}，` : '';
  return `${lead}${before}${text}，${calm()}${random() < 0.5 ? `，${calm()}` : ''}`;
}

/** Share of the copies in neutral sentences that are written by ear. */
const mistypedShare = 0.35;

/** Puts characters that sound alike in one to three places, as hasty typing and voice input do. */
function mistype(text: string, soundAlike: ReadonlyMap<string, readonly string[]>, random: () => number): string {
  const characters = [...text];
  for (let slips = 1 + Math.floor(random() * 3); slips > 0; slips -= 1) {
    const place = Math.floor(random() * characters.length);
    characters[place] = pick(soundAlike.get(characters[place] ?? '') ?? [], random) ?? characters[place] ?? '';
  }
  return characters.join('');
}

/** All training texts: phrases, triggers, seeds, each also inside neutral sentences; everyday lines and frames. */
export function buildSamples(
  knowledge: Omit<MatchKnowledge, 'weights'>,
  blocks: Readonly<Record<string, readonly string[]>>,
  reports: readonly LabelledReport[],
  random: () => number,
  soundAlike: ReadonlyMap<string, readonly string[]>,
): Sample[] {
  const samples: Sample[] = [];
  let exemplar = 0;
  const codes = rankedPlans(knowledge.plans).map((plan) => plan.code);
  rankedPlans(knowledge.plans).forEach((plan, index) => {
    for (const text of [
      ...(knowledge.phrases[plan.code] ?? []),
      ...plan.triggers.colloquial,
      ...plan.triggers.formal,
    ]) {
      samples.push({ text, plan: index, exemplar });
      const copy = withNeutral(text, blocks, random);
      const written = random() < mistypedShare ? mistype(copy, soundAlike, random) : copy;
      samples.push({ text: written, plan: index, exemplar });
      exemplar += 1;
    }
  });
  for (const text of knowledge.everyday) {
    samples.push({ text, plan: EVERYDAY, exemplar });
    samples.push({ text: withCalm(text, blocks, random), plan: EVERYDAY, exemplar });
    exemplar += 1;
  }
  for (const hazard of blocks['hazards'] ?? []) {
    for (let i = 0; i < 5; i += 1) {
      const text = pick(frames, random)?.(hazard, pick(blocks['settings'] ?? [], random) ?? '');
      if (text !== undefined) samples.push({ text, plan: EVERYDAY, exemplar: undefined });
    }
  }
  for (const report of reports) {
    const plan = report.primary === null ? EVERYDAY : codes.indexOf(report.primary);
    if (report.primary === null || plan >= 0) samples.push({ text: report.text, plan, exemplar: undefined });
  }
  return samples;
}
