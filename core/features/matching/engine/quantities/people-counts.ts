import type { PeopleWords } from '../knowledge.js';

/** Tells counts of people from counts of other things. */
interface PeopleFinder {
  /** Where the words of the count end; undefined when the number counts something else. `counted`: 个 was read. */
  readonly after: (text: string, at: number, clauseEnd: number, counted: boolean) => number | undefined;
  /** Whether the people are named before a number without a noun: 工人四百多, 伤员34, 司机一百五十个. */
  readonly before: (text: string, start: number, end: number, counted: boolean) => boolean;
}

/** Between the counter and the person: 五个卸货的工人, 六个小班的孩子. */
const REACH = 7;
/** 五个都吐了: nothing but people is told of so. */
const DOING =
  '都|全|还|已|也|正|就|没|被|吐|晕|昏|倒|死|伤|跑|掉|跌|困|躺|到现在|至今|一直|上吐|拉|呕|喘|咳|发烧|发热|发高|发抖|发冷|起|寒|抽|肚|头|浑身|嘴|手上|脸上|在(?!建|售|线)|给(?!水)|受|喊|叫|哭|坐|站|围|聚|举|拎|追|扭|躲|逃|爬|蹲|跪|挤|埋|夹|卡在|压在|堵在|上手|动手|一道|一起|集体|同时|抬|救|中毒|住院|挂水|下去|进去|下到|出不|下不|上不|不肯|不出|不上|不走|不开工|不干|冲(?!刷)|挂彩|要么|掀|上了|送|高烧|过敏|脸|眼|皮肤|腿|脚|胸|心慌|确诊|感染|不舒服|难受|头';
const GOES_ON = new RegExp(`^(?:${DOING})`, 'u');
/** 四个拣货的压在里面, 三十几个要工钱的: named after what they do. */
const DOER = new RegExp(`^(?:[重轻小老大伤]|[^,。;!?、\\d个的]{2,6})的(?=${DOING}|人|[,。;!?]|$)`, 'u');
/** 50 injured, twenty still trapped. */
const DONE_TO =
  /^ ?(?:(?:are|were|is|was|have been|has been|still|now|critically|seriously|badly|confirmed|reported|found) ){0,3}(?:dead|killed|injured|hurt|wounded|trapped|stranded|missing|hospitali[sz]ed|unconscious|evacuated|in (?:intensive|hospital|critical|serious))(?![a-z])/u;
/** Killing two and injuring nine. */
const DOES_TO =
  /(?<![a-z])(?:killing|killed|injuring|injured|hurting|wounding|trapping|stranding|poisoning|displacing) (?:at least |about |around |another |some |over |more than )?$/u;
/** 人数三百, 报来的数字是一千三. */
const HEADCOUNT = '人数|总人数|人头|报来的数字|报上来的数字|规模';
const NEXT = /[一二两三四五六七八九十百几\d](?:个|名|位)/u;
/** 一家三口吃了: whatever follows. */
const FAMILY = /(?:一家|全家|家里)(?:老小|老少)?[一二两三四五六七八九十\d]{1,3}$/u;
const ENGLISH_WORDS = 3;
const BEFORE = 14;
const BEFORE_ENGLISH = 28;
/** 多, 左右 or nothing more in the clause. */
const ENDS = /^(?:多|余|来|左|上下)?(?:[,。;!?、]|右|$)/u;
/** 一家三口, 五口人; 三口井 and 出口 are none. */
const MOUTHS = /^口(?:子|人)?(?=[,。;!?、都全均人还没被在死困倒昏中也给睡上下左多要叫走]|$)/u;

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
}

/** Prepares the words for counting people. `counted` tells that 个 was read behind the number. */
export function createPeopleFinder(words: PeopleWords): PeopleFinder {
  const counter = new RegExp(`^(?:${alternatives(words.counters)})`, 'u');
  const noun = new RegExp(alternatives(words.nouns.filter((word) => !/[a-z]/u.test(word))), 'u');
  const other = new RegExp(alternatives(words.others), 'u');
  const english = new RegExp(`^(?:${alternatives(words.nouns.filter((word) => /[a-z]/u.test(word)))})(?![a-z])`, 'u');

  const named = new RegExp(
    `(?:${alternatives(words.nouns.filter((word) => !/[a-z]/u.test(word)))}|${HEADCOUNT}),?(?:是|在|到了?|达|为|已经|已|有|约|近|达|大概|大约|差不多|少说|起码|至少|总有|共|来了)*$`,
    'u',
  );

  const nounAfter = (rest: string): number | undefined => {
    const near = rest.slice(0, REACH);
    const found = noun.exec(near);
    if (!found) return undefined;
    const thing = other.exec(near);
    const isThing =
      thing && (thing.index < found.index || (thing.index === found.index && thing[0].length > found[0].length));
    // 一个上午三个人: the person belongs to the next number.
    const isNext = NEXT.test(near.slice(0, found.index + 1));
    return isThing || isNext ? undefined : found.index + found[0].length;
  };
  const englishAfter = (rest: string): number | undefined => {
    let at = 0;
    for (let skipped = 0; skipped <= ENGLISH_WORDS; skipped += 1) {
      at += /^[ -]*(?:of (?:the|our|my) )?/u.exec(rest.slice(at))?.[0].length ?? 0;
      const found = english.exec(rest.slice(at));
      if (found) return at + found[0].length;
      const word = /^[a-z']+/u.exec(rest.slice(at))?.[0];
      if (word === undefined) return undefined;
      at += word.length;
    }
    return undefined;
  };
  const doing = (rest: string): number | undefined => {
    const doer = DOER.exec(rest);
    // 三个小区里的在等: the thing stands at once.
    if (doer && other.exec(doer[0])?.index !== 0) return doer[0].length;
    return rest === '' || GOES_ON.test(rest) ? 0 : undefined;
  };
  const chinese = (rest: string, counted: boolean): number | undefined => {
    const plain = counter.exec(rest)?.[0].length ?? MOUTHS.exec(rest)?.[0].length;
    if (plain !== undefined) return plain;
    const found = nounAfter(rest);
    if (counted) return found ?? doing(rest);
    // 两百多家长, 六十学生: no counter, but the person follows at once.
    return found !== undefined && noun.exec(rest)?.index === 0 ? found : undefined;
  };
  const after: PeopleFinder['after'] = (text, at, clauseEnd, counted) => {
    const rest = text.slice(at, clauseEnd);
    if (rest.startsWith('口') && FAMILY.test(text.slice(Math.max(0, at - BEFORE), at))) return at + 1;
    const length =
      chinese(rest, counted) ?? (/^[ -]*[a-z]/u.test(rest) ? (DONE_TO.test(rest) ? 0 : englishAfter(rest)) : undefined);
    return length === undefined ? undefined : at + length;
  };
  const before: PeopleFinder['before'] = (text, start, end, counted) => {
    const lead = text.slice(Math.max(0, start - BEFORE_ENGLISH), start);
    return DOES_TO.test(lead) || (named.test(lead.slice(-BEFORE)) && (counted || ENDS.test(text.slice(end, end + 2))));
  };
  return { after, before };
}
