import { callMessages as m } from './messages.js';

/** The four result keys. */
export const marks = [
  { key: '1', result: 'acknowledged', word: m.markAcknowledged },
  { key: '2', result: 'cannot', word: m.markCannot },
  { key: '3', result: 'no_answer', word: m.markNoAnswer },
  { key: '4', result: 'wrong_number', word: m.markWrongNumber },
] as const;
