import { FRAME_MS } from './sound.js';

/** More late frames than this are not made up for: after a long stall old sound is worth nothing. */
const MOST_CATCH_UP = 10;

/** Calls back once per 20 ms of real time. */
export interface Ticker {
  /** `skipped`: frames of time that passed before this one and will not be made up. */
  start(onFrame: (skipped: number) => void): void;
  stop(): void;
}

/** The clock and timer a ticker needs; in a test both are the test's own. */
export interface TickerClock {
  /** Milliseconds that never go back. */
  now(): number;
  /** Calls once after about `delayMs`; returns how to cancel. */
  after(delayMs: number, call: () => void): () => void;
}

/** The process's own clock. */
export const systemTickerClock: TickerClock = {
  now: () => performance.now(),
  after(delayMs, call) {
    let immediate: NodeJS.Immediate | undefined;
    // Through setImmediate: after a stall the packets that wait in the sockets are read before the frames they belong to.
    const timer = setTimeout(() => {
      immediate = setImmediate(call);
    }, delayMs);
    return () => {
      clearTimeout(timer);
      if (immediate !== undefined) clearImmediate(immediate);
    };
  },
};

/** A 20 ms clock that does not drift: every frame has its due time, late timers are caught up, at most ten frames. */
export class FrameTicker implements Ticker {
  readonly #clock: TickerClock;
  #cancel: (() => void) | undefined;
  #due = 0;

  constructor(clock: TickerClock = systemTickerClock) {
    this.#clock = clock;
  }

  start(onFrame: (skipped: number) => void): void {
    this.stop();
    this.#due = this.#clock.now() + FRAME_MS;
    this.#arm(onFrame);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #arm(onFrame: (skipped: number) => void): void {
    // Rounded up: a timer that fires before its frame is due would only fire again.
    const delayMs = Math.max(0, Math.ceil(this.#due - this.#clock.now()));
    this.#cancel = this.#clock.after(delayMs, () => {
      this.#run(onFrame);
    });
  }

  #run(onFrame: (skipped: number) => void): void {
    const behind = Math.floor((this.#clock.now() - this.#due) / FRAME_MS) + 1;
    let skipped = Math.max(0, behind - MOST_CATCH_UP);
    const frames = Math.min(behind, MOST_CATCH_UP);
    this.#due += Math.max(0, behind) * FRAME_MS;
    this.#arm(onFrame);
    const armed = this.#cancel;
    for (let frame = 0; frame < frames; frame++) {
      onFrame(skipped);
      skipped = 0;
      // Stopped (or started anew) from within: the rest of this catch-up belongs to nobody.
      if (this.#cancel !== armed) return;
    }
  }
}
