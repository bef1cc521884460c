import type { OutputOf } from '../../../contract/index.js';
import type { Member } from '../../../contract/command/command.contract.js';
import type { IncidentView } from '../../../contract/incidents/incidents.model.js';
import type { Report, ReportKind } from '../../../contract/reports/reports.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import type { DocumentPrinter } from '../../ports/document-printer.js';
import type { Ids } from '../../ports/ids.js';
import { peopleFacts, type ViewParts, viewOf, IncidentsRepository } from '../incidents/index.js';
import { StockRepository } from '../resources/index.js';
import { taskView, TasksRepository } from '../tasks/index.js';
import { localTime, phoneScriptOf, type ReportFacts, reportTitle, sectionsOf } from './report-text.rules.js';
import { ReportsRepository, type SavedReport } from './reports.repository.js';

interface ReportsParts extends ViewParts {
  readonly ids: Ids;
  readonly printer: DocumentPrinter;
  readonly stationName: string;
  readonly shortItems: (
    context: HandlerContext,
    incidentId: string,
  ) => Promise<{ itemId: string; name: string; needed: number; free: number; unit: string }[]>;
}

const present: ReadonlySet<Member['state']> = new Set<Member['state']>(['acknowledged', 'arrived']);
const deadlineKinds: Readonly<Record<ReportKind, readonly string[]>> = {
  first: ['first_phone', 'first_written'],
  follow_up: ['follow_up'],
  final: ['final'],
};

async function notesOf(
  context: HandlerContext,
  incidentId: string,
): Promise<{ at: string; actor: string; text: string }[]> {
  const rows: { at: string; actor: string; data_json: string }[] = await context.unit
    .db('journal')
    .where({ incident_id: incidentId, kind: 'incidents.noted' })
    .orderBy('seq')
    .select('at', 'actor', 'data_json');
  return rows.map((row) => ({
    at: row.at,
    actor: row.actor,
    text: (JSON.parse(row.data_json) as { text: string }).text,
  }));
}

function postWords(member: Member): string {
  return member.person === undefined ? member.post : `${member.post} ${member.person.name}`;
}

async function gather(context: HandlerContext, incident: IncidentView, parts: ReportsParts): Promise<ReportFacts> {
  const group = await parts.command.groupOf(context.unit, incident.incidentId);
  const rows = await new TasksRepository(context.unit).list({ incidentId: incident.incidentId });
  const reserved = await new StockRepository(context.unit).reservationsOf(incident.incidentId);
  const words = { unitName: (id: string) => parts.units.shortName(id) };
  return {
    incident,
    commander: group.members.find((member) => member.postRole === 'commander')?.person?.name,
    presentPosts: group.members.filter((member) => present.has(member.state)).length,
    requiredPresent: group.members.filter((member) => member.required && present.has(member.state)).map(postWords),
    missingPosts: group.quorum.missing,
    tasks: rows.map((row) => taskView(row, Date.parse(context.at), words)),
    notes: await notesOf(context, incident.incidentId),
    reserved: reserved
      .filter((line) => line.state === 'reserved')
      .map((line) => ({ name: line.itemName, quantity: line.quantity, unit: line.unit, depot: line.depotName })),
    reporter: context.account?.name ?? '',
    stationName: parts.stationName,
  };
}

async function activatedView(context: HandlerContext, incidentId: string, parts: ReportsParts): Promise<IncidentView> {
  const row = await new IncidentsRepository(context.unit).require(incidentId);
  if (row.level === null) throw new AppError('incidents.not_activated', 'declare a level first');
  return viewOf(context.unit, row, context.at, parts);
}

function owed(incident: IncidentView, kind: ReportKind) {
  const deadlines = incident.deadlines.filter((deadline) => deadlineKinds[kind].includes(deadline.kind));
  return deadlines.find((deadline) => deadline.doneAt === undefined) ?? deadlines[0];
}

function fromSaved(saved: SavedReport, incident: IncidentView): Report {
  const deadline = owed(incident, saved.kind);
  return {
    reportId: saved.id,
    incidentId: saved.incidentId,
    kind: saved.kind,
    title: saved.title,
    sections: [...saved.sections],
    phoneScript: saved.phoneScript,
    receivers: deadline?.receivers ?? [],
    ...(deadline === undefined ? {} : { dueAt: deadline.dueAt }),
    savedAt: saved.savedAt,
    ...(saved.sentAt === undefined ? {} : { sentAt: saved.sentAt }),
    ...(saved.sentTo === undefined ? {} : { sentTo: saved.sentTo }),
    ...(saved.takenBy === undefined ? {} : { takenBy: saved.takenBy }),
    version: saved.version,
  };
}

async function draftOf(
  context: HandlerContext,
  incidentId: string,
  kind: ReportKind,
  parts: ReportsParts,
): Promise<Report> {
  const incident = await activatedView(context, incidentId, parts);
  const saved = await new ReportsRepository(context.unit).latest(incidentId, kind);
  if (saved !== undefined) return fromSaved(saved, incident);
  const facts = await gather(context, incident, parts);
  const deadline = owed(incident, kind);
  return {
    reportId: 'draft',
    incidentId,
    kind,
    title: reportTitle(kind, incident),
    sections: [...sectionsOf(kind, facts)],
    phoneScript: phoneScriptOf(kind, facts),
    receivers: deadline?.receivers ?? [],
    ...(deadline === undefined ? {} : { dueAt: deadline.dueAt }),
    version: 0,
  };
}

