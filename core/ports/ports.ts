import type { Logger } from '../log/logger.js';
import type { Clock } from './clock.js';
import type { DocumentPrinter } from './document-printer.js';
import type { Files } from './files.js';
import type { Ids } from './ids.js';
import type { SecretBox } from './secret-box.js';
import type { Secrets } from './secrets.js';
import type { Speech } from './speech.js';

/** What a host supplies to the application. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly secretBox: SecretBox;
  readonly speech: Speech;
  readonly files: Files;
  readonly printer: DocumentPrinter;
  readonly logger: Logger;
}
