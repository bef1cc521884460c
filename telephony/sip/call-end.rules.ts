import { type Verdict } from '../telephony-messages.js';
import { type CallEnd } from './call-reports.js';
import { causeOf, verdictOf } from './verdict.rules.js';

/** What is known when JsSIP says that a call is over. */
export interface EndFacts {
  /** Our own reason, when we ended it. */
  readonly own?: Verdict;
  /** Sound had been flowing. */
  readonly answered: boolean;
  readonly rang: boolean;
  readonly originator: string;
  /** Cause JsSIP gave when it ended the call by itself, else the cause of its event. */
  readonly cause: string;
  readonly status?: number;
  /** Reason headers of the final answer, CANCEL or BYE. */
  readonly reasons: readonly string[];
}

// NOTE: JsSIP says "Canceled" for lost transport and for silence alike; the true cause is what it terminated with.
const BY_JSSIP: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  ['Connection Error', 'exchange_down'],
  ['Request Timeout', 'no_response'],
  ['Bad Media Description', 'media'],
  ['WebRTC Error', 'media'],
  ['Incompatible SDP', 'media'],
  ['Missing SDP', 'media'],
  ['Canceled', 'cancelled'],
  ['Expires', 'cancelled'],
  ['No ACK', 'failed'],
]);

/** The `ended` message of a call. */
export function callEnd(facts: EndFacts): CallEnd {
  const q850 = causeOf(facts.reasons);
  return {
    verdict: verdict(facts, q850),
    by: facts.own === undefined && facts.originator === 'remote' ? 'remote' : 'local',
    ...(facts.status === undefined ? {} : { status: facts.status }),
    ...(q850 === undefined ? {} : { q850 }),
  };
}

function verdict(facts: EndFacts, q850: number | undefined): Verdict {
  if (facts.answered) {
    return 'answered';
  }
  const { own, status, rang } = facts;
  return (
    own ??
    BY_JSSIP.get(facts.cause) ??
    verdictOf({ rang, ...(q850 === undefined ? {} : { q850 }), ...(status === undefined ? {} : { status }) })
  );
}
