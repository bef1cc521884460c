import type { Channel } from './intake-draft.js';
import { intakeMessages as m } from './messages.js';

/** Words of the channels a report can come in by. */
export const channelWords = {
  phone: m.channelPhone,
  hotline: m.channelHotline,
  police_110: m.channelPolice110,
  grid: m.channelGrid,
  department: m.channelDepartment,
  town: m.channelTown,
  video: m.channelVideo,
  warning: m.channelWarning,
  superior: m.channelSuperior,
  mailbox: m.channelMailbox,
} as const satisfies Record<Channel, unknown>;

export const channels = Object.keys(channelWords) as readonly Channel[]; // the keys are exactly the channels
