import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficePrinter } from '../features/reports/office-printer.js';
import { createLogger } from '../log/logger.js';
import { SystemClock } from './clock.js';
import { FolderFiles } from './files.js';
import { UuidIds } from './ids.js';
import type { Ports } from './ports.js';
import { findVoice, ProgramSpeech } from './program-speech.js';
import { fileSecretBox, KeySecretBox } from './secret-box.js';
import { ScryptSecrets } from './secrets.js';

/** The real ports of a Node host. `resourcesDir` and `fontsDir` are folders shipped with the program. */
export function createNodePorts(options: {
  readonly resourcesDir: string;
  readonly fontsDir: string;
  readonly logLevel: string;
  /** Where the key lies that seals passwords of other systems; without it they are forgotten at the end. */
  readonly keyFile?: string;
}): Ports {
  return {
    clock: new SystemClock(),
    ids: new UuidIds(),
    secrets: new ScryptSecrets(),
    secretBox: options.keyFile === undefined ? new KeySecretBox() : fileSecretBox(options.keyFile),
    files: new FolderFiles(options.resourcesDir),
    printer: new OfficePrinter({
      normal: join(options.fontsDir, 'NotoSansSC_400Regular.ttf'),
      bold: join(options.fontsDir, 'NotoSansSC_700Bold.ttf'),
    }),
    speech: new ProgramSpeech(findVoice(), join(tmpdir(), 'liandong-speech')),
    logger: createLogger(options.logLevel),
  };
}
