import { responseLevels, type PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { minutesIn, numberPattern } from './number-words.rules.js';
import { entriesOf, labelled, type ProseReading } from './prose-reading.js';
import { levelIn } from './response-level.rules.js';
import type { SourceLine } from './source-lines.js';

type Reporting = PlanStructure['reporting'];

/** What holds in the city where a plan says nothing: 30 minutes by telephone, 60 in writing. */
const usual = { phone: 30, written: 60 } as const;

const span = `(?:半|${numberPattern})\\s*(?:个)?(?:分钟|小时)`;
const phone = new RegExp(
  `(${span})(?:之内|以内|内)?[^，。；、]{0,12}?(?:口头|电话)|(?:口头|电话)[^，。；、\\d]{0,12}(${span})`,
  'u',
);
const written = new RegExp(
  `(${span})(?:之内|以内|内)?[^，。；、]{0,12}?(?:书面|文字|专报)|(?:书面|文字|专报)[^，。；、\\d]{0,12}(${span})`,
  'u',
);
const deadlinePatterns = [
  ['firstPhoneMin', phone],
  ['firstWrittenMin', written],
] as const;
const interval = new RegExp(`每(?:隔)?\\s*(${span}|天|日)`, 'u');
const receivers = /(?:报送|上报|报告|报|向)(?!告)([^，。；：\d]{3,60}?)(?:报告|报送|$|[，。；])/gu;
const receiverName = /(?:中心|值班室|部门|委|局|办|政府|指挥部|领导)$/u;

/** 信息报告: deadlines, receivers, follow-up. Sentences that say more than the data stay in the text. */
export function recogniseReporting(reading: ProseReading): Reporting {
  const found: Partial<Reporting> = {};
  const followUp: Reporting['followUp'] = { I: { text: '' }, II: { text: '' }, III: { text: '' }, IV: { text: '' } };
  const named = new Set<string>();
  for (const line of reading.open('reporting')) {
    readDeadlines(reading, line, found);
    readReceivers(line, named);
    readFollowUp(reading, line, followUp);
    readRules(reading, line, found);
  }
  return {
    firstPhoneMin: found.firstPhoneMin ?? usual.phone,
    firstWrittenMin: found.firstWrittenMin ?? usual.written,
    receivers: [...named],
    deadlines: [],
    seriousRule: found.seriousRule ?? '',
    followUp,
    final: found.final ?? '',
    source: found.source ?? '',
  };
}

function readDeadlines(reading: ProseReading, line: SourceLine, found: Partial<Reporting>): void {
  for (const [field, pattern] of deadlinePatterns) {
    const [, before, after] = pattern.exec(line.text) ?? [];
    const minutes = minutesIn(before ?? after ?? '');
    if (minutes === undefined || minutes <= 0 || found[field] !== undefined) continue;
    found[field] = minutes;
    reading.note(line, `reporting.${field}`);
  }
}

function readReceivers(line: SourceLine, named: Set<string>): void {
  if (/续报|终报/u.test(line.text.slice(0, 6))) return;
  for (const [, list = ''] of line.text.matchAll(receivers)) {
    const names = entriesOf(list).map((name) => name.replace(/^(?:向|至|同时)/u, ''));
    if (names.every((name) => receiverName.test(name) && name.length <= 14)) for (const name of names) named.add(name);
  }
}

function readFollowUp(reading: ProseReading, line: SourceLine, followUp: Reporting['followUp']): void {
  if (!/续报/u.test(line.text) && !line.under.some((title) => title.includes('续报'))) return;
  const sentence = line.text.replace(/^续报[：:]/u, '').replace(/。$/u, '');
  for (const clause of sentence.split(/[；;]/u)) {
    const everyMin = intervalIn(clause);
    const level = levelIn(clause);
    if (level === undefined && everyMin === undefined) continue;
    const text = clause.replace(/^.{0,4}级(?:响应|事件|事故)?[：:，,]?/u, '').trim();
    const rule = everyMin === undefined ? { text } : { text, everyMin };
    for (const each of level === undefined ? responseLevels : [level]) {
      if (followUp[each].text === '') followUp[each] = rule;
    }
    reading.note(line, 'reporting.followUp');
  }
}

function intervalIn(clause: string): number | undefined {
  const words = interval.exec(clause)?.[1];
  return words === undefined ? undefined : minutesIn(/^[天日]$/u.test(words) ? `1${words}` : words);
}

function readRules(reading: ProseReading, line: SourceLine, found: Partial<Reporting>): void {
  const field = ruleField(line);
  if (field === undefined || found[field] !== undefined) return;
  found[field] = (labelled(line.text)?.value ?? line.text).replace(/。$/u, '');
  reading.take(line, `reporting.${field}`);
}

type Rule = 'final' | 'seriousRule' | 'source';

const ruleLabels: readonly (readonly [Rule, RegExp])[] = [
  ['final', /^终报$/u],
  ['source', /^(?:时限)?依据$/u],
  ['seriousRule', /^(?:从严情形|特殊情形|紧急情况)$/u],
];

function ruleField(line: SourceLine): Rule | undefined {
  const part = labelled(line.text);
  const label = part?.label ?? line.under.at(-1) ?? '';
  const byLabel = ruleLabels.find(([, pattern]) => pattern.test(label))?.[0];
  if (byLabel !== undefined || part !== undefined) return byLabel;
  if (/^.{0,20}终报/u.test(line.text)) return 'final';
  const isUrgent = /立即|边处置边报/u.test(line.text);
  return isUrgent && /较大(?:以上|及以上)|敏感|可能升级/u.test(line.text) ? 'seriousRule' : undefined;
}
