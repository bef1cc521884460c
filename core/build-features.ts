import { join } from 'node:path';
import type { ProviderName } from '../contract/calls/calls.contract.js';
import type { JournalRow } from '../contract/journal/journal.contract.js';
import type { Database } from './db/connect.js';
import type { AllHandlers } from './dispatch/handler.js';
import { accessHandlers } from './features/access/access.handlers.js';
import type { SessionReader } from './features/access/session-reader.js';
import { type Calls, createCalls } from './features/calls/create-calls.js';
import type { ExchangeConfig } from './features/calls/providers/exchange.provider.js';
import type { LaunchTelephony } from './features/calls/sip/telephony-channel.js';
import { commandHandlers } from './features/command/command.handlers.js';
import { CommandService } from './features/command/command.service.js';
import { directoryHandlers } from './features/directory/directory.handlers.js';
import { dutyHandlers } from './features/duty/duty.handlers.js';
import { hasSample } from './features/directory/load-sample.js';
import { incidentsHandlers } from './features/incidents/incidents.handlers.js';
import { journalHandlers } from './features/journal/journal.handlers.js';
import { Jurisdiction } from './features/map/jurisdiction.js';
import { mapHandlers } from './features/map/map.handlers.js';
import { TownBook } from './features/map/town-book.js';
import { LocalMatching } from './features/matching/local-matching.js';
import type { MatchingEngine } from './features/matching/matching-engine.js';
import { choiceKeeper, matchingHandlers } from './features/matching/matching.handlers.js';
import { MatchingThread } from './features/matching/thread/matching-thread.js';
import type { PlanLoadReport } from '../contract/plans/library.model.js';
import { plansHandlers } from './features/plans/plans.handlers.js';
import { reportsHandlers } from './features/reports/reports.handlers.js';
import { resourcesHandlers } from './features/resources/resources.handlers.js';
import { shortItemsOf } from './features/resources/short-items.js';
import { createMessages } from './features/messages/create-messages.js';
import type { Messaging, MessagingStart } from './features/messages/messaging.js';
import { systemHandlers } from './features/system/system.handlers.js';
import { readLimits } from './features/tasks/limits-config.js';
import { tasksHandlers } from './features/tasks/tasks.handlers.js';
import { TasksService } from './features/tasks/tasks.service.js';
import { loadShipped, type OwnPlanSet, readJson } from './load-shipped.js';
import { planEvidence } from './plan-evidence.js';
import type { Ports } from './ports/ports.js';

/** Settings every value of which is known. */
export interface BuildConfig {
  readonly version: string;
  readonly host: 'desktop' | 'station';
  readonly stationName: string;
  readonly exchange: ExchangeConfig;
  readonly defaultProvider: ProviderName;
  readonly launchTelephony: LaunchTelephony | undefined;
  readonly dataDir: string;
  readonly messagingStart: MessagingStart | undefined;
  readonly planSet: OwnPlanSet | undefined;
}

interface BuildParts {
  readonly database: Database;
  readonly ports: Ports;
  readonly sessions: SessionReader;
  readonly announce: (row: JournalRow) => void;
  readonly config: BuildConfig;
  readonly matching: MatchingEngine;
}

/** The application's features, ready. */
export interface BuiltFeatures {
  readonly handlers: AllHandlers;
  readonly calls: Calls;
  readonly messaging: Messaging;
  readonly planLoad: PlanLoadReport;
}

/** Starts the matcher; its files are read while the database is opened. */
export function startMatching(
  { matchingWorker, dataDir }: { readonly matchingWorker?: string; readonly dataDir?: string },
  ports: Ports,
): MatchingEngine {
  const { clock, logger } = ports;
  const knowledgeDir = `${ports.files.root}/matching`;
  if (matchingWorker !== undefined) {
    const cacheDir = dataDir === undefined ? undefined : join(dataDir, 'cache');
    return new MatchingThread({ script: matchingWorker, knowledgeDir, cacheDir, clock, logger });
  }
  return new LocalMatching(knowledgeDir, (error) => {
    logger.error({ cause: String(error), stack: error.stack }, 'the matcher failed');
  });
}

/** Wires all features over one database. */
export async function buildFeatures(parts: BuildParts): Promise<BuiltFeatures> {
  const { config, database, ports, matching } = parts;
  const { ids, files } = ports;
  const { units, catalogue, vocabulary, metrics, report } = await loadShipped({ ...parts, planSet: config.planSet });
  const towns = new TownBook(await readJson(files, 'towns/towns.json'));
  const jurisdiction = new Jurisdiction(
    await readJson(files, 'geo/minhang-towns.geojson'),
    await readJson(files, 'geo/minhang-units14.geojson'),
  );
  const command = new CommandService(ids, units);
  const tasks = new TasksService(ids, await readLimits(files));
  const messages = await createMessages({ ...parts, ...config });
  const { messaging } = messages;
  const calls = await createCalls({ ...parts, ...config, command, catalogue, messaging });
  const { engine } = calls;
  const views = { catalogue, towns, units, command, tasks };
  const resources = {
    ids,
    catalogue,
    towns,
    bankOf: (point: { lat: number; lng: number }) => jurisdiction.bankOf(point),
    unitName: (id: string) => units.shortName(id),
  };
  const handlers: AllHandlers = {
    access: accessHandlers({ ports, sessions: parts.sessions, hasSample: ({ unit }) => hasSample(unit) }),
    journal: journalHandlers,
    directory: directoryHandlers({ files, ids, secrets: ports.secrets, units }),
    duty: dutyHandlers,
    incidents: incidentsHandlers({
      ...views,
      ids,
      match: (text, options) => matching.match(text, options),
      keepChoice: choiceKeeper(matching),
      stopCallsOf: (incidentId) => {
        calls.stopIncident(incidentId);
      },
    }),
    plans: plansHandlers({
      catalogue,
      units,
      vocabulary,
      metrics: () => metrics,
      evidence: planEvidence,
      ids,
      files,
      printer: ports.printer,
      stationName: config.stationName,
      loads: { report },
    }),
    matching: matchingHandlers({ engine: matching, catalogue }),
    command: commandHandlers({
      ids,
      service: command,
      cancelCallsOf: (memberId) => {
        engine.dropMember(memberId);
      },
    }),
    calls: calls.handlers,
    messages: messages.handlers,
    tasks: tasksHandlers({ ids, units, service: tasks }),
    resources: resourcesHandlers(resources),
    reports: reportsHandlers({
      ...views,
      ids,
      printer: ports.printer,
      stationName: config.stationName,
      shortItems: (context, incidentId) => shortItemsOf(context, incidentId, resources),
    }),
    map: mapHandlers(jurisdiction, towns),
    system: systemHandlers({
      version: config.version,
      engine: database.engine,
      host: config.host,
      stationName: config.stationName,
      planCount: () => catalogue.all().length,
    }),
  };
  const tellPlans = (): void => {
    matching.setPlans(catalogue.structures());
  };
  tellPlans();
  catalogue.onChange(tellPlans);
  return { handlers, calls, messaging, planLoad: report };
}
