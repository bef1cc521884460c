/** Cancels what was scheduled. Safe to call twice. */
export type Cancel = () => void;

/** Time as the application knows it. Real, or moved by hand in tests and drills. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Calls back once after `delayMs` of this clock's time. */
  schedule(delayMs: number, callback: () => void): Cancel;
}

/** The instant as stored: ISO-8601, UTC. */
export function instantOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** The machine's clock. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }

  schedule(delayMs: number, callback: () => void): Cancel {
    const timer = setTimeout(callback, delayMs);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  }
}

interface Scheduled {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** A clock moved by hand: nothing happens until `advance`. */
export class FakeClock implements Clock {
  private current: number;
  private order = 0;
  private readonly scheduled = new Set<Scheduled>();

  constructor(start = '2026-11-21T10:00:00.000Z') {
    this.current = Date.parse(start);
  }

  now(): number {
    return this.current;
  }

  schedule(delayMs: number, callback: () => void): Cancel {
    const entry = { at: this.current + delayMs, order: this.order++, callback };
    this.scheduled.add(entry);
    return () => {
      this.scheduled.delete(entry);
    };
  }

  /** When the next callback is due, if any waits. */
  nextAt(): number | undefined {
    return this.next()?.at;
  }

  /** Moves time forward, running what falls due in order; `settle` runs after each callback. */
  async advance(durationMs: number, settle?: () => Promise<void>): Promise<void> {
    const end = this.current + durationMs;
    for (let due = this.next(); due !== undefined && due.at <= end; due = this.next()) {
      this.scheduled.delete(due);
      this.current = Math.max(this.current, due.at);
      due.callback();
      await settle?.();
    }
    this.current = end;
  }

  private next(): Scheduled | undefined {
    let best: Scheduled | undefined;
    for (const entry of this.scheduled) {
      if (best === undefined || entry.at < best.at || (entry.at === best.at && entry.order < best.order)) best = entry;
    }
    return best;
  }
}
