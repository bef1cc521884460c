import type { FromTelephony, Verdict } from '../../../../telephony/telephony-messages.js';
import type { LegEvent } from '../../../../contract/calls/call-machine.model.js';

const events: Readonly<Record<Verdict, LegEvent>> = {
  // A call that was answered and ended: the other side hung up.
  answered: 'left',
  busy: 'busy',
  no_answer: 'no_answer',
  rejected: 'rejected',
  wrong_number: 'wrong_number',
  unreachable: 'unreachable',
  no_response: 'failed',
  no_line: 'no_line',
  not_allowed: 'failed',
  media: 'failed',
  exchange_down: 'exchange_down',
  cancelled: 'failed',
  failed: 'failed',
};

/** What the end of a call on the wire means for its leg. */
export function legEventOf(verdict: Verdict): LegEvent {
  return events[verdict];
}

/** The line's own word for the record, e.g. `busy, SIP 486, Q.850 17`. */
export function detailOf(ended: FromTelephony & { kind: 'ended' }): string {
  return [
    ended.verdict,
    ...(ended.status === undefined ? [] : [`SIP ${ended.status}`]),
    ...(ended.q850 === undefined ? [] : [`Q.850 ${ended.q850}`]),
    ...(ended.by === 'local' ? ['by us'] : []),
  ].join(', ');
}
