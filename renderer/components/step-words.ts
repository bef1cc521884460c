import { messages } from './messages.js';

/** Words of the six steps. */
export const stepWords = {
  reported: messages.stepReported,
  assessed: messages.stepAssessed,
  activated: messages.stepActivated,
  assembling: messages.stepAssembling,
  handling: messages.stepHandling,
  closed: messages.stepClosed,
} as const;
