import type { Database } from '../../db/connect.js';
import type { Logger } from '../../log/logger.js';
import { type Cancel, type Clock, SystemClock } from '../../ports/clock.js';
import type { CallsService } from './calls.service.js';

interface DesertionParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly service: CallsService;
}

/** A station that has said nothing this long no longer dials; with the look every five seconds: known within 15 s. */
const silenceMs = 10_000;
const lookMs = 5_000;

/**
 * Finds call-outs whose station is gone and marks their legs lost, so that another seat can go on. One desk with its own
 * file finds them when it starts again; stations that share a database also watch each other.
 */
export class Desertion {
  private cancel: Cancel | undefined;

  constructor(private readonly parts: DesertionParts) {}

  async start(): Promise<void> {
    if (this.parts.database.engine === 'postgres') {
      await this.look();
      return;
    }
    await this.parts.service.settleInterrupted();
  }

  close(): void {
    this.cancel?.();
  }

  private async look(): Promise<void> {
    const { clock, service, logger } = this.parts;
    try {
      await service.settleInterrupted(new Date(clock.now() - silenceMs).toISOString());
    } catch (error) {
      logger.error({ cause: String(error) }, 'deserted call-outs could not be looked for');
    }
    // Whether other machines live is a matter of real time, whatever clock a drill or a test runs on.
    this.cancel = new SystemClock().schedule(lookMs, () => void this.look());
  }
}
