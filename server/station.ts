import { join, resolve } from 'node:path';
import { createCore } from '../core/create-core.js';
import { AppError } from '../core/dispatch/app-error.js';
import { defaultExchange } from '../core/features/calls/providers/exchange.provider.js';
import { createNodePorts } from '../core/ports/node-ports.js';
import { FolderInUseError, takeDataFolder } from './data-folder.js';
import { prepareFirstStart } from './first-start.js';
import { programFolders, programVersion } from './program-folders.js';
import { startStationHost } from './station-host.js';
import { readStationOptions, type StationOptions, UsageError } from './station-options.js';

const databaseFile = 'liandong.sqlite';

/** What went wrong, and the way out, in words. */
function explain(error: unknown, options: StationOptions | undefined): string {
  const file = options === undefined ? '' : join(resolve(options.dataDir), databaseFile);
  if (error instanceof UsageError || error instanceof FolderInUseError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return `port ${options?.port} is taken by another program; choose another with --port`;
  if (code === 'EACCES' || code === 'EROFS')
    return `the data folder cannot be written: ${options?.dataDir}; choose another with --data`;
  if (code === 'SQLITE_CANTOPEN')
    return `the database cannot be opened: ${file}; check the folder's rights, or choose another with --data`;
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return `the database is damaged or is no database: ${file}; it was left untouched. Put a backup in its place, or start with another --data folder`;
  }
  if (code === 'SQLITE_READONLY') return `the database is read-only: ${file}; give this account the right to write it`;
  if (code === 'SQLITE_BUSY')
    return `the database is locked by another program: ${file}; close that program and start again`;
  if (error instanceof AppError && error.reason === 'database.newer') {
    return `the database was written by a newer version of the program: ${file}; nothing was changed. Install the newer version, or start with another --data folder`;
  }
  return `the station could not start: ${(error as Error).message}`;
}

async function start(options: StationOptions): Promise<void> {
  const release = takeDataFolder(resolve(options.dataDir));
  process.on('exit', release);
  const folders = programFolders();
  const ports = createNodePorts({ ...folders, logLevel: process.env['LIANDONG_LOG'] ?? 'warn' });
  const core = await createCore({
    ports,
    config: {
      version: programVersion,
      host: 'station',
      database:
        options.databaseUrl === undefined
          ? { engine: 'sqlite', file: join(resolve(options.dataDir), databaseFile) }
          : { engine: 'postgres', url: options.databaseUrl },
      exchange: { ...defaultExchange, speed: options.exchangeSpeed },
    },
  });
  const done = await prepareFirstStart(core, {
    adminPassword: process.env['LIANDONG_ADMIN_PASSWORD'],
    demo: options.demo,
  });
  for (const line of done) process.stdout.write(`${line}\n`);
  const host = await startStationHost({
    core,
    rendererDir: folders.rendererDir,
    host: options.host,
    port: options.port,
    logger: ports.logger,
  });
  process.stdout.write(`listening ${host.url}\n`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void host
      .close()
      .then(() => core.close())
      .finally(() => {
        process.exit(0);
      });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Runs the station host; every failure to start is one sentence and exit code 1. */
export async function main(argv: readonly string[]): Promise<void> {
  let options: StationOptions | undefined;
  try {
    options = readStationOptions(argv);
    await start(options);
  } catch (error) {
    process.stderr.write(`${explain(error, options)}\n`);
    process.exit(1);
  }
}

void main(process.argv.slice(2));
