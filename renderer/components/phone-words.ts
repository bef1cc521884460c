import { messages } from './messages.js';

/** Words of the kinds of number. */
export const phoneKindWords = {
  office: messages.phoneOffice,
  mobile: messages.phoneMobile,
  duty: messages.phoneDuty,
  other: messages.phoneOther,
} as const;
