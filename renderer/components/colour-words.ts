import { messages } from './messages.js';

/** Words of the warning colours. */
export const colourWords = {
  red: messages.colourRed,
  orange: messages.colourOrange,
  yellow: messages.colourYellow,
  blue: messages.colourBlue,
} as const;
