import type { InputOf, OutputOf } from '../../../contract/index.js';

export type Member = OutputOf<'command.group'>['members'][number];
export type CallOut = OutputOf<'calls.list'>['callOuts'][number];
export type Leg = CallOut['legs'][number];
export type Provider = OutputOf<'calls.providers'>['providers'][number];
export type ProviderName = Provider['name'];
export type Mode = InputOf<'calls.start'>['mode'];
export type Outcome = NonNullable<Leg['outcome']>;

export type TileTone = 'ok' | 'asks' | 'ringing' | 'answered' | 'failed' | 'waiting';
export type TileStatus = Member['state'] | 'ringing' | 'dialing' | 'queued' | 'meeting' | 'asks' | 'interrupted';

export interface Tile {
  readonly member: Member;
  readonly leg: Leg | undefined;
  readonly callOut: CallOut | undefined;
  readonly tone: TileTone;
  readonly status: TileStatus;
  /** Why the last try failed, or the whole call. */
  readonly outcome: Outcome | undefined;
  /** Since when it is so. */
  readonly since: string | undefined;
}

type Face = Pick<Tile, 'tone' | 'status' | 'outcome' | 'since'>;

const activeLegs: Partial<Record<Leg['state'], { readonly tone: TileTone; readonly status: TileStatus }>> = {
  dialing: { tone: 'ringing', status: 'dialing' },
  ringing: { tone: 'ringing', status: 'ringing' },
  answered: { tone: 'answered', status: 'answered' },
};

const settled: Partial<Record<Member['state'], TileTone>> = {
  acknowledged: 'ok',
  arrived: 'ok',
  cannot: 'failed',
  unreached: 'failed',
};

/** Somebody on the line: being called, waiting for the officer, or in the conference. */
function lineFace(leg: Leg): Face | undefined {
  // Who pressed 3 and was then taken down as confirmed waits for nobody any more.
  if (leg.asksOfficer && leg.state === 'answered') {
    return { tone: 'asks', status: 'asks', outcome: undefined, since: leg.at };
  }
  const active = activeLegs[leg.state];
  if (active) return { ...active, outcome: leg.lastOutcome, since: leg.at };
  return leg.onLine ? { tone: 'ok', status: 'meeting', outcome: undefined, since: leg.at } : undefined;
}

function faceOf(member: Member, leg: Leg | undefined): Face {
  const onLine = leg && lineFace(leg);
  if (onLine) return onLine;
  const tone = settled[member.state];
  if (tone)
    return { tone, status: member.state, outcome: tone === 'failed' ? leg?.outcome : undefined, since: member.stateAt };
  if (leg?.state === 'queued') return { tone: 'waiting', status: 'queued', outcome: leg.lastOutcome, since: undefined };
  if (leg?.outcome === 'lost') return { tone: 'failed', status: 'interrupted', outcome: 'lost', since: leg.at };
  return { tone: 'waiting', status: 'waiting', outcome: undefined, since: undefined };
}

/** The newest call of a member: call-outs come newest first. */
function legOf(memberId: string, callOuts: readonly CallOut[]): { readonly leg?: Leg; readonly callOut?: CallOut } {
  for (const callOut of callOuts) {
    const leg = callOut.legs.find((one) => one.memberId === memberId);
    if (leg) return { leg, callOut };
  }
  return {};
}

/** What each tile shows: the member as the group knows them, and the call that runs or ran last. */
export function tilesOf(members: readonly Member[], callOuts: readonly CallOut[]): readonly Tile[] {
  return members.map((member) => {
    const { leg, callOut } = legOf(member.memberId, callOuts);
    return { member, leg, callOut, ...faceOf(member, leg) };
  });
}

/** How many tiles stand how. */
export function countTones(tiles: readonly Tile[]): Readonly<Record<TileTone, number>> {
  const counts = { ok: 0, asks: 0, ringing: 0, answered: 0, failed: 0, waiting: 0 };
  for (const tile of tiles) counts[tile.tone] += 1;
  return counts;
}

/** Everybody connected with one another: in the conference, or waiting there for the officer. */
export function inMeeting(tiles: readonly Tile[]): readonly Tile[] {
  return tiles.filter(({ status }) => status === 'meeting' || status === 'asks');
}

/** Whether there is a call that can be ended: on its way, in its turn, or in the conference. */
export function canHangUp({ leg, callOut }: Tile): boolean {
  if (!leg) return false;
  if (leg.onLine || activeLegs[leg.state] !== undefined) return true;
  return leg.state === 'queued' && callOut?.state === 'running';
}

/** Who has neither said that they come nor that they cannot. */
export function unconfirmed(tiles: readonly Tile[]): readonly Tile[] {
  return tiles.filter(({ member }) => !['acknowledged', 'arrived', 'cannot'].includes(member.state));
}
