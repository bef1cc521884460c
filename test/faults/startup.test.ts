import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { afterEach, describe, expect, it } from 'vitest';
import { parsePlanDocument } from '../../core/features/plans/document/parse-plan-document.js';
import { loadPlanSet, readShippedSet } from '../../core/features/plans/load-plans.js';
import { FolderFiles, MemoryFiles } from '../../core/ports/files.js';
import { runCommand } from '../../core/db/unit-of-work.js';
import { connect } from '../../core/db/connect.js';
import { migrate } from '../../core/db/migrate.js';
import { startHttpStation } from '../support/http-station.js';
import { projectRoot } from '../support/project-root.js';

const station = join(projectRoot, 'dist/server/station.cjs');
const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'liandong-start-'));
  folders.push(made);
  return made;
}

function startAndFail(
  args: readonly string[],
  locale = 'en_US.UTF-8',
): Promise<{ code: number | null; words: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [station, ...args], {
      env: { ...process.env, LANG: locale, LC_ALL: locale },
    });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.on('exit', (code) => {
      resolve({ code, words });
    });
  });
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('a start that cannot succeed ends with one sentence and a way out', () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, words } = await startAndFail(['--data', folder(), '--port', String(port)]);
    other.close();
    expect(code).toBe(1);
    expect(words.trim()).toBe(`Port ${port} is taken by another program. Choose another with --port.`);
  });

  it('when the data folder is in use by a second start, in the user’s language', async () => {
    const dataDir = folder();
    const first = await startHttpStation({ dataDir, demo: false });
    const { code, words } = await startAndFail(['--data', dataDir, '--port', '0'], 'zh_CN.UTF-8');
    await first.stop();
    expect(code).toBe(1);
    expect(words).toContain('数据文件夹正被另一个联动台使用');
  });

  it.each([
    ['no database at all', Buffer.from('this is no database, it is a shopping list\n'.repeat(100))],
    ['a truncated header', Buffer.from('SQLite format 3\u0000\u0010')],
  ])('when the file is %s, and leaves the file as it was', async (_name, content) => {
    const dataDir = folder();
    const file = join(dataDir, 'liandong.sqlite');
    writeFileSync(file, content);
    const { code, words } = await startAndFail(['--data', dataDir, '--port', '0']);
    expect(code).toBe(1);
    expect(words).toContain('It was left untouched');
    expect(readFileSync(file).subarray(0, content.length)).toEqual(content);
  });

  it('when pages of the database are damaged', async () => {
    const dataDir = folder();
    const first = await startHttpStation({ dataDir });
    await first.stop();
    const file = join(dataDir, 'liandong.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 100, 4096 * 3);
    writeFileSync(file, bytes);
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    const { code, words } = await startAndFail(['--data', dataDir, '--port', '0']);
    expect(code).toBe(1);
    expect(words).toContain('damaged');
  });

  it('when a newer program wrote the database', async () => {
    const dataDir = folder();
    const file = join(dataDir, 'liandong.sqlite');
    const database = await connect({ engine: 'sqlite', file });
    await migrate(database.write, 'sqlite', file);
    await database
      .write('knex_migrations')
      .insert({ name: '29990101000000_future_thing', batch: 9, migration_time: '2999' });
    await database.close();
    const { code, words } = await startAndFail(['--data', dataDir, '--port', '0']);
    expect(code).toBe(1);
    expect(words).toContain('newer version');
  });

  it('when another program holds the database locked', async () => {
    const dataDir = folder();
    const file = join(dataDir, 'liandong.sqlite');
    const holder = knex({
      client: 'sqlite3',
      useNullAsDefault: true,
      connection: { filename: file },
      pool: { min: 1, max: 1 },
    });
    await holder.raw('create table held (id integer)');
    await holder.raw('begin exclusive');
    const { code, words } = await startAndFail(['--data', dataDir, '--port', '0']);
    await holder.raw('rollback');
    await holder.destroy();
    expect(code).toBe(1);
    expect(words).toContain('locked');
  });

  it('when an option makes no sense', async () => {
    for (const args of [['--port', 'many'], ['--nonsense'], ['--port', '99999']]) {
      const { code, words } = await startAndFail(['--data', folder(), ...args]);
      expect(code).toBe(1);
      expect(words.length).toBeGreaterThan(10);
    }
  });

  it.skipIf(process.getuid?.() === 0)('when the folder is read-only', async () => {
    const dataDir = folder();
    chmodSync(dataDir, 0o500);
    const { words } = await startAndFail(['--data', dataDir, '--port', '0']);
    expect(words).toContain('cannot be written');
  });

  it('when the data folder is a file', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { code, words } = await startAndFail(['--data', file, '--port', '0']);
    expect(code).toBe(1);
    expect(words).toContain(file);
  });
});

describe('a plan document with broken front matter', () => {
  it('is refused with file and line; the other 48 load', async () => {
    const shipped = new FolderFiles(join(projectRoot, 'resources'));
    const names = (await shipped.list('plans')).filter((name) => name.endsWith('.md'));
    const documents: Record<string, string> = {};
    for (const name of names) documents[`plans/${name}`] = await shipped.read(`plans/${name}`);
    documents['plans/MH-S-16.md'] = documents['plans/MH-S-16.md']?.replace('kind: specialist', 'kind: something') ?? '';
    const line = documents['plans/MH-S-16.md'].split('\n').findIndex((text) => text.startsWith('kind:')) + 1;

    const database = await connect({ engine: 'sqlite', file: ':memory:' });
    await migrate(database.write, 'sqlite');
    const set = await readShippedSet(new MemoryFiles(documents));
    const report = await runCommand(database, (unit) => {
      unit.countJournalRow();
      return loadPlanSet(unit, set, { source: 'shipped', by: 'station', at: '2026-11-21T00:00:00.000Z' });
    });
    await database.close();
    expect(names).toHaveLength(49);
    expect(report.loaded).toBe(48);
    expect(report.refused).toHaveLength(1);
    expect(report.refused[0]).toMatchObject({ file: 'plans/MH-S-16.md', line, field: 'kind' });
  });

  it('never throws, whatever is in the file', () => {
    for (const text of ['', '---\n', '---\n: : :\n---', '\u0000', '---\n__proto__: x\n---\n', '---\na: &a [*a]\n---']) {
      expect(parsePlanDocument('x.md', text).ok).toBe(false);
    }
  });
});
