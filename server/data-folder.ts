import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the database in a data folder. */
export const databaseFile = 'liandong.sqlite';
/** Seals passwords of other systems that stand in the database. */
export const keyFile = 'secret.key';

/** A data folder that another running program holds. */
export class FolderInUseError extends Error {
  readonly code = 'FOLDER_IN_USE';

  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`the data folder is in use by another running station (process ${pid}): ${folder}`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes the data folder for this process; a second start is refused with the other's number. The lock of a program
 * that was killed is taken over. Answers the release.
 */
export function takeDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'station.lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = openSync(lock, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      const pid = Number(readFileSync(lock, 'utf8'));
      if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid))
        throw new FolderInUseError(folder, pid);
      rmSync(lock, { force: true });
    }
  }
  return () => {
    rmSync(lock, { force: true });
  };
}
