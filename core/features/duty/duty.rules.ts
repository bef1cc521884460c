/** A shift, UTC instants. */
export interface Shift {
  readonly startsAt: string;
  readonly endsAt: string;
  /** Count of shifts since 1970, which team is on follows from it. */
  readonly index: number;
}

/** How the shifts lie: length in hours and the local time (Asia/Shanghai, no summer time) of the change. */
export interface ShiftPattern {
  readonly shiftHours: number;
  readonly startsAt: string;
}

const shanghaiOffsetMs = 8 * 3_600_000;

/** The shift that holds at an instant (milliseconds). */
export function shiftAt(now: number, pattern: ShiftPattern): Shift {
  const [hours = 0, minutes = 0] = pattern.startsAt.split(':').map(Number);
  const lengthMs = pattern.shiftHours * 3_600_000;
  const phase = (hours * 60 + minutes) * 60_000 - shanghaiOffsetMs;
  const index = Math.floor((now - phase) / lengthMs);
  const start = index * lengthMs + phase;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + lengthMs).toISOString(), index };
}
