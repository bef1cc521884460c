import knex, { type Knex } from 'knex';
import { migrations, type MigrationModule } from '../../migrations/index.js';
import { AppError } from '../dispatch/app-error.js';
import type { Engine } from './dialect.js';

/** Migrations by name without extension, in their explicit order. */
class ListedMigrations implements Knex.MigrationSource<string> {
  constructor(private readonly list: readonly (readonly [string, MigrationModule])[]) {}

  async getMigrations(): Promise<string[]> {
    return this.list.map(([name]) => name);
  }

  getMigrationName(name: string): string {
    return name;
  }

  async getMigration(name: string): Promise<Knex.Migration> {
    const found = this.list.find(([listed]) => listed === name);
    if (found === undefined) throw new Error(`no such migration: ${name}`);
    return found[1];
  }
}

async function appliedNames(db: Knex): Promise<readonly string[]> {
  if (!(await db.schema.hasTable('knex_migrations'))) return [];
  const rows = await db<{ name: string }>('knex_migrations').select('name').orderBy('id');
  return rows.map((row) => row.name);
}

async function refuseNewer(db: Knex): Promise<void> {
  const known = new Set(migrations.map(([name]) => name));
  const unknown = (await appliedNames(db)).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new AppError(
      'database.newer',
      `the database was written by a newer version (${unknown}); nothing was changed`,
      {
        migration: unknown,
      },
    );
  }
}

async function run(db: Knex, engine: Engine): Promise<void> {
  await refuseNewer(db);
  const applied = await appliedNames(db);
  if (applied.length === migrations.length) return;
  await db.migrate.latest({ migrationSource: new ListedMigrations(migrations) });
  if (engine === 'sqlite') {
    const broken: unknown[] = await db.raw('PRAGMA foreign_key_check');
    if (broken.length > 0) throw new AppError('database.corrupt', 'a migration left rows without their parent');
  }
}

/**
 * Brings the schema up to date. SQLite gets a connection of its own with `foreign_keys=OFF`: with them on, a table
 * rebuilt by a migration silently deletes its child rows. Refuses a database written by a newer version.
 */
export async function migrate(db: Knex, engine: Engine, file?: string): Promise<void> {
  if (engine === 'postgres') {
    await run(db, engine);
    return;
  }
  if (file === undefined || file === ':memory:') {
    await db.raw('PRAGMA foreign_keys = OFF');
    await run(db, engine);
    await db.raw('PRAGMA foreign_keys = ON');
    return;
  }
  const own = knex({
    client: 'sqlite3',
    useNullAsDefault: true,
    connection: { filename: file },
    pool: { min: 1, max: 1 },
  });
  try {
    await own.raw('PRAGMA busy_timeout = 5000');
    await own.raw('PRAGMA foreign_keys = OFF');
    await run(own, engine);
  } finally {
    await own.destroy();
  }
}
