import { of, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { refreshMap } from './refresh-map.js';

describe('refreshMap', () => {
  it('runs the first signal at once and any number of signals during a run exactly once more', () => {
    const signals$ = new Subject<number>();
    const runs: Subject<string>[] = [];
    const results: string[] = [];
    signals$
      .pipe(
        refreshMap(() => {
          const run$ = new Subject<string>();
          runs.push(run$);
          return run$;
        }),
      )
      .subscribe((result) => results.push(result));

    signals$.next(1);
    signals$.next(2);
    signals$.next(3);
    expect(runs).toHaveLength(1);
    runs[0]?.next('first');
    runs[0]?.complete();
    expect(runs).toHaveLength(2);
    runs[1]?.next('second');
    runs[1]?.complete();

    expect(runs).toHaveLength(2);
    expect(results).toEqual(['first', 'second']);
  });

  it('completes when the source has ended and nothing runs any more', () => {
    let isDone = false;
    of(1)
      .pipe(refreshMap((value) => of(value)))
      .subscribe({
        complete: () => {
          isDone = true;
        },
      });
    expect(isDone).toBe(true);
  });

  it('cancels the running request when nobody listens any more', () => {
    const signals$ = new Subject<number>();
    let isCancelled = false;
    const running$ = new Subject<string>();
    const subscription = signals$.pipe(refreshMap(() => running$)).subscribe();
    signals$.next(1);
    running$.subscribe({
      complete: () => {
        isCancelled = true;
      },
    });
    expect(running$.observed).toBe(true);
    subscription.unsubscribe();
    running$.complete();
    expect(isCancelled).toBe(true);
  });
});
