import { type Ticker, type TickerClock } from '../frame-ticker.js';

/** A clock that stands still until the test moves it. */
export class ManualClock implements TickerClock {
  #nowMs = 1_000_000;
  #timers: { readonly at: number; readonly call: () => void }[] = [];

  now = (): number => this.#nowMs;

  after = (delayMs: number, call: () => void): (() => void) => {
    const timer = { at: this.#nowMs + delayMs, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  /** Moves on; timers due by then are called once, at the end, as after a stall. */
  advance(ms: number): void {
    this.#nowMs += ms;
    const due = this.#timers.filter((timer) => timer.at <= this.#nowMs);
    this.#timers = this.#timers.filter((timer) => timer.at > this.#nowMs);
    for (const timer of due) timer.call();
  }
}

/** A ticker the test turns by hand; its clock goes with it. */
export class ManualTicker implements Ticker {
  nowMs = 1_000_000;
  #onFrame: ((skipped: number) => void) | undefined;

  now = (): number => this.nowMs;

  get isRunning(): boolean {
    return this.#onFrame !== undefined;
  }

  start(onFrame: (skipped: number) => void): void {
    this.#onFrame = onFrame;
  }

  stop(): void {
    this.#onFrame = undefined;
  }

  tick(frames = 1, skipped = 0): void {
    for (let frame = 0; frame < frames; frame++) {
      this.nowMs += 20 * (1 + skipped);
      this.#onFrame?.(skipped);
    }
  }
}
