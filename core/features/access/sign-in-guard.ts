import { AppError } from '../../dispatch/app-error.js';
import type { Clock } from '../../ports/clock.js';

interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

const freeAttempts = 5;
const waitMs = 30_000;
const maxNames = 10_000;

/** Slows down guessing: after five wrong passwords a name must wait half a minute between tries. */
export class SignInGuard {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly clock: Clock) {}

  check(name: string): void {
    const known = this.failures.get(name);
    if (known === undefined || known.count < freeAttempts) return;
    const waited = this.clock.now() - known.lastAt;
    if (waited >= waitMs) return;
    throw new AppError('access.too_many_attempts', 'too many wrong passwords; wait a moment', {
      seconds: Math.ceil((waitMs - waited) / 1_000),
    });
  }

  fail(name: string): void {
    if (this.failures.size >= maxNames) this.failures.clear();
    this.failures.set(name, { count: (this.failures.get(name)?.count ?? 0) + 1, lastAt: this.clock.now() });
  }

  succeed(name: string): void {
    this.failures.delete(name);
  }
}
