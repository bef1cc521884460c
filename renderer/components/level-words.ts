import type { ResponseLevel } from '../../contract/plans/plan.model.js';
import { messages } from './messages.js';

/** Words of a level, for lists and sentences. */
export const levelWords = {
  I: messages.levelI,
  II: messages.levelII,
  III: messages.levelIII,
  IV: messages.levelIV,
} as const satisfies Record<ResponseLevel, unknown>;

/** Words of a level where there is little room. */
export const shortLevelWords = {
  I: messages.levelShortI,
  II: messages.levelShortII,
  III: messages.levelShortIII,
  IV: messages.levelShortIV,
} as const satisfies Record<ResponseLevel, unknown>;
