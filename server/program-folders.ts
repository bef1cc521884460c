import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

declare const __PROGRAM_VERSION__: string | undefined;

/** Version of the program, written in by the build. */
export const programVersion = typeof __PROGRAM_VERSION__ === 'string' ? __PROGRAM_VERSION__ : '0.0.0';

/** Folders shipped with the program. */
export interface ProgramFolders {
  readonly resourcesDir: string;
  readonly fontsDir: string;
  readonly rendererDir: string;
  /** The built script of the matching thread. */
  readonly matchingWorker: string;
  /** The built script of the telephony engine. */
  readonly telephonyProcess: string;
}

function here(): string {
  // Bundled as CommonJS there is `__dirname`; run as a module there is `import.meta.url`.
  return typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
}

function rootFrom(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources', 'plans'))) return folder;
    if (dirname(folder) === folder) throw new Error('the folder resources/ of the program is missing');
  }
}

/** Finds the program's folders from where it runs: the checkout, or the packaged app. */
export function programFolders(start = here()): ProgramFolders {
  const root = rootFrom(start);
  return {
    resourcesDir: join(root, 'resources'),
    fontsDir: join(root, 'dist', 'fonts'),
    rendererDir: join(root, 'dist', 'renderer'),
    matchingWorker: join(root, 'dist', 'server', 'matching-worker.cjs'),
    telephonyProcess: join(root, 'dist', 'server', 'telephony-process.cjs'),
  };
}
