import { type FromTelephony } from '../telephony-messages.js';

/** What the media side has to tell the station. */
export type MediaEvent = Extract<
  FromTelephony,
  { kind: 'digit' | 'played' | 'silent' | 'levels' | 'recorded' | 'room_audio' | 'refused' }
>;
