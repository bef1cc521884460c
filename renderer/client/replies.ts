import type { Reply } from '../../contract/wire/envelope.js';

/** The reply a seat gives itself when the station cannot be reached. */
export const unreachable: Reply<never> = {
  ok: false,
  error: {
    category: 'unavailable',
    reason: 'station.unreachable',
    message: 'The station cannot be reached.',
    requestId: '-',
  },
};

/** Whether something from outside is a reply envelope. */
export function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
