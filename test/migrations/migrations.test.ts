import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../core/db/connect.js';
import { migrate } from '../../core/db/migrate.js';
import { migrations } from '../../migrations/index.js';

describe('migrations', () => {
  const folders: string[] = [];
  const handles: Knex[] = [];

  function freshFile(): string {
    const folder = mkdtempSync(join(tmpdir(), 'liandong-migrate-'));
    folders.push(folder);
    return join(folder, 'test.sqlite');
  }
  function open(file: string): Knex {
    const db = knex({
      client: 'sqlite3',
      useNullAsDefault: true,
      connection: { filename: file },
      pool: { min: 1, max: 1 },
    });
    handles.push(db);
    return db;
  }
  afterEach(async () => {
    for (const db of handles.splice(0)) await db.destroy();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  async function tables(db: Knex): Promise<string[]> {
    const rows: { name: string }[] = await db('sqlite_master').where('type', 'table').select('name').orderBy('name');
    return rows.map((row) => row.name).filter((name) => !name.startsWith('sqlite_') && !name.startsWith('knex_'));
  }

  it('are listed in the order of their dates, without extensions', () => {
    const names = migrations.map(([name]) => name);
    expect(names).toEqual([...names].sort());
    expect(names.every((name) => /^\d{14}_[a-z]+_[a-z_]+$/u.test(name))).toBe(true);
  });

  it('go up, down to nothing, and up again', async () => {
    const db = open(freshFile());
    for (const [, migration] of migrations) await migration.up(db);
    const all = await tables(db);
    for (const [, migration] of [...migrations].reverse()) await migration.down(db);
    expect(await tables(db)).toEqual([]);
    for (const [, migration] of migrations) await migration.up(db);
    expect(await tables(db)).toEqual(all);
  });

  it('keep rows and their children, and leave no row without its parent', async () => {
    const file = freshFile();
    const db = open(file);
    for (const [, migration] of migrations) await migration.up(db);
    await db.schema.dropTableIfExists('knex_migrations');
    await db('units').insert({
      id: 'u',
      name: 'n',
      short_name: 's',
      kind: 'k',
      role: 'r',
      aliases_json: '[]',
      rank: 0,
    });
    await db('people').insert({ id: 'p', name: 'n', unit_id: 'u', title: 't', sample: true, search: '', rank: 0 });
    await db('phones').insert({ id: 'f', person_id: 'p', rank: 0, kind: 'office', number: '1234' });
    expect(await db.raw('PRAGMA foreign_key_check')).toEqual([]);
    expect(await db('phones').count({ n: '*' })).toEqual([{ n: 1 }]);
  });

  it('refuse a database of a newer program and change nothing in it', async () => {
    const file = freshFile();
    const first = await connect({ engine: 'sqlite', file });
    await migrate(first.write, 'sqlite', file);
    await first
      .write('knex_migrations')
      .insert({ name: '29990101000000_future_thing', batch: 99, migration_time: '2999' });
    await expect(migrate(first.write, 'sqlite', file)).rejects.toMatchObject({ reason: 'database.newer' });
    expect(await first.write('knex_migrations').where('name', '29990101000000_future_thing').first()).toBeDefined();
    await first.close();
  });

  it('set the promises of every connection: nothing acknowledged is lost, foreign keys hold', async () => {
    const database = await connect({ engine: 'sqlite', file: freshFile() });
    for (const db of [database.write, database.read]) {
      expect(await db.raw('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      expect(await db.raw('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
      expect(await db.raw('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    }
    await expect(database.read.raw('create table x (id integer)')).rejects.toThrow('readonly');
    await database.close();
  });
});
