import { join } from 'node:path';
import { programFolders } from '../../server/program-folders.js';
import type { Cleanup } from './cleanup.js';
import { type ServerProcess, startServer } from './processes.js';

/** Starts the built station host on a free port; with `demo` its first start makes accounts and the sample set. */
export function startStation(cleanup: Cleanup, dataDir: string, demo = false): Promise<ServerProcess> {
  const program = join(programFolders().resourcesDir, '..', 'dist', 'server', 'station.cjs');
  const args = [program, '--data', dataDir, '--port', '0', ...(demo ? ['--demo'] : [])];
  return startServer(cleanup, args, { LIANDONG_ADMIN_PASSWORD: 'bench-password', LANG: 'en_US.UTF-8' });
}
