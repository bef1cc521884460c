import type { PlanStep, ResponseLevel, StepAnchor } from '../../../../../contract/plans/plan.model.js';
import { toBeNamed } from '../../text/plan-words.js';
import { minutesIn, numberPattern, romanLetters } from './number-words.rules.js';
import type { ProseReading } from './prose-reading.js';
import { levelIn } from './response-level.rules.js';
import type { SourceLine } from './source-lines.js';
import type { UnitMention } from './unit-finder.js';

const anchors: readonly (readonly [StepAnchor, RegExp])[] = [
  ['warning_issued', /预警(?:信号)?(?:发布|生效)后|发布预警后/u],
  ['first_on_scene', /(?:到场|到达(?:现场)?|抵达(?:现场)?)后/u],
  ['under_control', /(?:控制|险情排除)后/u],
  ['ended', /(?:响应)?(?:终止|结束|解除)后/u],
  ['activated', /启动后/u],
  ['dispatched', /(?:派遣|接令|接到(?:指令|命令|通知|派遣)|派单|出动)后/u],
  ['reported', /(?:接报|接警|接到报告|接到报警|报告)后/u],
];

const limit = `(?:半|${numberPattern})\\s*(?:个)?(?:分钟|小时|天)(?:之内|以内|内)`;
const arrival = new RegExp(
  `(${limit})[^，。；]{0,8}?(?:到场|到达|赶到|赶赴|抵达|到位)|(?:到场|到达|赶到|抵达)[^，。；\\d]{0,6}(${limit})`,
  'u',
);
const signing = new RegExp(`(${limit})[^，。；]{0,4}?签收`, 'u');
const anyLimit = new RegExp(limit, 'gu');
const ownForm = /（([^（）]*主办[^（）]*)）$/u;
const supportWords = /配合|协助|会同|协同|支援|参加|联合/u;

/** 响应行动: entries with a unit and a time become steps; an entry with neither stays text. */
export function recogniseSteps(reading: ProseReading): PlanStep[] {
  const steps: PlanStep[] = [];
  for (const line of reading.open('actions')) {
    const step = stepOf(reading, line, steps.length + 1);
    if (step !== undefined) {
      steps.push(step);
      reading.take(line, `steps.${steps.length - 1}`);
    } else if (line.listed && reading.takenOf(line) === undefined) {
      const text = line.text.slice(0, 60);
      reading.say('line_kept_as_text', 'note', { subject: line.under.at(-1) ?? '', line: line.line }, { text });
    }
  }
  return steps;
}

function stepOf(reading: ProseReading, line: SourceLine, seq: number): PlanStep | undefined {
  const { text } = line;
  const times = timesOf(text);
  const mentions = reading.units.mentions(text);
  const unitId = mainUnit(text, mentions) ?? groupOf(reading, text);
  // Running text needs both; an entry of a list one of them, what it lacks is said.
  const said = [times, unitId].filter((each) => each !== undefined).length;
  if (said < (line.listed ? 1 : 2)) return undefined;
  sayMissing(reading, line, seq, { 办结时限: times, 主办单位: unitId });
  const others = [...new Set(mentions.map((mention) => mention.unitId))].filter((other) => other !== unitId);
  return {
    seq,
    stage: stageOf(line),
    step: text.replace(ownForm, '').replace(/[。；]$/u, ''),
    unitId: unitId ?? toBeNamed,
    supportUnits: supportWords.test(text) ? others : [],
    ...(times ?? { withinMin: 0 }),
    anchor: anchorOf(text),
    fromLevel: fromLevelOf(line),
  };
}

function sayMissing(
  reading: ProseReading,
  line: SourceLine,
  seq: number,
  fields: Readonly<Record<string, unknown>>,
): void {
  const place = { path: `steps.${seq - 1}`, subject: line.text.slice(0, 40), line: line.line };
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) reading.say('field_missing', 'warning', place, { field });
  }
}

function anchorOf(text: string): StepAnchor {
  return anchors.find(([, pattern]) => pattern.test(text))?.[0] ?? 'dispatched';
}

type StepTimes = Pick<PlanStep, 'signMin' | 'arriveMin' | 'withinMin'>;

/** The times of a step: the longest one named is when it is done, and never before arrival. */
function timesOf(text: string): StepTimes | undefined {
  const arriveMin = minutesOf(arrival, text);
  const signMin = minutesOf(signing, text);
  const all = [...text.matchAll(anyLimit)].map(([words]) => minutesIn(words)).filter((value) => value !== undefined);
  const left = all.filter((value) => value !== signMin);
  if (all.length === 0 && !/立即|立刻|随即|第一时间/u.test(text)) return undefined;
  return {
    ...(signMin === undefined ? {} : { signMin }),
    ...(arriveMin === undefined ? {} : { arriveMin }),
    withinMin: Math.max(0, ...(left.length > 0 ? left : all)),
  };
}

/** Minutes of the time a pattern finds, before or behind its verb; none of them is zero. */
function minutesOf(pattern: RegExp, text: string): number | undefined {
  const [, before, after] = pattern.exec(text) ?? [];
  const minutes = minutesIn(before ?? after ?? '');
  return minutes === undefined || minutes <= 0 ? undefined : minutes;
}

/** `（甲主办…）` first, then who 负责 or is charged by 由, then the first unit named. */
function mainUnit(text: string, mentions: readonly UnitMention[]): string | undefined {
  const charged = mentions.find(({ start, end }) => {
    const after = text.slice(end, end + 4);
    return /^(?:主办|牵头|负责)/u.test(after) || (text[start - 1] === '由' && !/^(?:配合|协助)/u.test(after));
  });
  const bracketed = mentions.find(
    ({ start, end }) => /[（(]$/u.test(text.slice(0, start)) && /^[）)；，、]/u.test(text.slice(end)),
  );
  return (charged ?? bracketed ?? mentions[0])?.unitId;
}

/** The command group acts through its office, which is with the lead unit. */
function groupOf(reading: ProseReading, text: string): string | undefined {
  return reading.leadUnit !== '' && /指挥部|领导小组|牵头(?:单位|部门)/u.test(text) ? reading.leadUnit : undefined;
}

function stageOf(line: SourceLine): string {
  const nearest = line.under
    .slice(1)
    .reverse()
    .find((title) => levelIn(title) === undefined);
  return nearest ?? '应急处置';
}

function fromLevelOf(line: SourceLine): ResponseLevel {
  const own = /[（(，；、]\s*(IV|III|II|I|[一二三四])级(?:响应)?(?:起|以上|及以上)/u.exec(romanLetters(line.text))?.[0];
  const above = [...line.under]
    .reverse()
    .map(levelIn)
    .find((level) => level !== undefined);
  return (own === undefined ? undefined : levelIn(own)) ?? above ?? 'IV';
}
