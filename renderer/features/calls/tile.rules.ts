import type { OutputOf } from '../../../contract/index.js';

export type Member = OutputOf<'command.group'>['members'][number];
export type CallOut = OutputOf<'calls.list'>['callOuts'][number];
export type Leg = CallOut['legs'][number];
export type Provider = OutputOf<'calls.providers'>['providers'][number];

export type TileTone = 'ok' | 'ringing' | 'answered' | 'failed' | 'waiting';
export type TileStatus = Member['state'] | 'ringing' | 'dialing' | 'queued';

export interface Tile {
  readonly member: Member;
  readonly leg: Leg | undefined;
  readonly callOut: CallOut | undefined;
  readonly tone: TileTone;
  readonly status: TileStatus;
  /** Why the last try failed, or the whole call. */
  readonly outcome: NonNullable<Leg['outcome']> | undefined;
  /** Since when it is so. */
  readonly since: string | undefined;
}

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

function faceOf(member: Member, leg: Leg | undefined): Pick<Tile, 'tone' | 'status' | 'outcome' | 'since'> {
  const active = leg ? activeLegs[leg.state] : undefined;
  if (leg && active) return { ...active, outcome: leg.lastOutcome, since: leg.at };
  const tone = settled[member.state];
  if (tone)
    return { tone, status: member.state, outcome: tone === 'failed' ? leg?.outcome : undefined, since: member.stateAt };
  if (leg?.state === 'queued') return { tone: 'waiting', status: 'queued', outcome: leg.lastOutcome, since: undefined };
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
  const counts = { ok: 0, ringing: 0, answered: 0, failed: 0, waiting: 0 };
  for (const tile of tiles) counts[tile.tone] += 1;
  return counts;
}
