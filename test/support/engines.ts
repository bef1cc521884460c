import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import knex from 'knex';
import ClientPgLite from 'knex-pglite';
import type { DatabaseConfig } from '../../core/db/connect.js';

/** Puts what a test needs into a fresh database. */
export type Prepare = (database: DatabaseConfig) => Promise<void>;

/** An engine under test. `prepared` answers a fresh copy of a database that was prepared once. */
export interface TestEngine {
  readonly name: string;
  prepared(template: string, prepare: Prepare): Promise<{ database: DatabaseConfig; discard: () => Promise<void> }>;
}

function pgliteConfig(pglite: PGlite): DatabaseConfig {
  return {
    engine: 'postgres',
    knex: () => knex({ client: ClientPgLite, dialect: 'postgres', connection: { pglite } as object }),
  };
}

class SqliteEngine implements TestEngine {
  readonly name = 'SQLite';
  private readonly folder = mkdtempSync(join(tmpdir(), 'liandong-test-'));
  private readonly templates = new Map<string, Promise<string>>();
  private copies = 0;

  constructor() {
    process.once('exit', () => {
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  async prepared(template: string, prepare: Prepare) {
    const made = this.templates.get(template) ?? this.make(template, prepare);
    this.templates.set(template, made);
    this.copies += 1;
    const file = join(this.folder, `copy-${this.copies}.sqlite`);
    copyFileSync(await made, file);
    const discard = async (): Promise<void> => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    };
    return { database: { engine: 'sqlite', file } as const, discard };
  }

  private async make(template: string, prepare: Prepare): Promise<string> {
    const file = join(this.folder, `${template}.sqlite`);
    await prepare({ engine: 'sqlite', file });
    return file;
  }
}

/** PostgreSQL's dialect in this process; a real server takes its place later. */
class PgliteEngine implements TestEngine {
  readonly name = 'PostgreSQL';
  private readonly templates = new Map<string, Promise<Blob>>();

  async prepared(template: string, prepare: Prepare) {
    const made = this.templates.get(template) ?? this.make(prepare);
    this.templates.set(template, made);
    const pglite = new PGlite({ loadDataDir: await made });
    return {
      database: pgliteConfig(pglite),
      discard: async () => {
        if (!pglite.closed) await pglite.close();
      },
    };
  }

  private async make(prepare: Prepare): Promise<Blob> {
    const pglite = new PGlite();
    let kept: Blob | undefined;
    const close = pglite.close.bind(pglite);
    // The application closes its database; the dump is taken at the last moment before.
    pglite.close = async () => {
      kept ??= await pglite.dumpDataDir('none');
      await close();
    };
    await prepare(pgliteConfig(pglite));
    if (!pglite.closed) await pglite.close();
    if (kept === undefined) throw new Error('the template was not kept');
    return kept;
  }
}

/** SQLite alone, for tests in which the engine plays no part. */
export const sqliteEngine: TestEngine = new SqliteEngine();

/** The engines every application test runs on. */
export const engines: readonly TestEngine[] = [sqliteEngine, new PgliteEngine()];
