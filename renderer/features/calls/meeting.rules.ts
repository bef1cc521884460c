import { type CallOut, inMeeting, type Tile } from './tile.rules.js';

/** The call-out whose people are connected: the one that runs as a conference, else the one somebody is still in. */
export function meetingOf(tiles: readonly Tile[], current: CallOut | undefined): CallOut | undefined {
  if (current?.conference === true && current.state === 'running') return current;
  return inMeeting(tiles)[0]?.callOut;
}

/** The simulated exchange connects people without any sound. */
export function mayRecord(meeting: CallOut): boolean {
  return meeting.provider === 'sip';
}

/** The officer's desk phone is connected, or on its way. */
export function isOfficerIn({ officer }: CallOut): boolean {
  return officer !== undefined && officer.state !== 'failed';
}
