import type { Fact } from '../../../../contract/matching/matching.model.js';
import { withCorrections } from './corrections.js';
import { readDurations } from './durations.js';
import { factPatterns } from './fact-patterns.js';
import { negationStart } from './negation.js';
import { readNumber } from './numerals.js';
import type { FactPattern } from './patterns/fact-pattern.js';

/** A fact with offsets into the normalised text; the matcher moves them to the text as typed. */
export interface RawFact extends Fact {
  /** 约, 多, 几, 七八十: the number may be higher or lower. */
  readonly approximate: boolean;
}

const APPROXIMATE = /约|近|大概|左右|大约|多(?=人|个|名|户)|余|来(?=人|个|名|户)|几/u;
/** Counts of animals and goods must not become people. */
const NOT_PEOPLE = /(?:只|头|羽|条|尾|匹|棵|盒|箱|瓶|桶|袋|枚)$/u;
const ANIMALS = /鸡|鸭|鹅|猪|牛|羊|狗|犬|猫|鸟|鸽|鱼|禽|羽|水生/u;
const PEOPLE_KEYS = new Set(['deaths', 'serious', 'trapped', 'injured', 'hospitalised']);

/** 一死一重伤: deaths and serious injuries in telegraph style. */
const telegraph = /([\d一二两三四五六七八九十]{1,6})死([\d一二两三四五六七八九十]{1,6})(重)?伤/gu;

function clauseBefore(text: string, at: number): string {
  const cut = Math.max(...[',', '。', ';', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, at - 1)));
  return text.slice(cut + 1, at);
}

function isAnimal(text: string, key: string, start: number, end: number): boolean {
  if (!PEOPLE_KEYS.has(key)) return false;
  return (
    NOT_PEOPLE.test(text.slice(start, end)) || ANIMALS.test(clauseBefore(text, start) + text.slice(start, end + 3))
  );
}

function toFact(text: string, pattern: FactPattern, match: RegExpExecArray): RawFact | undefined {
  const words = match[0];
  const start = match.index;
  const end = start + words.length;
  if (isAnimal(text, pattern.key, start, end)) return undefined;
  const said = match.groups?.['n'];
  const spoken = said === undefined ? undefined : readNumber(said);
  const value = spoken ? spoken.value * (pattern.scale ?? 1) + (pattern.above ? 1 : 0) : pattern.fixed;
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const lead = text.slice(Math.max(0, start - 2), start);
  const approximate = (spoken?.approximate ?? false) || APPROXIMATE.test(words) || /约|近|大概/u.test(lead);
  return {
    key: pattern.key,
    label: pattern.label,
    value,
    unit: pattern.unit,
    ...(pattern.metric === undefined || pattern.metric === '' ? {} : { metric: pattern.metric }),
    negated: pattern.fixed === undefined && negationStart(text, start) !== undefined,
    text: words,
    start,
    end,
    approximate,
  };
}

function readTelegraph(text: string): RawFact[] {
  return [...text.matchAll(telegraph)].flatMap((match) => {
    const start = match.index;
    const base = {
      negated: false,
      text: match[0],
      start,
      end: start + match[0].length,
      approximate: false,
      unit: '人',
    };
    const deaths = readNumber(match[1] ?? '')?.value ?? 0;
    const hurt = readNumber(match[2] ?? '')?.value ?? 0;
    const second = match[3] ? { key: 'serious', label: '重伤', metric: 'serious' } : { key: 'injured', label: '受伤' };
    return [
      { ...base, key: 'deaths', label: '死亡', metric: 'deaths', value: deaths },
      { ...base, ...second, value: hurt },
    ];
  });
}

/** 三人…全部死亡: the number stands earlier in the sentence. */
function readAllDead(text: string): RawFact[] {
  const match =
    /([一二两三四五六七八九十\d]{1,6})(?:名|个|位)?(?:工人|员工|人)[^。]{0,24}(?:全部|均|都)(?:死亡|遇难|身亡|没气了|没救活)/u.exec(
      text,
    );
  const value = match ? readNumber(match[1] ?? '')?.value : undefined;
  if (!match || value === undefined) return [];
  const end = match.index + match[0].length;
  return [
    {
      key: 'deaths',
      label: '死亡',
      metric: 'deaths',
      value,
      unit: '人',
      negated: false,
      text: match[0],
      start: match.index,
      end,
      approximate: false,
    },
  ];
}

/** Reads every number fact. Overlapping readings: earlier patterns win, so casualties before crowds before measures. */
export function readNumberFacts(text: string): readonly RawFact[] {
  const taken: RawFact[] = [...readTelegraph(text), ...readAllDead(text)];
  const special = new Set(taken);
  const overlaps = (fact: RawFact): boolean =>
    taken.some(
      (other) =>
        fact.start < other.end &&
        other.start < fact.end &&
        (special.has(other) || other.key !== fact.key || fact.start !== other.start),
    );
  const take = (fact: RawFact | undefined): void => {
    if (fact && !overlaps(fact) && !taken.some((o) => o.start === fact.start && o.key === fact.key)) taken.push(fact);
  };
  for (const pattern of factPatterns)
    for (const match of text.matchAll(pattern.pattern)) take(toFact(text, pattern, match));
  for (const fact of readDurations(text)) take(fact);
  return withCorrections(
    text,
    taken.sort((a, b) => a.start - b.start || a.end - b.end),
  );
}
