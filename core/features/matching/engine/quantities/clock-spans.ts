import { readClockTimes, type TimeOfDay } from './clock-times.js';

/** A stretch between two times of day, in hours. */
interface ClockSpan {
  readonly hours: number;
  readonly start: number;
  readonly end: number;
}

/** Nothing but this between two times makes them a stretch. */
const JOINED =
  /^ ?(?:开始|起|多|左右|许)?(?:就)?(?:一直)?(?:-|~|—|–|到|至|to|until|till)(?:了)?(?:现在|目前|今天|今|这会儿|刚才)?(?:快|都|已经|已|是)*[ ,]?$/u;
/** 九点拦到五点半, 14:20宕到15:40; 八点推迟到十点 and 七点接到… are none. */
const LASTED =
  /^[多许]?[一-龥]{0,4}(?<!接|赶|来|收|看|听|拿|走|回|得|送|跑|达|遇|碰|找|迟|延|改|提前|报)(?:到|至)(?:了)?$/u;
/** Told apart, the second must be now. */
const TILL_NOW = /(?:现在|到今天|到今|目前|这会儿|眼下|截至|now|it's|it is)(?:快|都|已经|已|是|[,: ]|it's|it is)*$/u;
/** The first begins something: 7时起, 一点半跳的闸, 八点停的. */
const BEGAN =
  /^(?:左右|多|许|钟|光景|不到)?(?:,)?[一-龥]{0,4}?(?:就|便|突然|开始)?(?:开始|起|停|断|封|关|卡|困|跳|挂|失|堵|拦|没|不|黑|被|报|宕|崩|滞留|出|占|爆|塌|坏|瘫|中断|无法|打不|登不|翻|撞)/u;
const FROM = /(?:从|自|打|since|from)(?:今天|今|当天)?$/u;
/** And the second is when it still goes on, or when it was over: 9时40分仍未恢复, 四点了电还没来, 10:25恢复. */
const STILL =
  /^(?:多|左右|许|钟|了|,)*[^,。;!?\d]{0,4}?(?:还|仍|没|未|依旧|依然|恢复|通车|复通|开通|抢通|送电|来电|来水|来气|复电|放行|才)/u;
/** 已经下午四点, after what began. */
const ALREADY = /[,](?:到)?(?:这会儿)?(?:都|已经|已|这都)$/u;
const TILL = /(?:到|至|直到)(?:了)?$/u;
const APART = 30;
const APART_ENGLISH = 50;
const LONGEST = 48;
/** Hours to four places, so that minutes stay whole. */
const EXACT = 10_000;

/** 昨晚九点 to 八点 is eleven hours; 三点 to 十点 seven. A stretch over midnight goes on the next day. */
function hoursBetween(from: TimeOfDay, to: TimeOfDay): number {
  if (from.yesterday && !to.yesterday) return to.hour - from.hour + 24;
  const later = from.hour > 12 && !to.exact && to.hour <= 12 && to.hour + 12 > from.hour ? to.hour + 12 : to.hour;
  if (later > from.hour) return later - from.hour;
  const overMidnight = later - from.hour + (from.exact && to.exact ? 24 : 12);
  return overMidnight > 0 ? overMidnight : overMidnight + 12;
}

/** Whether something lasted from the one time to the other. */
function isStretch(text: string, from: TimeOfDay, to: TimeOfDay): boolean {
  const between = text.slice(from.end, to.start);
  if (JOINED.test(between) || LASTED.test(between)) return true;
  if (between.length > (/[a-z]{3}/u.test(between) ? APART_ENGLISH : APART) || /[。;!?\n]/u.test(between)) return false;
  if (TILL_NOW.test(between)) return true;
  const began = BEGAN.test(between) || FROM.test(text.slice(Math.max(0, from.start - 8), from.start));
  return began && (STILL.test(text.slice(to.end, to.end + 14)) || ALREADY.test(between) || TILL.test(between));
}

/** Stretches told by their two ends: 17:05—18:05, 从昨晚九点到现在八点, 昨晚十点断的,现在早上七点, 7时起停运,9时40分仍未恢复. */
export function readClockSpans(text: string): readonly ClockSpan[] {
  const times = readClockTimes(text);
  return times.slice(1).flatMap((to, at) => {
    const from = times[at];
    if (!from || !isStretch(text, from, to)) return [];
    const hours = Math.round(hoursBetween(from, to) * EXACT) / EXACT;
    return hours > 0 && hours <= LONGEST ? [{ hours, start: from.start, end: to.end }] : [];
  });
}
