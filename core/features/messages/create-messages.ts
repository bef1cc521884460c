import type { JournalRow } from '../../../contract/journal/journal.contract.js';
import type { Database } from '../../db/connect.js';
import type { Ports } from '../../ports/ports.js';
import { messagesHandlers } from './messages.handlers.js';
import { Messaging, type MessagingStart } from './messaging.js';

interface CreateParts {
  readonly database: Database;
  readonly ports: Pick<Ports, 'clock' | 'ids' | 'logger' | 'secretBox'>;
  readonly announce: (row: JournalRow) => void;
  readonly stationName: string;
  /** For a station that only shows, and for drills; see `MessagingStart`. */
  readonly messagingStart?: MessagingStart | undefined;
}

/** Short messages, ready: what waits from the last run is on its way. Close `messaging` before the database. */
export async function createMessages(parts: CreateParts) {
  const { clock, ids, logger, secretBox: box } = parts.ports;
  const { database, announce, stationName } = parts;
  const messaging = new Messaging({ database, clock, logger, box, announce, start: parts.messagingStart });
  await messaging.open();
  return { messaging, handlers: messagesHandlers({ ids, box, messaging, stationName }) };
}
