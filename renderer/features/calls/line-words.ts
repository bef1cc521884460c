import type { OutputOf } from '../../../contract/index.js';
import type { Words } from '../../app/i18n/use-words.js';
import { lineMessages as m } from './line.messages.js';

export type LineView = OutputOf<'calls.line'>['line'];
type Trouble = NonNullable<LineView['why']>;

/** Why a line is down. */
export const troubleWords = {
  not_configured: m.notConfigured,
  unreachable: m.unreachable,
  wrong_secret: m.wrongSecret,
  refused: m.refused,
  no_answer: m.noAnswer,
  lost: m.lost,
  engine: m.engine,
} as const satisfies Record<Trouble, unknown>;

/** What to do about it. */
export const remedyWords = {
  not_configured: m.doNotConfigured,
  unreachable: m.doUnreachable,
  wrong_secret: m.doWrongSecret,
  refused: m.doRefused,
  no_answer: m.doNoAnswer,
  lost: m.doLost,
  engine: m.doEngine,
} as const satisfies Record<Trouble, unknown>;

const stateWords = { up: m.up, connecting: m.connecting, down: m.down } as const;

/** A line in a few words: its trouble where there is one, else its state. */
export function lineWords({ state, why }: LineView, t: Words): string {
  return t(state === 'down' && why !== undefined ? troubleWords[why] : stateWords[state]);
}
