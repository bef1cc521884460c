import type { MessageProblem, MessageReason } from '../../../contract/messages/messages.contract.js';
import type { SendResult } from './sms-gateway.js';

/** When a message is tried again. Times in milliseconds. */
export interface RetryPlan {
  readonly firstMs: number;
  readonly capMs: number;
  /** Tries of one message; waiting for a gateway that is gone does not count. */
  readonly maxAttempts: number;
}

export const defaultRetryPlan: RetryPlan = { firstMs: 2_000, capMs: 5 * 60_000, maxAttempts: 10 };

/** A lane whose gateway is gone asks again at most this often. */
export const lanePauseCapMs = 60_000;

const hourMs = 3_600_000;
// A call back asked for hours ago only confuses; a task stays a task.
const validMs: Readonly<Record<MessageReason, number>> = {
  call_missed: 2 * hourMs,
  task_notice: 24 * hourMs,
  supervision: 24 * hourMs,
  manual: 24 * hourMs,
  test: hourMs / 6,
};

/** How long a message may wait, milliseconds. */
export function validityOf(reason: MessageReason): number {
  return validMs[reason];
}

/** First pause doubled with each failure, up to the cap. `failures` from 1. */
export function backOffMs(failures: number, firstMs: number, capMs: number): number {
  return Math.min(capMs, firstMs * 2 ** Math.min(failures - 1, 30));
}

export type NextStep =
  | { readonly kind: 'again'; readonly at: number; readonly attempts: number }
  | { readonly kind: 'failed'; readonly problem: MessageProblem };

/** What follows a refused hand-over. `attempts` counts the earlier ones. */
export function stepAfter(
  failure: Extract<SendResult, { ok: false }>,
  attempts: number,
  now: number,
  plan: RetryPlan = defaultRetryPlan,
): NextStep {
  if (!failure.retryable) return { kind: 'failed', problem: failure.code };
  // The lane itself waits for a gateway that is gone or bars the station; the message keeps its place and its tries.
  if (failure.code === 'network' || failure.code === 'credentials') return { kind: 'again', at: now, attempts };
  const made = attempts + 1;
  if (made >= plan.maxAttempts) return { kind: 'failed', problem: 'gave_up' };
  return { kind: 'again', at: now + backOffMs(made, plan.firstMs, plan.capMs), attempts: made };
}
