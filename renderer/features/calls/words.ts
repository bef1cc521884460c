import { callMessages as m } from './messages.js';
import type { Outcome, TileStatus } from './tile.rules.js';

/** Words of a tile's state. */
export const statusWords = {
  arrived: m.statusArrived,
  acknowledged: m.statusAcknowledged,
  cannot: m.statusCannot,
  answered: m.statusAnswered,
  ringing: m.statusRinging,
  dialing: m.statusDialing,
  calling: m.statusDialing,
  queued: m.statusQueued,
  waiting: m.statusWaiting,
  unreached: m.statusUnreached,
  meeting: m.statusMeeting,
  asks: m.statusAsks,
  interrupted: m.statusInterrupted,
} as const satisfies Record<TileStatus, unknown>;

/** Words of how a call ended. */
export const outcomeWords = {
  acknowledged: m.outcomeAcknowledged,
  cannot: m.outcomeCannot,
  busy: m.outcomeBusy,
  no_answer: m.outcomeNoAnswer,
  rejected: m.outcomeRejected,
  unreachable: m.outcomeUnreachable,
  wrong_number: m.outcomeWrongNumber,
  not_confirmed: m.outcomeNotConfirmed,
  failed: m.outcomeFailed,
  cancelled: m.outcomeCancelled,
  lost: m.outcomeLost,
} as const satisfies Record<Outcome, unknown>;

/** Words of the three ways to call. */
export const modeWords = { all: m.modeAll, each: m.modeEach, hunt: m.modeHunt } as const;
