import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { entriesOf, type ProseReading } from './prose-reading.js';
import type { SourceLine } from './source-lines.js';

type WorkingGroup = PlanStructure['command']['workingGroups'][number];

/** Ids the plans of the district use for the groups they share. */
const knownGroups: readonly (readonly [string, RegExp])[] = [
  ['coord', /综合协调/u],
  ['monitor', /监测|研判/u],
  ['rescue', /抢险救援|抢险|救援/u],
  ['resettle', /转移|安置/u],
  ['security', /治安|交通|警戒/u],
  ['medical', /医疗|救护/u],
  ['news', /新闻|宣传|舆情/u],
  ['logistics', /后勤|物资|保障/u],
  ['aftermath', /善后/u],
  ['expert', /专家/u],
  ['tech', /技术|处置/u],
];

const inline = /^([^：:，。\s]{2,14}组)[：:，,\s]*(.+)$/u;
const led =
  /^(?:由)?(.+?)(?:负责)?牵头(?:负责)?[，,；;。]?\s*(?:(?:会同)?([^。；]*?)(?:等(?:单位|部门)?)?(?:参加|参与|配合|组成)[，,；;。]?)?\s*(.*)$/u;
const labels =
  /牵头(?:单位|部门)[：:]([^；;。]+)[；;。]?\s*(?:(?:成员|配合|参加)(?:单位|部门)[：:]([^；;。]+)[；;。]?)?\s*(.*)$/u;

/** A working group: `抢险救援组：由甲牵头，乙、丙参加，负责…`, also with its name as a heading above. */
export function recogniseGroup(
  reading: ProseReading,
  line: SourceLine,
  before: readonly WorkingGroup[],
): WorkingGroup | undefined {
  const words = groupWords(line);
  if (words === undefined) return undefined;
  const { name, lead, members, duty } = words;
  const leadUnit = reading.units.unitOf(lead);
  if (leadUnit === undefined) {
    reading.say('unit_not_found', 'warning', { subject: name, line: line.line }, { unit: lead.slice(0, 40) });
    return undefined;
  }
  const units = members.map((member) => reading.units.unitOf(member));
  const memberUnits = units.filter((unitId) => unitId !== undefined);
  const path = `command.workingGroups.${before.length}`;
  if (memberUnits.length === units.length) reading.take(line, path);
  else reading.note(line, path);
  return { id: groupId(name, before), name, leadUnit, memberUnits, duty };
}

interface GroupWords {
  readonly name: string;
  readonly lead: string;
  readonly members: readonly string[];
  readonly duty: string;
}

function groupWords(line: SourceLine): GroupWords | undefined {
  const own = inline.exec(line.text);
  const name = own === null ? (line.under.at(-1) ?? '') : (own[1] ?? '');
  if (!/组$/u.test(name) || name === '工作组') return undefined;
  const rest = own === null ? line.text : (own[2] ?? '');
  const found = labels.exec(rest) ?? led.exec(rest);
  return found === null ? undefined : { name, ...partsOf(found) };
}

function partsOf([, lead = '', members = '', duty = '']: RegExpExecArray): Omit<GroupWords, 'name'> {
  return { lead, members: entriesOf(members), duty: dutyIn(duty) };
}

function dutyIn(text: string): string {
  return text.replace(/^(?:主要)?(?:职责[：:]|负责)/u, '').replace(/。$/u, '');
}

function groupId(name: string, before: readonly WorkingGroup[]): string {
  const known = knownGroups.find(([, pattern]) => pattern.test(name))?.[0];
  const isFree = known !== undefined && !before.some((group) => group.id === known);
  return isFree ? known : `group-${before.length + 1}`;
}
