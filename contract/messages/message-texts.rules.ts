import type { ResponseLevel } from '../plans/plan.model.js';

/** What every text knows: who sends it, and whether it is a drill. */
interface SenderFacts {
  readonly stationName: string;
  readonly drill: boolean;
}

/** A call that was not answered: 未接来电请回电. */
export interface MissedCallFacts extends SenderFacts {
  /** When it rang, instant UTC. */
  readonly calledAt: string;
  readonly title: string;
  readonly place?: string | undefined;
  /** Absent before a level is declared. */
  readonly level?: ResponseLevel | undefined;
  /** Number to call back. */
  readonly callBack: string;
}

/** A task handed to a unit. */
export interface TaskNoticeFacts extends SenderFacts {
  readonly number: string;
  readonly title: string;
  /** By when it is to be signed for, instant UTC. */
  readonly signBy?: string | undefined;
  readonly finishBy?: string | undefined;
}

/** A task that is late (督办). */
export interface SupervisionFacts extends SenderFacts {
  readonly number: string;
  readonly title: string;
  /** Which limit ran out. */
  readonly limit: 'sign' | 'arrive' | 'finish';
  readonly dueAt: string;
  /** Number to answer to. */
  readonly callBack?: string | undefined;
}

const drillMark = '【演练】';
const maxTitle = 40;
// China keeps one zone and no summer time.
const shanghaiOffsetMs = 8 * 3_600_000;
const levelWords: Readonly<Record<ResponseLevel, string>> = { I: '一级', II: '二级', III: '三级', IV: '四级' };
const limitWords: Readonly<Record<SupervisionFacts['limit'], string>> = {
  sign: '签收',
  arrive: '到场',
  finish: '办结',
};

function clockTime(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(11, 16);
}

function dayAndTime(instant: string): string {
  const local = new Date(Date.parse(instant) + shanghaiOffsetMs);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日${clockTime(instant)}`;
}

/** The text as it is sent: a drill's begins with 【演练】, once. */
export function markedText(text: string, drill: boolean): string {
  return drill && !text.startsWith(drillMark) ? `${drillMark}${text}` : text;
}

/** Asks somebody who was not reached to call back. */
export function missedCallText(facts: MissedCallFacts): string {
  const title = facts.title.slice(0, maxTitle);
  const place = facts.place === undefined || title.includes(facts.place) ? '' : `${facts.place}，`;
  const level = facts.level === undefined ? '' : `，已启动${levelWords[facts.level]}响应`;
  return markedText(
    `${facts.stationName}${clockTime(facts.calledAt)}来电未接通：${place}${title}${level}。请立即回电${facts.callBack}。`,
    facts.drill,
  );
}

/** Tells a unit of a new task and its limits. */
export function taskNoticeText(facts: TaskNoticeFacts): string {
  const limits = [
    ...(facts.signBy === undefined ? [] : [`${dayAndTime(facts.signBy)}前签收`]),
    ...(facts.finishBy === undefined ? [] : [`${dayAndTime(facts.finishBy)}前办结`]),
  ];
  const by = limits.length === 0 ? '请尽快签收' : `请于${limits.join('、')}`;
  return markedText(
    `${facts.stationName}派发任务${facts.number}：${facts.title.slice(0, maxTitle)}。${by}。`,
    facts.drill,
  );
}

/** Presses a unit whose task is late. */
export function supervisionText(facts: SupervisionFacts): string {
  const answer = facts.callBack === undefined ? '' : `，回复电话${facts.callBack}`;
  return markedText(
    `${facts.stationName}督办：任务${facts.number}${facts.title.slice(0, maxTitle)}应于${dayAndTime(facts.dueAt)}前${limitWords[facts.limit]}，现已超时，请立即办理${answer}。`,
    facts.drill,
  );
}

/** Tries the gateway on one number. */
export function gatewayTestText(stationName: string, at: string): string {
  return `${stationName}短信网关测试，${dayAndTime(at)}，收到无需回复。`;
}
