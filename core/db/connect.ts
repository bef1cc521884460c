import knex, { type Knex } from 'knex';
import { type Engine, sqlitePragmas } from './dialect.js';

/** Where the data lies: a SQLite file (or `:memory:`), or a PostgreSQL URL. */
export type DatabaseConfig =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string }
  | { readonly engine: 'postgres'; readonly knex: () => Knex };

/** Handles to one database: `write` for commands, `read` for queries (which cannot change anything). */
export interface Database {
  readonly engine: Engine;
  readonly write: Knex;
  readonly read: Knex;
  close(): Promise<void>;
}

/** Readers of a SQLite file: a long walk through the journal holds up nobody. */
const readers = 3;

interface RawSqlite {
  exec(sql: string, done: (error: Error | null) => void): void;
}

function sqlite(file: string, pragmas: readonly string[], connections = 1): Knex {
  return knex({
    client: 'sqlite3',
    useNullAsDefault: true,
    connection: { filename: file },
    pool: {
      min: 1,
      max: connections,
      afterCreate(connection: RawSqlite, done: (error: Error | null, connection: unknown) => void) {
        connection.exec(pragmas.join(';'), (error) => {
          done(error, connection);
        });
      },
    },
  });
}

/** Opens the database; fails when the file cannot be opened, is no database or is corrupt. */
export async function connect(config: DatabaseConfig): Promise<Database> {
  const database = config.engine === 'sqlite' ? openSqlite(config.file) : openPostgres(config);
  try {
    await database.write.raw('select 1');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function openSqlite(file: string): Database {
  const write = sqlite(file, sqlitePragmas);
  // A database in memory belongs to its connection, so readers share the writer's.
  const read = file === ':memory:' ? write : sqlite(file, [...sqlitePragmas, 'PRAGMA query_only = ON'], readers);
  return {
    engine: 'sqlite',
    write,
    read,
    async close() {
      if (read !== write) await read.destroy();
      await write.destroy();
    },
  };
}

function openPostgres(config: Extract<DatabaseConfig, { engine: 'postgres' }>): Database {
  const handle =
    'url' in config ? knex({ client: 'pg', connection: config.url, pool: { min: 0, max: 10 } }) : config.knex();
  return {
    engine: 'postgres',
    write: handle,
    read: handle,
    async close() {
      await handle.destroy();
    },
  };
}
