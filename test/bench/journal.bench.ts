import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import { createCore, type Core } from '../../core/create-core.js';
import { sqlitePragmas } from '../../core/db/dialect.js';
import { createNodePorts } from '../../core/ports/node-ports.js';
import { programFolders } from '../../server/program-folders.js';
import type { Bench } from './bench.js';
import { percentile, rowOf, runCount, timedEach } from './measure.js';

const warmUp = 20;
const perRun = 200;
const text = '17时50分，现场水位回落，两台泵车继续排水，等候区水务局指令。';

type Write = (index: number) => Promise<unknown>;

/** Sends an operation that must succeed. */
async function send<T>(core: Core, token: string | undefined, operation: string, input: unknown): Promise<T> {
  const reply = await core.dispatch({ token }, { operation, input });
  if (!reply.ok) throw new Error(`${operation}: ${reply.error.message}`);
  return reply.result as T;
}

/** Notes on one incident through the one door: session, permission, schema, transaction, journal row, hash. */
async function openOurs(file: string): Promise<{ write: Write; close: () => Promise<void> }> {
  const core = await createCore({
    ports: createNodePorts({ ...programFolders(), logLevel: 'silent' }),
    config: { version: 'bench', host: 'station', database: { engine: 'sqlite', file } },
  });
  const { token } = await send<{ token: string }>(core, undefined, 'access.setUp', {
    name: 'bench',
    password: 'bench-password',
  });
  const report = { text: '剑川路下立交积水约40厘米，两车熄火。', channel: 'phone' };
  const { incidentId } = await send<{ incidentId: string }>(core, token, 'incidents.report', report);
  return {
    write: (index) => send(core, token, 'incidents.note', { incidentId, text: `${text}${index}` }),
    close: () => core.close(),
  };
}

interface RawSqlite {
  exec(sql: string, done: (error: Error | null) => void): void;
}

/** A transaction with one insert into a one-table database, with the same settings of SQLite. */
async function openPeer(file: string): Promise<{ write: Write; close: () => Promise<void> }> {
  const db: Knex = knex({
    client: 'sqlite3',
    useNullAsDefault: true,
    connection: { filename: file },
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: RawSqlite, done: (error: Error | null, connection: unknown) => void) => {
        connection.exec(sqlitePragmas.join(';'), (error) => {
          done(error, connection);
        });
      },
    },
  });
  await db.schema.createTable('notes', (table) => {
    table.increments('seq');
    table.text('at');
    table.text('text');
  });
  return {
    write: (index) =>
      db.transaction((trx) => trx('notes').insert({ at: new Date().toISOString(), text: `${text}${index}` })),
    close: () => db.destroy(),
  };
}

const perSecond = (times: readonly number[]): number => (times.length * 1_000) / times.reduce((sum, ms) => sum + ms, 0);

/** Commands a second through `core.dispatch` on a file database, against a bare knex transaction. */
export const benchJournal: Bench = async (cleanup, say) => {
  const folder = cleanup.folder('journal');
  const ours = await openOurs(join(folder, 'ours.sqlite'));
  cleanup.add(ours.close);
  const peer = await openPeer(join(folder, 'peer.sqlite'));
  cleanup.add(peer.close);
  await timedEach(warmUp, ours.write);
  await timedEach(warmUp, peer.write);
  const oursRuns: (readonly number[])[] = [];
  const peerRuns: (readonly number[])[] = [];
  for (let run = 1; run <= runCount; run += 1) {
    say(`run ${run} of ${runCount}`);
    oursRuns.push(await timedEach(perRun, ours.write));
    peerRuns.push(await timedEach(perRun, peer.write));
  }
  const row = (metric: string, unit: string, of: (times: readonly number[]) => number) =>
    rowOf({ bench: 'journal', metric, unit }, oursRuns.map(of), peerRuns.map(of));
  return [
    row('commands', '1/s', perSecond),
    row('command_p50', 'ms', (times) => percentile(times, 0.5)),
    row('command_p95', 'ms', (times) => percentile(times, 0.95)),
  ];
};
