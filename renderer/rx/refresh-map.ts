import { from, Observable, type ObservableInput, type OperatorFunction, type Subscription } from 'rxjs';

/**
 * Leading + trailing exhaust: the first signal runs at once; any number of signals during a run cause exactly
 * one more run after it. A burst ends current, without a request per signal.
 */
export function refreshMap<T, R>(project: (value: T) => ObservableInput<R>): OperatorFunction<T, R> {
  return (source$) =>
    new Observable<R>((subscriber) => {
      let inner: Subscription | undefined;
      let pending: { readonly value: T } | undefined;
      let sourceDone = false;

      const settle = (): void => {
        inner = undefined;
        const next = pending;
        pending = undefined;
        if (next) run(next.value);
        else if (sourceDone) subscriber.complete();
      };
      const run = (value: T): void => {
        let isSettledAtOnce = false;
        const subscription = from(project(value)).subscribe({
          next: (result) => {
            subscriber.next(result);
          },
          error: (error: unknown) => {
            subscriber.error(error);
          },
          complete: () => {
            isSettledAtOnce = true;
            settle();
          },
        });
        if (!isSettledAtOnce) inner = subscription;
      };

      const outer = source$.subscribe({
        next: (value) => {
          if (inner) pending = { value };
          else run(value);
        },
        error: (error: unknown) => {
          subscriber.error(error);
        },
        complete: () => {
          sourceDone = true;
          if (!inner) subscriber.complete();
        },
      });
      return () => {
        outer.unsubscribe();
        inner?.unsubscribe();
      };
    });
}
