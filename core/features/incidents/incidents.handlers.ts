import type { MatchResult } from '../../../contract/matching/matching.model.js';
import type { Place } from '../../../contract/incidents/incidents.model.js';
import type { ParsedInputOf, Role } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import { definedOf } from '../../db/defined.js';
import { callerOf, type FeatureHandlers, type HandlerContext } from '../../dispatch/handler.js';
import type { Account } from '../../../contract/access/access.contract.js';
import { mayRead } from '../plans/index.js';
import { activate, type ActivateParts } from './activate.js';
import { closeIncident, openItemsOf } from './close.js';
import { summariesOf, type ViewParts, viewOf } from './incident-views.js';
import { IncidentsRepository, type IncidentRow, type NewIncidentRow } from './incidents.repository.js';
import { nextNumber } from './incident-number.js';
import { titleOf } from './incident-title.rules.js';

/** What incidents need of the rest. */
export interface IncidentsParts extends ActivateParts, ViewParts {
  readonly match: (text: string, options?: { town?: string; confirmed?: readonly string[] }) => Promise<MatchResult>;
  readonly towns: ViewParts['towns'];
  /** Stops what rings for an incident that ended. */
  readonly stopCallsOf: (incidentId: string) => void;
}

type ReportInput = ParsedInputOf<'incidents.report'>;

const defaultLimit = 50;
const withoutCaller: ReadonlySet<Role> = new Set<Role>(['wall', 'liaison']);
// A seat's clock may run ahead of the station's a little; further than this is a typing error.
const futureSlackMs = 5 * 60_000;

async function matchFor(
  parts: IncidentsParts,
  account: Account | undefined,
  text: string,
  options: { town?: string | undefined; confirmed?: readonly string[] | undefined },
): Promise<MatchResult> {
  const result = await parts.match(text, {
    ...(options.town === undefined ? {} : { town: options.town }),
    ...(options.confirmed === undefined ? {} : { confirmed: options.confirmed }),
  });
  const plans = result.plans.filter((match) => {
    const plan = parts.catalogue.get(match.code);
    return plan !== undefined && mayRead(plan, account);
  });
  return { ...result, plans };
}

function checkOccurred(context: HandlerContext, occurredAt: string | undefined): void {
  if (occurredAt === undefined) return;
  if (Date.parse(occurredAt) > Date.parse(context.at) + futureSlackMs) {
    throw new AppError('incidents.in_future', 'the time of the event lies in the future');
  }
}

function placeOf(input: ReportInput, match: MatchResult): Place {
  const words = match.town?.evidence.map((entry) => entry.text).join('、');
  const said = { text: words === '' ? undefined : words?.slice(0, 300), townCode: match.town?.code };
  const point = { lat: match.town?.lat, lng: match.town?.lng };
  // What the officer entered stands before what was read from the text.
  return definedOf({ ...said, ...point, ...definedOf(input.place ?? {}) });
}

/** Columns that are empty while nothing has been decided yet. */
const undecided = {
  status: 'reported',
  severity: null,
  level: null,
  plan_code: null,
  passed_to: null,
  activated_at: null,
  assembling_at: null,
  handling_at: null,
  closed_at: null,
  close_note: null,
  version: 1,
} as const;

function earlier(instant: string | undefined, now: string): string {
  const at = instant === undefined ? now : new Date(instant).toISOString();
  return at > now ? now : at;
}

function newRow(
  context: HandlerContext,
  input: ReportInput,
  id: string,
  number: string,
  match: MatchResult,
): NewIncidentRow {
  const place = placeOf(input, match);
  return {
    ...undecided,
    id,
    number,
    scope: input.scope ?? 'real',
    title: titleOf(input.text, undefined, undefined),
    text: input.text,
    channel: input.channel,
    caller_json: input.caller === undefined ? null : JSON.stringify(input.caller),
    place_json: JSON.stringify(place),
    town_code: place.townCode ?? null,
    facts_json: JSON.stringify(input.facts ?? match.facts),
    match_json: JSON.stringify(match),
    warning_colour: match.warningColour ?? null,
    reported_by: callerOf(context).name,
    started_at: earlier(input.startedAt, context.at),
    occurred_at: earlier(input.occurredAt, context.at),
    reported_at: context.at,
  };
}

