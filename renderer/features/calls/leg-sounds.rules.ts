import type { CallOut, Leg } from './tile.rules.js';

/** `step`: something else moved on. */
export type LegSound = 'asks' | 'failed' | 'confirmed' | 'step';

/** How a leg sounded last; the instant tells a second try from the first. */
export type LegMarks = ReadonlyMap<string, Pick<Leg, 'state' | 'asksOfficer' | 'at'>>;

const order: readonly LegSound[] = ['asks', 'failed', 'confirmed', 'step'];

export function marksOf(callOuts: readonly CallOut[]): LegMarks {
  return new Map(callOuts.flatMap(({ legs }) => legs).map((leg) => [leg.legId, leg]));
}

function soundOf(leg: Leg, before: Pick<Leg, 'state' | 'asksOfficer'> | undefined): LegSound | undefined {
  if (leg.asksOfficer && before?.asksOfficer !== true) return 'asks';
  if (leg.state === (before?.state ?? 'queued')) return undefined;
  if (leg.state === 'acknowledged') return 'confirmed';
  if (leg.state === 'ended') return leg.outcome === 'cancelled' ? undefined : 'failed';
  return 'step';
}

/**
 * What is to be heard of a change: each kind once, the urgent one first, the quiet one only alone. Nothing without a
 * state before: what had happened when the page was opened is no news.
 */
export function soundsOf(before: LegMarks | undefined, callOuts: readonly CallOut[]): readonly LegSound[] {
  if (before === undefined) return [];
  const heard = new Set(callOuts.flatMap(({ legs }) => legs).map((leg) => soundOf(leg, before.get(leg.legId))));
  const sounds = order.filter((sound) => heard.has(sound));
  return sounds.length > 1 ? sounds.filter((sound) => sound !== 'step') : sounds;
}
