import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../contract/wire/envelope.js';
import type { ErrorCategory, ErrorReason } from '../../contract/wire/errors.js';
import { liveQuery } from './live-query.js';
import type { Loadable } from './loadable.js';

function failure(category: ErrorCategory, reason: ErrorReason): Reply<never> {
  return { ok: false, error: { category, reason, message: '', requestId: 'r' } };
}

function watch(replies: readonly Reply<number>[]) {
  const signals$ = new Subject<void>();
  let asked = 0;
  const seen: Loadable<number>[] = [];
  const fetch = (): Promise<Reply<number>> => {
    const reply = replies[Math.min(asked, replies.length - 1)];
    asked += 1;
    if (!reply) throw new Error('a test gives at least one reply');
    return Promise.resolve(reply);
  };
  const subscription = liveQuery(fetch, signals$).subscribe((state) => seen.push(state));
  return { signals$, seen, asked: () => asked, subscription, settle: () => vi.advanceTimersByTimeAsync(0) };
}

describe('liveQuery', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is loading first and ready with the answer', async () => {
    const { seen, settle } = watch([{ ok: true, result: 7 }]);
    await settle();
    expect(seen).toEqual([{ status: 'loading' }, { status: 'ready', value: 7 }]);
  });

  it('asks again after a signal', async () => {
    const { seen, signals$, settle } = watch([
      { ok: true, result: 1 },
      { ok: true, result: 2 },
    ]);
    await settle();
    signals$.next();
    await settle();
    expect(seen.at(-1)).toEqual({ status: 'ready', value: 2 });
  });

  it('keeps the last value beside the error when asking again fails', async () => {
    const { seen, signals$, settle } = watch([{ ok: true, result: 1 }, failure('internal', 'internal.unexpected')]);
    await settle();
    signals$.next();
    await settle();
    expect(seen.at(-1)).toMatchObject({ status: 'stale', value: 1, error: { category: 'internal' } });
  });

  it('drops the value of something that is gone', async () => {
    const { seen, signals$, settle } = watch([{ ok: true, result: 1 }, failure('not_found', 'incidents.not_found')]);
    await settle();
    signals$.next();
    await settle();
    expect(seen.at(-1)).toMatchObject({ status: 'error' });
  });

  it('tries again by itself only while the station is unavailable', async () => {
    const { seen, asked, subscription } = watch([
      failure('unavailable', 'station.unreachable'),
      { ok: true, result: 3 },
    ]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(seen.at(-1)).toEqual({ status: 'ready', value: 3 });
    expect(asked()).toBe(2);
    subscription.unsubscribe();
  });

  it('does not try again after a refusal', async () => {
    const { asked } = watch([failure('forbidden', 'access.role_not_allowed')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(1);
  });
});
