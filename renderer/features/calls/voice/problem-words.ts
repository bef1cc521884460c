import type { MessageDescriptor } from 'react-intl';
import type { VoiceProblem } from './voice-problem.js';
import { voiceMessages as m } from './voice.messages.js';

/** What is wrong with the seat's sound, and what to do. */
export const problemWords: Readonly<Record<VoiceProblem, MessageDescriptor>> = {
  insecure: m.insecure,
  no_microphone: m.noMicrophone,
  refused: m.refused,
  busy: m.busy,
  unsupported: m.unsupported,
};
