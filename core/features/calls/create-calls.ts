import { join } from 'node:path';
import type { ProviderName } from '../../../contract/calls/calls.contract.js';
import type { JournalRow } from '../../../contract/journal/journal.contract.js';
import type { Database } from '../../db/connect.js';
import { runQuery } from '../../db/unit-of-work.js';
import type { FeatureHandlers } from '../../dispatch/handler.js';
import { instantOf } from '../../ports/clock.js';
import type { Ports } from '../../ports/ports.js';
import type { CommandService } from '../command/index.js';
import type { Messaging } from '../messages/index.js';
import type { PlanCatalogue } from '../plans/index.js';
import { CallBack } from './call-back.js';
import { CallEngine } from './call-engine.js';
import { CallProviders } from './call-providers.js';
import { readCallTimes } from './call-times.js';
import { callsHandlers } from './calls.handlers.js';
import { CallsService } from './calls.service.js';
import { ConferenceDesk } from './conference-desk.js';
import { Desertion } from './desertion.js';
import { LineSettings } from './line-settings.js';
import { MissedCalls } from './missed-calls.js';
import { ExchangeProvider, type ExchangeConfig } from './providers/exchange.provider.js';
import { LinkProvider } from './providers/link.provider.js';
import { SeatVoice } from './seat-voice.js';
import { SipProvider } from './sip/sip.provider.js';
import type { LaunchTelephony } from './sip/telephony-channel.js';
import { TelephonySupervisor } from './sip/telephony-supervisor.js';

interface CallsDeps {
  readonly database: Database;
  readonly ports: Ports;
  readonly announce: (row: JournalRow) => void;
  readonly command: CommandService;
  readonly catalogue: PlanCatalogue;
  readonly messaging: Messaging;
  readonly stationName: string;
  readonly exchange: ExchangeConfig;
  readonly defaultProvider: ProviderName;
  readonly launchTelephony: LaunchTelephony | undefined;
  /** Where recordings are kept. */
  readonly dataDir: string;
}

/** The calls feature at work. */
export interface Calls {
  readonly handlers: FeatureHandlers<'calls'>;
  readonly engine: CallEngine;
  /** Ends everything on the line for an incident: who is called, who talks, who called back, the officer's phone. */
  stopIncident(incidentId: string): void;
  close(): Promise<void>;
}

function providersOf({ ports, exchange, defaultProvider }: CallsDeps, sip: SipProvider | undefined): CallProviders {
  const { clock } = ports;
  const always = [new ExchangeProvider(clock, exchange), new LinkProvider(instantOf(clock))];
  return new CallProviders(sip === undefined ? always : [...always, sip], defaultProvider);
}

async function startEngine(deps: CallsDeps, providers: CallProviders, service: CallsService): Promise<CallEngine> {
  const { database, ports, exchange } = deps;
  const isShared = database.engine === 'postgres';
  return new CallEngine({
    clock: ports.clock,
    logger: ports.logger,
    times: await readCallTimes(ports.files, exchange.speed),
    providers: providers.all,
    keep: (callOut, event, step, legs) => service.keep(callOut, event, step, legs),
    ...(isShared ? { beat: (callOutIds: readonly string[]) => service.beat(callOutIds) } : {}),
  });
}

/** Puts the call-outs together: engine, providers, telephony, and what happens by itself. */
export async function createCalls(deps: CallsDeps): Promise<Calls> {
  const { database, ports, command, catalogue, stationName } = deps;
  const { clock, logger, ids, speech } = ports;
  const telephony = new TelephonySupervisor({ launch: deps.launchTelephony, clock, logger });
  const sip = new SipProvider(telephony, speech);
  const providers = providersOf(deps, telephony.isAvailable ? sip : undefined);
  const missedCalls = new MissedCalls({ ids, messaging: deps.messaging, stationName });
  const service = new CallsService({
    missedCalls,
    database,
    clock,
    command,
    announce: deps.announce,
    onCallBack: ({ callOutId, legId }, word) => {
      engine.tell(callOutId, { kind: 'word', legId, word });
    },
  });
  const engine = await startEngine(deps, providers, service);
  const desertion = new Desertion({ database, clock, logger, service });
  await desertion.start();
  const line = new LineSettings({ telephony, provider: sip, box: ports.secretBox });
  await runQuery(database, (unit) => line.start(unit));
  const callBack = new CallBack({ telephony, provider: sip, service, logger });
  const folder = join(deps.dataDir, 'recordings');
  const desk = new ConferenceDesk({ telephony, provider: sip, service, logger, folder });
  if (database.engine === 'sqlite') await desk.finishLost();
  const voice = new SeatVoice(telephony, clock);
  const start = { ids, engine, command, providers, stationName, hostId: ids.next() };
  return {
    handlers: callsHandlers({ ...start, catalogue, speech, line, desk, voice }),
    engine,
    stopIncident(incidentId) {
      engine.stopIncident(incidentId);
      callBack.stopIncident(incidentId);
      desk.stopIncident(incidentId);
    },
    async close() {
      desertion.close();
      callBack.close();
      desk.close();
      voice.close();
      await engine.close();
      sip.close();
      telephony.close();
    },
  };
}
