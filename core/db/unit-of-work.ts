import type { Knex } from 'knex';
import { AppError } from '../dispatch/app-error.js';
import type { Database } from './connect.js';
import type { Engine } from './dialect.js';

/** The database as a feature sees it: one open transaction. The outer handle is out of reach. */
export interface UnitOfWork {
  readonly db: Knex;
  readonly engine: Engine;
  /** Runs after the commit, in order; never after a rollback. */
  afterCommit(callback: () => void): void;
  /** Counts a journal row; the commit is refused when something changed without one. */
  countJournalRow(): void;
}

const writing = /^\s*(insert|update|delete|replace|drop|alter|create)\b/iu;
// Sessions, remembered command ids and the journal's own bookkeeping are no facts of the field.
const bookkeeping =
  /^\s*(insert into|update|delete from)\s+["`]?(sessions|command_results|journal|journal_head)["`\s]/iu;

/** Whether a statement changes facts that must stand in the journal. */
export function changesFacts(sql: string): boolean {
  return writing.test(sql) && !bookkeeping.test(sql);
}

interface Watch {
  changes: number;
  journalRows: number;
  readonly callbacks: (() => void)[];
}

/**
 * Runs one command: everything in one transaction, with the journal row. A change without a row is refused, so
 * nothing can be altered that the record does not know of.
 */
export async function runCommand<T>(database: Database, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  const watch: Watch = { changes: 0, journalRows: 0, callbacks: [] };
  const result = await database.write.transaction(async (trx) => {
    trx.on('query', (query: { sql: string }) => {
      if (changesFacts(query.sql)) watch.changes += 1;
    });
    const value = await work(unitOf(trx, database.engine, watch));
    if (watch.changes > 0 && watch.journalRows === 0) {
      throw new AppError('internal.unexpected', 'a change without its journal row was rolled back');
    }
    return value;
  });
  for (const callback of watch.callbacks) callback();
  return result;
}

/** Runs one query. A statement that would change something is refused. */
export async function runQuery<T>(database: Database, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  const watch: Watch = { changes: 0, journalRows: 0, callbacks: [] };
  return database.read.transaction(
    async (trx) => {
      trx.on('query', (query: { sql: string }) => {
        if (writing.test(query.sql)) watch.changes += 1;
      });
      const value = await work(unitOf(trx, database.engine, watch));
      if (watch.changes > 0) throw new AppError('internal.unexpected', 'a query tried to change something');
      return value;
    },
    // Readers of SQLite never wait for the writer in WAL mode; a PostgreSQL reader gets a stable snapshot.
    database.engine === 'postgres' ? { isolationLevel: 'repeatable read' } : {},
  );
}

function unitOf(trx: Knex.Transaction, engine: Engine, watch: Watch): UnitOfWork {
  return {
    db: trx,
    engine,
    afterCommit(callback) {
      watch.callbacks.push(callback);
    },
    countJournalRow() {
      watch.journalRows += 1;
    },
  };
}
