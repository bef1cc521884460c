import type { OutputOf } from '../../../contract/index.js';
import { matchingMessages as m } from './messages.js';

/** Words of what the engine decided. */
export const verdictWords = {
  plan: m.planVerdict,
  ask: m.ask,
  everyday: m.everyday,
} as const satisfies Record<OutputOf<'incidents.match'>['verdict'], unknown>;

/** Words of what a concept is a sign of. */
export const polarityWords = {
  hazard: m.hazard,
  harm: m.harm,
  warning: m.warning,
  calm: m.calm,
  context: m.context,
} as const satisfies Record<OutputOf<'matching.lexicon'>['concepts'][number]['polarity'], unknown>;
