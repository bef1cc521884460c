import { type LineTrouble } from '../telephony-messages.js';

/** Retrying a wrong secret faster looks like an attack, and exchanges ban attackers. */
const SECRET_RETRY_MS = 300_000;

/** What a refused or unanswered REGISTER means; `status` is absent when nothing came. */
export function registerTrouble(status: number | undefined): LineTrouble {
  if (status === undefined) {
    return 'no_answer';
  }
  return status === 401 || status === 407 ? 'wrong_secret' : 'refused';
}

/**
 * Wait before registering again, milliseconds. Silence is retried soon (the exchange may be starting, and each try
 * repeats itself for half a minute), refusals ever later, a wrong secret hardly at all.
 *
 * @param failures REGISTERs refused in a row, this one included
 */
export function registerWait(trouble: LineTrouble, failures: number, retryMs: number): number {
  if (trouble === 'no_answer') {
    return retryMs;
  }
  const longest = 16 * retryMs;
  return trouble === 'wrong_secret'
    ? Math.max(longest, SECRET_RETRY_MS)
    : Math.min(longest, retryMs * 2 ** Math.min(failures - 1, 4));
}
