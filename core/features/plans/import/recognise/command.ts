import type { PlanPost, PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { guessDirectoryPost } from './directory-posts.rules.js';
import { entriesOf, labelled, type ProseReading } from './prose-reading.js';
import type { SourceLine } from './source-lines.js';
import { recogniseGroup } from './working-group.js';

type Command = PlanStructure['command'];
type Role = PlanPost['role'];

const roleWords: readonly (readonly [Role, RegExp])[] = [
  ['deputy', /^(?:副总指挥(?:长)?|副指挥长|副组长|副主任)$/u],
  ['commander', /^(?:总指挥(?:长)?|指挥长|组长)$/u],
  ['office', /^(?:(?:区)?(?:应急)?指挥部)?办公室(?:主任)?$/u],
  ['member', /^(?:成员|成员单位|指挥部成员)$/u],
];

const byAppointment = /(副?总指挥(?:长)?|副?指挥长|副?组长|办公室主任)由([^，。；]+?)(?:担任|兼任)/gu;
const groupName = /(?:成立|设立|组建|启动)(?:区)?([^，。；、]{2,24}?(?:指挥部|领导小组))/u;

/** 指挥体系: the name of the group, its posts and working groups. Posts are guessed from units and say so. */
export function recogniseCommand(reading: ProseReading): Command {
  const posts: PlanPost[] = [];
  const workingGroups: Command['workingGroups'] = [];
  let name = '';
  for (const line of reading.open('command')) {
    const found = groupName.exec(line.text)?.[1];
    if (found !== undefined && name === '') {
      name = found;
      reading.note(line, 'command.name');
    }
    if (readPosts(reading, line, posts)) continue;
    const group = recogniseGroup(reading, line, workingGroups);
    if (group !== undefined) workingGroups.push(group);
  }
  return { name, posts, workingGroups };
}

function readPosts(reading: ProseReading, line: SourceLine, posts: PlanPost[]): boolean {
  const part = labelled(line.text) ?? underRole(line);
  const role = part && roleOf(part.label);
  if (part === undefined || role === undefined) return readAppointments(reading, line, posts);
  for (const title of entriesOf(part.value)) addPost(reading, line, role, title, posts);
  reading.take(line, 'command.posts');
  return true;
}

/** `总指挥由分管副区长担任，副总指挥由甲、乙担任`. The sentence stays in the text. */
function readAppointments(reading: ProseReading, line: SourceLine, posts: PlanPost[]): boolean {
  const appointments = [...line.text.matchAll(byAppointment)];
  for (const [, label = '', titles = ''] of appointments) {
    const role = roleOf(label);
    for (const title of role === undefined ? [] : entriesOf(titles))
      addPost(reading, line, role ?? 'member', title, posts);
  }
  if (appointments.length > 0) reading.note(line, 'command.posts');
  return appointments.length > 0;
}

function roleOf(label: string): Role | undefined {
  return roleWords.find(([, pattern]) => pattern.test(label))?.[0];
}

/** 总指挥 as a heading, its holder in the line below. */
function underRole(line: SourceLine): { label: string; value: string } | undefined {
  const label = line.under.at(-1) ?? '';
  return line.text.length <= 120 && !/负责|职责|组织|由/u.test(line.text) ? { label, value: line.text } : undefined;
}

function addPost(reading: ProseReading, line: SourceLine, role: Role, text: string, posts: PlanPost[]): void {
  const title = text.replace(/[（(].*[)）]$/u, '').replace(/等$/u, '');
  const unitId = unitOfPost(reading, text);
  if (unitId === undefined) {
    reading.say('unit_not_found', 'warning', { subject: line.text.slice(0, 40), line: line.line }, { unit: title });
    return;
  }
  // A bare unit in a list of members stands for its deputy in charge.
  const isBare = role === 'member' && !/[长任员官]$|负责人|书记/u.test(title);
  const worded = isBare ? `${title}分管负责人` : title;
  const directoryPost = postOfRole(role, worded, unitId, reading.leadUnit);
  const id = freeId(role, unitId, posts);
  const path = `command.posts.${posts.length}`;
  posts.push({ id, title: worded, role, unitId, directoryPost, required: role === 'commander' || role === 'deputy' });
  reading.say('post_guessed', 'note', { path, subject: worded, line: line.line }, { post: worded, directoryPost });
}

function unitOfPost(reading: ProseReading, text: string): string | undefined {
  if (/区长|区委书记|区领导|区政府(?:分管|主要)?领导|政法委书记/u.test(text)) return 'district-leaders';
  return reading.units.unitOf(text) ?? reading.units.mentions(text)[0]?.unitId;
}

function postOfRole(role: Role, title: string, unitId: string, leadUnit: string): string {
  return role === 'office' && !/主任|局长|负责人/u.test(title)
    ? `${unitId}-duty`
    : guessDirectoryPost(title, unitId, leadUnit);
}

function freeId(role: Role, unitId: string, posts: readonly PlanPost[]): string {
  if (role === 'commander' && !posts.some((post) => post.id === 'commander')) return 'commander';
  if (role === 'office' && !posts.some((post) => post.id === 'office')) return 'office';
  const base = role === 'member' ? `member-${unitId}` : role;
  const same = posts.filter((post) => post.id === base || post.id.startsWith(`${base}-`)).length;
  return role === 'member' && same === 0 ? base : `${base}-${same + 1}`;
}
