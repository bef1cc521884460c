import type { Deadline, IncidentSummary, IncidentView } from '../../../contract/incidents/incidents.model.js';
import type { CommandService } from '../command/index.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { TasksService } from '../tasks/index.js';
import type { PlanCatalogue } from '../plans/index.js';
import type { TownBook } from '../map/index.js';
import type { UnitBook } from '../directory/index.js';
import { IncidentsRepository, type IncidentRow } from './incidents.repository.js';

/** What the views need beside the database. */
export interface ViewParts {
  readonly catalogue: PlanCatalogue;
  readonly towns: TownBook;
  readonly units: UnitBook;
  readonly command: CommandService;
  readonly tasks: TasksService;
}

function optional<K extends string, V>(key: K, value: V | null | undefined): { readonly [P in K]?: V } {
  return (value === null || value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function stageOf(row: IncidentRow): IncidentSummary['stage'] {
  if (row.closed_at !== null) return 'closed';
  if (row.handling_at !== null) return 'handling';
  if (row.assembling_at !== null) return 'assembling';
  return row.activated_at === null ? 'reported' : 'activated';
}

/** The report owed next; once the response has ended only the final one is. */
function nextOpen(row: IncidentRow, deadlines: readonly Deadline[]): Deadline | undefined {
  const owed = deadlines.filter((deadline) => row.closed_at === null || deadline.kind === 'final');
  return owed.find((deadline) => deadline.doneAt === undefined);
}

interface Extras {
  readonly deadlines: readonly Deadline[];
  readonly openTasks: number;
  readonly redTasks: number;
}

function summaryOf(row: IncidentRow, extras: Extras, parts: ViewParts): IncidentSummary {
  return {
    incidentId: row.id,
    number: row.number,
    title: row.title,
    text: row.text,
    status: row.status,
    scope: row.scope,
    channel: row.channel,
    place: row.place_json,
    ...optional('townName', row.town_code === null ? undefined : parts.towns.name(row.town_code)),
    ...optional('level', row.level),
    ...optional('planCode', row.plan_code),
    ...optional('planTitle', row.plan_code === null ? undefined : parts.catalogue.get(row.plan_code)?.structure.title),
    reportedAt: row.reported_at,
    occurredAt: row.occurred_at,
    ...optional('activatedAt', row.activated_at),
    ...optional('closedAt', row.closed_at),
    ...optional('passedTo', row.passed_to === null ? undefined : parts.units.shortName(row.passed_to)),
    stage: stageOf(row),
    ...optional('nextDeadline', nextOpen(row, extras.deadlines)),
    openTasks: extras.openTasks,
    redTasks: extras.redTasks,
    version: row.version,
  };
}

/** Incidents as lists show them. */
export async function summariesOf(
  unit: UnitOfWork,
  rows: readonly IncidentRow[],
  at: string,
  parts: ViewParts,
): Promise<readonly IncidentSummary[]> {
  const ids = rows.map((row) => row.id);
  const deadlines = await new IncidentsRepository(unit).deadlines(ids);
  const counts = await parts.tasks.openCounts(unit, ids, at);
  return rows.map((row) =>
    summaryOf(
      row,
      {
        deadlines: deadlines.get(row.id) ?? [],
        openTasks: counts.get(row.id)?.open ?? 0,
        redTasks: counts.get(row.id)?.red ?? 0,
      },
      parts,
    ),
  );
}

/** One incident, whole. */
export async function viewOf(unit: UnitOfWork, row: IncidentRow, at: string, parts: ViewParts): Promise<IncidentView> {
  const repository = new IncidentsRepository(unit);
  const [summary] = await summariesOf(unit, [row], at, parts);
  if (summary === undefined) throw new Error('an incident has one summary');
  const activations = await repository.activations(row.id, (code) => {
    const plan = parts.catalogue.get(code)?.structure;
    return {
      title: plan?.title ?? code,
      declaredBy: (level) => plan?.levels[level as 'I']?.declaredBy ?? '',
    };
  });
  const group = await parts.command.groupOf(unit, row.id);
  return {
    ...summary,
    ...optional('caller', row.caller_json),
    facts: row.facts_json,
    ...optional('match', row.match_json),
    ...optional('levelSuggestion', row.match_json?.level),
    ...optional('severity', row.severity),
    ...optional('warningColour', row.warning_colour),
    activations: [...activations],
    deadlines: [...((await repository.deadlines([row.id])).get(row.id) ?? [])],
    quorum: { required: group.quorum.required, present: group.quorum.present },
    stageTimes: {
      reported: row.started_at,
      assessed: row.reported_at,
      ...optional('activated', row.activated_at),
      ...optional('assembling', row.assembling_at),
      ...optional('handling', row.handling_at),
      ...optional('closed', row.closed_at),
    },
    reportedBy: row.reported_by,
    ...optional('closeNote', row.close_note),
  };
}
