import type { JournalEntry } from '../journal/index.js';
import type { MessageRow } from './messages.repository.js';

/** What can happen to a message, as the journal names it. */
export type MessageEvent =
  | 'queued'
  | 'handed_over'
  | 'postponed'
  | 'sent'
  | 'delivered'
  | 'failed'
  /** It may have gone out; nobody can tell. */
  | 'unknown'
  | 'expired'
  | 'cancelled'
  | 'retried';

/** The journal row of a change; the text itself stands with the message. */
export function messageEntry(event: MessageEvent, row: MessageRow): JournalEntry {
  return {
    kind: `messages.${event}`,
    subject: row.id,
    incidentId: row.incident_id ?? undefined,
    scope: row.scope,
    data: {
      reason: row.reason,
      number: row.number,
      name: row.recipient_name ?? '',
      parts: row.parts,
      attempts: row.attempts,
      ...(row.gateway === null ? {} : { gateway: row.gateway }),
      ...(row.problem === null ? {} : { problem: row.problem }),
      ...(row.detail === null ? {} : { detail: row.detail }),
    },
  };
}
