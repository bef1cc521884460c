const windowMs = 1_000;

/** Counts what was handed over in the last second, so that no second ever sees more than the gateway may be fed. */
export class SendRate {
  private spent: { readonly at: number; readonly weight: number }[] = [];

  constructor(private readonly perSecond: number) {}

  /** How many short messages may go now. */
  room(now: number): number {
    this.spent = this.spent.filter((entry) => entry.at > now - windowMs);
    return Math.max(0, this.perSecond - this.spent.reduce((sum, entry) => sum + entry.weight, 0));
  }

  /** When there is more room, if something has to wait for it. */
  nextAt(now: number): number | undefined {
    this.room(now);
    const [oldest] = this.spent;
    return oldest === undefined ? undefined : oldest.at + windowMs;
  }

  /** A message longer than the whole allowance may go when nothing else did; it then fills the second. */
  take(now: number, weight: number): void {
    this.spent.push({ at: now, weight });
  }
}
