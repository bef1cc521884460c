import type { Fact } from '../../../contract/matching/matching.model.js';
import type { IncidentView } from '../../../contract/incidents/incidents.model.js';
import type { ReportKind } from '../../../contract/reports/reports.contract.js';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { peopleFacts } from '../incidents/index.js';

/** A section of a report; `gap` marks what is not known yet. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly gap: boolean;
}

/** What the record says of an incident. */
export interface ReportFacts {
  readonly incident: IncidentView;
  readonly commander: string | undefined;
  /** Members confirmed or there. */
  readonly presentPosts: number;
  /** Required posts among them, with the name. */
  readonly requiredPresent: readonly string[];
  readonly missingPosts: readonly string[];
  readonly tasks: readonly Task[];
  readonly notes: readonly { readonly at: string; readonly actor: string; readonly text: string }[];
  readonly reserved: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly unit: string;
    readonly depot: string;
  }[];
  readonly reporter: string;
  readonly stationName: string;
}

const levelWords = { I: 'Ⅰ级（特别重大）', II: 'Ⅱ级（重大）', III: 'Ⅲ级（较大）', IV: 'Ⅳ级（一般）' } as const;
const levelNumbers = { I: 'Ⅰ级', II: 'Ⅱ级', III: 'Ⅲ级', IV: 'Ⅳ级' } as const;
const kindWords: Readonly<Record<ReportKind, string>> = { first: '首报', follow_up: '续报', final: '终报' };
const channelWords: Readonly<Record<string, string>> = {
  phone: '电话来报',
  hotline: '热线转接',
  police_110: '公安110转接',
  grid: '网格上报',
  department: '成员单位报送',
  town: '街镇报送',
  video: '视频巡查',
  warning: '预警信息',
  superior: '上级下派',
  mailbox: '信箱来件',
};

/** Local date and time as an official text writes it. */
export function localTime(instant: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日${two(local.getUTCHours())}时${two(local.getUTCMinutes())}分`;
}

function peopleText(facts: readonly Fact[]): string {
  return peopleFacts(facts)
    .map((fact) => `${fact.label}${fact.value ?? ''}${fact.unit ?? '人'}`)
    .join('，');
}

function section(id: string, title: string, text: string): ReportSection {
  return { id, title, text: text === '' ? '（待核实）' : text, gap: text === '' };
}

function placeWords(incident: IncidentView): string {
  return [incident.townName, incident.place.text].filter((word) => word !== undefined && word !== '').join(' ');
}

/** Who is there: the required posts by name, the others by number. */
function presentWords(facts: ReportFacts): string {
  const { presentPosts, requiredPresent } = facts;
  if (presentPosts === 0) return '';
  const named = requiredPresent.length === 0 ? '' : `，其中必到岗位：${requiredPresent.join('、')}`;
  return `指挥部成员已确认${presentPosts}人${named}。`;
}

function measures(facts: ReportFacts): string {
  const { incident } = facts;
  const plans = incident.activations.map(
    (activation) => `${activation.planTitle}${levelNumbers[activation.level]}响应`,
  );
  const lead = incident.activations.find((activation) => activation.primary);
  const done = facts.tasks.filter((task) => task.stage !== 'dispatched');
  const lines = [
    lead === undefined ? '' : `${localTime(lead.at)}经${lead.approvedBy}同意，启动${plans.join('、')}。`,
    presentWords(facts),
    facts.tasks.length === 0 ? '' : `已派先期任务${facts.tasks.length}项，已签收${done.length}项。`,
    ...done
      .slice(0, 12)
      .map(
        (task) =>
          `${task.unitName}：${task.title}${task.lastFeedback === undefined ? '' : `（${task.lastFeedback}）`}。`,
      ),
    facts.reserved.length === 0
      ? ''
      : `已预留物资：${facts.reserved.map((line) => `${line.name}${line.quantity}${line.unit}（${line.depot}）`).join('、')}。`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function nextSteps(facts: ReportFacts): string {
  const open = facts.tasks.filter((task) => task.stage !== 'closed' && task.anchor !== 'ended');
  const lines = [
    facts.missingPosts.length === 0 ? '' : `继续通知未到位岗位：${facts.missingPosts.join('、')}。`,
    ...open.slice(0, 8).map((task) => `${task.unitName}：${task.title}。`),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** The six elements and what was done, in the order an official report has them. */
export function sectionsOf(kind: ReportKind, facts: ReportFacts): readonly ReportSection[] {
  const { incident } = facts;
  const people = peopleText(incident.facts);
  const since = facts.notes.map((note) => `${localTime(note.at)}：${note.text}`).join('\n');
  return [
    section(
      'time',
      '一、时间',
      `${localTime(incident.occurredAt)}发生，${localTime(incident.reportedAt)}接报（${channelWords[incident.channel] ?? ''}）。`,
    ),
    section('place', '二、地点', placeWords(incident)),
    section('event', '三、事件', incident.text),
    section('people', '四、人员伤亡和影响', people === '' ? '' : `${people}。`),
    section('measures', '五、已采取的措施', measures(facts)),
    section('development', kind === 'first' ? '六、现场发展' : '六、上次报告以来的变化', since),
    section(
      'next',
      kind === 'final' ? '七、处置结果' : '七、下一步工作',
      kind === 'final' ? (incident.closeNote ?? '') : nextSteps(facts),
    ),
    section('reporter', '八、报告人', `${facts.stationName} ${facts.reporter}`),
  ];
}

/** Title as the files and lists show it. Drills say so first. */
export function reportTitle(kind: ReportKind, incident: IncidentView): string {
  const drill = incident.scope === 'real' ? '' : '【演练】';
  return `${drill}关于${incident.title}的${kindWords[kind]}`;
}

/** What is read out on the phone, about fifteen seconds. */
export function phoneScriptOf(kind: ReportKind, facts: ReportFacts): string {
  const { incident } = facts;
  const people = peopleText(incident.facts);
  const level = incident.level === undefined ? '' : `已启动${levelWords[incident.level]}响应。`;
  return [
    incident.scope === 'real' ? '' : '这是演练。',
    `${facts.stationName}${kindWords[kind]}：${localTime(incident.occurredAt)}，${placeWords(incident)}，${incident.title}。`,
    people === '' ? '人员伤亡正在核实。' : `${people}。`,
    level,
    '详情书面报送。',
  ].join('');
}
