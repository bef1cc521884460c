import { deskMessages as m } from '../desk/messages.js';

/** Words of the states of a message or incident. */
export const statusWords = {
  reported: m.statusReported,
  everyday: m.statusEveryday,
  activated: m.statusActivated,
  closed: m.statusClosed,
} as const;
