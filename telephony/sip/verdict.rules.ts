import type { Verdict } from '../telephony-messages.js';

/** What is known about a call that ended. */
export interface CallOutcome {
  /** Why we ended it ourselves, when we did: it outranks everything the far side said. */
  readonly own?: Verdict;
  /** Cause of a `Reason: Q.850` header. */
  readonly q850?: number;
  /** Final SIP status. */
  readonly status?: number;
  /** A 180 was heard before. */
  readonly rang: boolean;
}

// ITU-T Q.850 cause values as carried in the Reason header (RFC 6432).
const BY_CAUSE: ReadonlyMap<number, Verdict> = new Map<number, Verdict>([
  [17, 'busy'],
  [18, 'no_answer'],
  [19, 'no_answer'],
  [21, 'rejected'],
  [1, 'wrong_number'],
  [3, 'wrong_number'],
  [22, 'wrong_number'],
  [28, 'wrong_number'],
  [20, 'unreachable'],
  [27, 'unreachable'],
  [34, 'no_line'],
  [42, 'no_line'],
  [44, 'no_line'],
]);

const BY_STATUS: ReadonlyMap<number, Verdict> = new Map<number, Verdict>([
  [401, 'not_allowed'],
  [403, 'not_allowed'],
  [404, 'wrong_number'],
  [407, 'not_allowed'],
  [410, 'wrong_number'],
  [480, 'unreachable'],
  [484, 'wrong_number'],
  [486, 'busy'],
  [488, 'media'],
  [503, 'no_line'],
  [600, 'busy'],
  [603, 'rejected'],
  [604, 'wrong_number'],
  [606, 'media'],
]);

/** Verdict on a call that was not answered: our own reason, then Q.850, then the SIP status. */
export function verdictOf(outcome: CallOutcome): Verdict {
  if (outcome.own !== undefined) {
    return outcome.own;
  }
  const byCause = outcome.q850 === undefined ? undefined : BY_CAUSE.get(outcome.q850);
  if (byCause !== undefined) {
    return byCause;
  }
  if (outcome.status === 408) {
    return outcome.rang ? 'no_answer' : 'no_response';
  }
  return (outcome.status === undefined ? undefined : BY_STATUS.get(outcome.status)) ?? 'failed';
}

/** Q.850 cause in the values of a message's Reason headers; a `SIP;cause=` beside it is not meant. */
export function causeOf(reasons: readonly string[]): number | undefined {
  for (const part of reasons.join(',').split(',')) {
    const cause = /^\s*Q\.850\s*;(?:.*;)?\s*cause\s*=\s*(\d{1,3})/i.exec(part)?.[1];
    if (cause !== undefined) {
      return Number(cause);
    }
  }
  return undefined;
}
