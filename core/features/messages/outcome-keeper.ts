import { databaseReason } from '../../db/dialect.js';
import type { Logger } from '../../log/logger.js';
import type { Cancel, Clock } from '../../ports/clock.js';
import type { Outcome } from './keep-outcome.js';
import type { MessagesService } from './messages.service.js';
import type { SerialWork } from './serial-work.js';

interface KeeperParts {
  readonly service: Pick<MessagesService, 'keep'>;
  readonly work: SerialWork;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The database is asked again after a trouble; the queues may have changed by it. */
  readonly recovering: () => void;
}

// Many receipts come at once; together they cost the disk one write.
const batchSize = 100;
const retryMs = 1_000;

function settle(outcomes: readonly Outcome[], kept: boolean): void {
  for (const outcome of outcomes) {
    if (outcome.kind === 'receipt') outcome.receipt.settle?.(kept);
    if (outcome.kind === 'incoming') outcome.text.settle?.(kept);
  }
}

/** Brings what gateways tell into the database, in order and several at once. Waits while the database is in trouble. */
export class OutcomeKeeper {
  private waiting: Outcome[] = [];
  /** So many outcomes are kept one by one, to find the one that spoilt a batch. */
  private careful = 0;
  private cancelRetry: Cancel = () => undefined;

  constructor(private readonly parts: KeeperParts) {}

  add(outcome: Outcome): void {
    this.waiting.push(outcome);
    this.parts.work.add(() => this.flush());
  }

  close(): void {
    this.cancelRetry();
    settle(this.waiting, false);
  }

  /** Keeps what waits; only ever as a job of the serial work. */
  async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.careful > 0 ? 1 : batchSize);
      this.careful = Math.max(0, this.careful - 1);
      try {
        await this.parts.service.keep(batch);
        settle(batch, true);
      } catch (error) {
        if (!this.survives(batch, error)) return;
      }
    }
  }

  /** False when everything has to wait. One outcome that cannot be kept for a reason of its own is given up. */
  private survives(batch: readonly Outcome[], error: unknown): boolean {
    const cause = String(error);
    if (databaseReason(error) !== undefined) {
      this.parts.logger.warn({ cause }, 'what message gateways told waits for the database');
      this.waiting = [...batch, ...this.waiting];
      this.cancelRetry();
      this.cancelRetry = this.parts.clock.schedule(retryMs, () => {
        this.parts.work.add(() => this.flush());
        this.parts.recovering();
      });
      return false;
    }
    if (batch.length === 1) {
      this.parts.logger.error({ cause }, 'what a message gateway told could not be kept');
      settle(batch, false);
      return true;
    }
    this.waiting = [...batch, ...this.waiting];
    this.careful = batch.length;
    return true;
  }
}
