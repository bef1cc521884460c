import { distinctUntilChanged, map, type Observable, shareReplay, timer } from 'rxjs';

const secondMs = 1_000;

/** Station time on this seat: the seat's monotonic clock plus the offset learned from the station. */
export class StationClock {
  #offsetMs = Date.now() - performance.now();

  /** Station time now, to the second, once a second. */
  readonly now$: Observable<number> = timer(0, secondMs / 4).pipe(
    map(() => Math.floor(this.now() / secondMs) * secondMs),
    distinctUntilChanged(),
    shareReplay({ bufferSize: 1, refCount: true }),
  );

  now(): number {
    return performance.now() + this.#offsetMs;
  }

  /** Takes over the time of a station reply; half of the round trip is its age. */
  adopt(stationAt: string, roundTripMs: number): void {
    const at = Date.parse(stationAt);
    if (Number.isNaN(at)) return;
    this.#offsetMs = at + roundTripMs / 2 - performance.now();
  }
}
