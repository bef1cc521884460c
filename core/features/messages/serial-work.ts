import { setImmediate as nextTurn } from 'node:timers/promises';

/** Works jobs off one after another. A job that fails is told of and does not stop the next. */
export class SerialWork {
  private tail: Promise<void> = Promise.resolve();
  private pending = 0;

  constructor(private readonly failed: (error: unknown) => void) {}

  add(job: () => Promise<void>): void {
    this.pending += 1;
    this.tail = this.tail.then(async () => {
      try {
        await job();
      } catch (error) {
        this.failed(error);
      } finally {
        this.pending -= 1;
      }
    });
  }

  /** Resolves once nothing waits, and nothing already settled brings more. */
  async idle(): Promise<void> {
    do {
      await nextTurn();
      await this.tail;
      await nextTurn();
    } while (this.pending > 0);
  }
}
