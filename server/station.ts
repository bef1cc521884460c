import { join, resolve } from 'node:path';
import { createCore } from '../core/create-core.js';
import { defaultExchange } from '../core/features/calls/providers/exchange.provider.js';
import { createNodePorts } from '../core/ports/node-ports.js';
import { languageOf, startupWords } from '../core/startup-failure.js';
import { databaseFile, keyFile, takeDataFolder } from './data-folder.js';
import { prepareFirstStart } from './first-start.js';
import { forkTelephony } from './fork-telephony.js';
import { programFolders, programVersion } from './program-folders.js';
import { startStationHost } from './station-host.js';
import { readStationOptions, type StationOptions, UsageError } from './station-options.js';

function explain(error: unknown, options: StationOptions | undefined): string {
  if (error instanceof UsageError || options === undefined) return (error as Error).message;
  const dataDir = resolve(options.dataDir);
  const place = { dataDir, databaseFile: join(dataDir, databaseFile), port: options.port };
  return startupWords(error, place, languageOf(process.env['LC_ALL'] ?? process.env['LANG']));
}

async function start(options: StationOptions): Promise<void> {
  const dataDir = resolve(options.dataDir);
  const release = takeDataFolder(dataDir);
  process.on('exit', release);
  const folders = programFolders();
  const logLevel = process.env['LIANDONG_LOG'] ?? 'warn';
  const ports = createNodePorts({ ...folders, logLevel, keyFile: join(dataDir, keyFile) });
  const core = await createCore({
    ports,
    config: {
      version: programVersion,
      matchingWorker: folders.matchingWorker,
      host: 'station',
      database:
        options.databaseUrl === undefined
          ? { engine: 'sqlite', file: join(dataDir, databaseFile) }
          : { engine: 'postgres', url: options.databaseUrl },
      exchange: { ...defaultExchange, speed: options.exchangeSpeed },
      dataDir,
      launchTelephony: forkTelephony(folders.telephonyProcess),
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
