import type { MessageProblem, MessageState } from '../../../contract/messages/messages.contract.js';

/** What the receipts of all parts say of the message; `undefined` while too little is known. */
export function verdictOf(
  partStates: readonly (string | null)[],
): { readonly state: MessageState; readonly problem: MessageProblem | null } | undefined {
  if (partStates.includes('undelivered')) return { state: 'failed', problem: 'undelivered' };
  if (partStates.includes('expired')) return { state: 'expired', problem: 'undelivered' };
  if (partStates.length > 0 && partStates.every((state) => state === 'delivered')) {
    return { state: 'delivered', problem: null };
  }
  return undefined;
}