async function exportReport(
  context: HandlerContext,
  input: { incidentId: string; kind: ReportKind; format: 'docx' | 'pdf' },
  parts: ReportsParts,
): Promise<OutputOf<'reports.export'>> {
  const report = await draftOf(context, input.incidentId, input.kind, parts);
  const incident = await activatedView(context, input.incidentId, parts);
  const document = {
    title: report.title,
    subtitle: [`编号 ${incident.number}`, `${localTime(context.at)} · ${parts.stationName}`],
    sections: report.sections.map((section) => ({
      title: section.title,
      blocks: section.text.split('\n').map((text) => ({ kind: 'paragraph' as const, text })),
    })),
    footer: `${parts.stationName} · ${incident.number} · 第${Math.max(1, report.version)}版`,
    ...(incident.scope === 'real' ? {} : { watermark: '演练' }),
  };
  const bytes = input.format === 'docx' ? await parts.printer.toDocx(document) : await parts.printer.toPdf(document);
  await context.record({
    kind: 'reports.exported',
    subject: report.reportId,
    incidentId: input.incidentId,
    scope: incident.scope,
    data: { format: input.format, kind: input.kind },
  });
  return {
    fileName: `${incident.number}-${{ first: '首报', follow_up: '续报', final: '终报' }[input.kind]}.${input.format}`,
    mimeType:
      input.format === 'docx'
        ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
        : 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  };
}

async function leaderPage(
  context: HandlerContext,
  incidentId: string,
  parts: ReportsParts,
): Promise<OutputOf<'reports.leaderPage'>> {
  const row = await new IncidentsRepository(context.unit).require(incidentId);
  const incident = await viewOf(context.unit, row, context.at, parts);
  const facts = await gather(context, incident, parts);
  const { members, quorum } = await parts.command.groupOf(context.unit, incidentId);
  const commander = members.find((member) => member.postRole === 'commander');
  const latest = facts.notes.at(-1);
  return {
    title: incident.title,
    ...(incident.planTitle === undefined ? {} : { planTitle: incident.planTitle }),
    ...(latest === undefined ? {} : { latestNote: latest }),
    place: incident.place,
    ...(incident.townName === undefined ? {} : { townName: incident.townName }),
    people: [...peopleFacts(incident.facts)],
    ...(commander?.person === undefined
      ? {}
      : {
          commander: {
            post: commander.post,
            name: commander.person.name,
            state: commander.state,
            ...(commander.phones[0] === undefined ? {} : { phone: commander.phones[0].number }),
          },
        }),
    missing: {
      requiredPosts: quorum.missing,
      redTasks: facts.tasks
        .filter((task) => task.light === 'red' && task.stage !== 'closed')
        .map((task) => ({
          taskId: task.taskId,
          title: task.title,
          unitName: task.unitName,
          ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt }),
        })),
      shortItems: await parts.shortItems(context, incidentId),
    },
    tasks: { closed: facts.tasks.filter((task) => task.stage === 'closed').length, total: facts.tasks.length },
    ...(incident.nextDeadline === undefined ? {} : { nextReport: incident.nextDeadline }),
  };
}

/** Reports written from the record. */
export function reportsHandlers(parts: ReportsParts): FeatureHandlers<'reports'> {
  return {
    draft: (context, input) => draftOf(context, input.incidentId, input.kind, parts),

    async save(context, input) {
      const incident = await activatedView(context, input.incidentId, parts);
      const repository = new ReportsRepository(context.unit);
      const version = ((await repository.latest(input.incidentId, input.kind))?.version ?? 0) + 1;
      const id = parts.ids.next();
      await repository.insert({
        id,
        incidentId: input.incidentId,
        kind: input.kind,
        version,
        title: input.title,
        sections: input.sections,
        phoneScript: input.phoneScript,
        savedAt: context.at,
        sentAt: undefined,
        sentTo: undefined,
        takenBy: undefined,
      });
      await context.record({
        kind: 'reports.saved',
        subject: id,
        incidentId: incident.incidentId,
        scope: incident.scope,
        data: { kind: input.kind, version },
      });
      return { reportId: id, version };
    },

    async markSent(context, input) {
      const repository = new ReportsRepository(context.unit);
      const report = await repository.require(input.reportId);
      const incident = await new IncidentsRepository(context.unit).require(report.incidentId);
      await repository.markSent(report.id, context.at, input.receiver, input.takenBy);
      const kinds =
        report.kind === 'first'
          ? [input.way === 'phone' ? 'first_phone' : 'first_written']
          : deadlineKinds[report.kind];
      await context.unit
        .db('reporting_deadlines')
        .where({ incident_id: incident.id, done_at: null })
        .whereIn('kind', [...kinds])
        .update({ done_at: context.at });
      await context.record({
        kind: 'reports.sent',
        subject: report.id,
        incidentId: incident.id,
        scope: incident.scope,
        data: { kind: report.kind, way: input.way, receiver: input.receiver, takenBy: input.takenBy ?? '' },
      });
      return { reportId: report.id };
    },

    export: (context, input) => exportReport(context, input, parts),

    leaderPage: (context, input) => leaderPage(context, input.incidentId, parts),
  };
}
