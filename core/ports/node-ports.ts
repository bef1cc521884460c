import { join } from 'node:path';
import { OfficePrinter } from '../features/reports/office-printer.js';
import { createLogger } from '../log/logger.js';
import { SystemClock } from './clock.js';
import { FolderFiles } from './files.js';
import { UuidIds } from './ids.js';
import type { Ports } from './ports.js';
import { ScryptSecrets } from './secrets.js';

/** The real ports of a Node host. `resourcesDir` and `fontsDir` are folders shipped with the program. */
export function createNodePorts(options: {
  readonly resourcesDir: string;
  readonly fontsDir: string;
  readonly logLevel: string;
}): Ports {
  return {
    clock: new SystemClock(),
    ids: new UuidIds(),
    secrets: new ScryptSecrets(),
    files: new FolderFiles(options.resourcesDir),
    printer: new OfficePrinter({
      normal: join(options.fontsDir, 'NotoSansSC_400Regular.ttf'),
      bold: join(options.fontsDir, 'NotoSansSC_700Bold.ttf'),
    }),
    logger: createLogger(options.logLevel),
  };
}