async function report(context: HandlerContext, input: ReportInput, parts: IncidentsParts) {
  checkOccurred(context, input.occurredAt);
  const scope = input.scope ?? 'real';
  const match = await matchFor(parts, context.account, input.text, { town: input.place?.townCode });
  const incidentId = parts.ids.next();
  const number = await nextNumber(context.unit, context.at, input.channel, scope);
  await new IncidentsRepository(context.unit).insert(newRow(context, input, incidentId, number, match));
  await context.record({
    kind: 'incidents.reported',
    subject: incidentId,
    incidentId,
    scope,
    data: {
      number,
      channel: input.channel,
      verdict: match.verdict,
      // What the engine proposed stays beside what the officer chose.
      ranking: match.plans.slice(0, 5).map((plan) => ({ code: plan.code, score: plan.score })),
      ...(match.town === undefined ? {} : { town: match.town.code }),
    },
  });
  return { incidentId, number };
}

function correctedColumns(incident: IncidentRow, input: ParsedInputOf<'incidents.correct'>): Partial<NewIncidentRow> {
  const place = input.place === undefined ? undefined : { ...incident.place_json, ...input.place };
  return {
    ...(input.facts === undefined ? {} : { facts_json: JSON.stringify(input.facts) }),
    ...(place === undefined
      ? {}
      : { place_json: JSON.stringify(place), town_code: place.townCode ?? incident.town_code }),
    ...(input.severity === undefined ? {} : { severity: input.severity }),
    ...(input.warningColour === undefined ? {} : { warning_colour: input.warningColour }),
  };
}

/** From a typed report to a closed incident. */
export function incidentsHandlers(parts: IncidentsParts): FeatureHandlers<'incidents'> {
  return {
    match: (context, input) => matchFor(parts, context.account, input.text, input),

    report: (context, input) => report(context, input, parts),

    async correct(context, input) {
      const repository = new IncidentsRepository(context.unit);
      const incident = await repository.requireOpen(input.incidentId);
      if (input.expectedVersion !== undefined && input.expectedVersion !== incident.version) {
        throw new AppError('incidents.version_changed', 'the incident was changed by another seat');
      }
      const version = await repository.update(incident, correctedColumns(incident, input));
      await context.record({
        kind: 'incidents.corrected',
        subject: incident.id,
        incidentId: incident.id,
        scope: incident.scope,
        data: { fields: Object.keys(input).filter((key) => key !== 'incidentId' && key !== 'expectedVersion') },
      });
      return { id: incident.id, version };
    },

    async passOn(context, input) {
      const repository = new IncidentsRepository(context.unit);
      const incident = await repository.requireOpen(input.incidentId);
      if (incident.status === 'activated') {
        throw new AppError('incidents.plan_already_open', 'a plan runs for this incident; it is no everyday matter');
      }
      const version = await repository.update(incident, { status: 'everyday', passed_to: input.unitId });
      await context.record({
        kind: 'incidents.passed_on',
        subject: incident.id,
        incidentId: incident.id,
        scope: incident.scope,
        data: {
          unitId: input.unitId,
          unitName: parts.units.shortName(input.unitId),
          category: input.category,
          note: input.note ?? '',
        },
      });
      return { id: incident.id, version };
    },

    activate: (context, input) => activate(context, input, parts),

    async get(context, input) {
      const row = await new IncidentsRepository(context.unit).require(input.incidentId);
      const { caller, ...view } = await viewOf(context.unit, row, context.at, parts);
      // Who called is for those who may call back.
      return caller === undefined || withoutCaller.has(callerOf(context).role) ? view : { ...view, caller };
    },

    async list(context, input) {
      const repository = new IncidentsRepository(context.unit);
      const scope = input.scope ?? 'real';
      const rows = await repository.list({
        statuses: input.status,
        scope,
        text: input.text,
        before: input.before,
        limit: input.limit ?? defaultLimit,
      });
      const counts = await repository.counts(scope);
      return {
        incidents: [...(await summariesOf(context.unit, rows, context.at, parts))],
        counts: {
          reported: counts['reported'] ?? 0,
          everyday: counts['everyday'] ?? 0,
          activated: counts['activated'] ?? 0,
          closed: counts['closed'] ?? 0,
        },
      };
    },

    async note(context, input) {
      const incident = await new IncidentsRepository(context.unit).requireOpen(input.incidentId);
      const seq = await context.record({
        kind: 'incidents.noted',
        subject: incident.id,
        incidentId: incident.id,
        scope: incident.scope,
        data: { text: input.text },
      });
      return { seq };
    },

    async openItems(context, input) {
      await new IncidentsRepository(context.unit).require(input.incidentId);
      return { items: await openItemsOf(context.unit, input.incidentId, parts) };
    },

    async close(context, input) {
      const incident = await new IncidentsRepository(context.unit).requireOpen(input.incidentId);
      context.unit.afterCommit(() => {
        parts.stopCallsOf(incident.id);
      });
      return closeIncident(context, incident, input, parts);
    },
  };
}
