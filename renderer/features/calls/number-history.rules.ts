import type { OutputOf } from '../../../contract/index.js';
import type { Outcome, Tile } from './tile.rules.js';

export type NumberHistory = OutputOf<'calls.numbers'>['numbers'][number];

/** Why a number may not work, known before it is dialled. */
export interface NumberMark {
  readonly outcome: Outcome;
  readonly calls: number;
  readonly answered: number;
  /** Nobody at all is to be expected there: a wrong number. */
  readonly isWrong: boolean;
}

/** Endings that say something about the number; what the station or the officer ended does not. */
const telling: ReadonlySet<Outcome> = new Set<Outcome>([
  'busy',
  'no_answer',
  'rejected',
  'unreachable',
  'wrong_number',
  'not_confirmed',
]);

/** The number dialled next, or the one being dialled. */
function numberOf({ leg, member }: Tile): string | undefined {
  return leg?.number ?? member.phones[0]?.number;
}

/** The mark of a tile nobody is calling yet: the last call of its number failed. */
export function markOf(tile: Tile, numbers: ReadonlyMap<string, NumberHistory>): NumberMark | undefined {
  if (tile.tone !== 'waiting') return undefined;
  const number = tile.status === 'queued' ? numberOf(tile) : tile.member.phones[0]?.number;
  const history = number === undefined ? undefined : numbers.get(number);
  const outcome = history?.lastOutcome;
  if (!history || outcome === undefined || !telling.has(outcome)) return undefined;
  return { outcome, calls: history.calls, answered: history.answered, isWrong: outcome === 'wrong_number' };
}
