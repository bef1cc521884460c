import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Subject, type Observable } from 'rxjs';
import type { ProviderName } from '../contract/calls/calls.contract.js';
import type { JournalRow } from '../contract/journal/journal.contract.js';
import { connect, type Database, type DatabaseConfig } from './db/connect.js';
import { migrate } from './db/migrate.js';
import { runQuery } from './db/unit-of-work.js';
import { createDispatch, type Dispatch } from './dispatch/dispatch.js';
import { type Session, SessionReader } from './features/access/session-reader.js';
import { defaultExchange, type ExchangeConfig } from './features/calls/providers/exchange.provider.js';
import type { LaunchTelephony } from './features/calls/sip/telephony-channel.js';
import { rowsAfter } from './features/journal/journal.handlers.js';
import { fromRow } from './features/journal/journal.writer.js';
import type { MatchingEngine } from './features/matching/matching-engine.js';
import type { PlanLoadReport } from '../contract/plans/library.model.js';
import { buildFeatures, startMatching } from './build-features.js';
import type { MessagingStart } from './features/messages/messaging.js';
import type { OwnPlanSet } from './load-shipped.js';
import type { Ports } from './ports/ports.js';

/** How a station is set up. */
export interface CoreConfig {
  readonly database: DatabaseConfig;
  readonly version: string;
  readonly host: 'desktop' | 'station';
  readonly stationName?: string;
  readonly exchange?: ExchangeConfig;
  readonly defaultProvider?: ProviderName;
  /** A set of plans of the district's own, taken in at this start instead of the shipped one. */
  readonly planSet?: OwnPlanSet;
  /** The built script of the matching thread; without one reports are read in the station's own. */
  readonly matchingWorker?: string;
  /** How the telephony engine is started; without it there is no line to the room's exchange. */
  readonly launchTelephony?: LaunchTelephony;
  /** A station that only shows: text messages go to a simulated gateway. */
  readonly messagingStart?: MessagingStart;
  /** Folder for what does not stand in the database (recordings); the system's temporary one when absent. */
  readonly dataDir?: string;
}

/** The application: one door in, one stream out. */
export interface Core {
  readonly dispatch: Dispatch;
  /** Journal rows after their commit, in order. */
  readonly rows$: Observable<JournalRow>;
  /** Rows after a sequence number, at most `limit`, for seats that were away. */
  rowsAfter(after: number, limit: number): Promise<readonly JournalRow[]>;
  /** The session behind a token, for event streams. */
  session(token: string): Promise<Session | undefined>;
  /** Resolves once every call event told so far stands in the record. */
  idle(): Promise<void>;
  /** What this start loaded into the plan library, and what it refused. */
  readonly planLoad: PlanLoadReport;
  /** The database, for migrations and tests. */
  readonly database: Database;
  close(): Promise<void>;
}

const defaultStationName = '闵行区联动台';

interface CoreParts {
  readonly config: CoreConfig;
  readonly ports: Ports;
}

async function openDatabase({ database: place }: CoreConfig): Promise<Database> {
  const database = await connect(place);
  try {
    await migrate(database.write, database.engine, place.engine === 'sqlite' ? place.file : undefined);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function assemble({ config, ports }: CoreParts, database: Database, matching: MatchingEngine): Promise<Core> {
  const rows = new Subject<JournalRow>();
  const announce = (row: JournalRow): void => {
    rows.next(row);
  };
  const sessions = new SessionReader(database, ports.secrets, ports.clock);
  const built = await buildFeatures({
    database,
    ports,
    sessions,
    announce,
    matching,
    config: {
      version: config.version,
      host: config.host,
      stationName: config.stationName ?? defaultStationName,
      exchange: config.exchange ?? defaultExchange,
      defaultProvider: config.defaultProvider ?? 'exchange',
      launchTelephony: config.launchTelephony,
      messagingStart: config.messagingStart,
      dataDir: config.dataDir ?? join(tmpdir(), 'liandong-data'),
      planSet: config.planSet,
    },
  });
  const dispatch = createDispatch({ database, ports, handlers: built.handlers, sessions, announce });
  return {
    dispatch,
    rows$: rows.asObservable(),
    database,
    planLoad: built.planLoad,
    session: (token) => sessions.find(token),
    async idle() {
      await built.calls.engine.idle();
      await built.messaging.idle();
    },
    rowsAfter: (after, limit) => runQuery(database, async (unit) => (await rowsAfter(unit, after, limit)).map(fromRow)),
    async close() {
      await built.calls.close();
      await built.messaging.close();
      await matching.close();
      rows.complete();
      await database.close();
    },
  };
}

/**
 * Builds the application on a database: opens it, brings the schema up to date, loads what is shipped, wires the
 * features. The matcher gets ready meanwhile. Fails with an `AppError` that says what is wrong with the database.
 */
export async function createCore(parts: CoreParts): Promise<Core> {
  const matching = startMatching(parts.config, parts.ports);
  let database: Database | undefined;
  try {
    database = await openDatabase(parts.config);
    return await assemble(parts, database, matching);
  } catch (error) {
    await matching.close();
    await database?.close();
    throw error;
  }
}
