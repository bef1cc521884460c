import type { Logger } from '../../log/logger.js';
import type { Cancel, Clock } from '../../ports/clock.js';
import type { MessagesService } from './messages.service.js';
import type { SmsGateway } from './sms-gateway.js';

interface PollerParts {
  readonly kind: SmsGateway['kind'];
  readonly poll: NonNullable<SmsGateway['poll']>;
  readonly service: MessagesService;
  readonly clock: Clock;
  readonly logger: Logger;
}

// After three days no telephone answers any more.
const receiptsWaitMs = 72 * 3_600_000;
const perRound = 50;

/** Asks a gateway round by round what became of the messages it took. */
export class ReceiptPoller {
  private cancel: Cancel = () => undefined;
  private isClosed = false;
  private after = '';

  constructor(private readonly parts: PollerParts) {
    this.later();
  }

  close(): void {
    this.isClosed = true;
    this.cancel();
  }

  private later(): void {
    if (this.isClosed) return;
    this.cancel = this.parts.clock.schedule(this.parts.poll.everyMs, () => void this.round());
  }

  private async round(): Promise<void> {
    const { kind, poll, service, clock, logger } = this.parts;
    try {
      const sentAfter = new Date(clock.now() - receiptsWaitMs).toISOString();
      const open = await service.openRefs({ gateway: kind, sentAfter, after: this.after, limit: perRound });
      this.after = open.length < perRound ? '' : (open.at(-1)?.messageId ?? '');
      if (open.length > 0) await poll.ask(open.map(({ ref }) => ref));
    } catch (error) {
      logger.warn({ cause: String(error) }, 'receipts could not be asked for');
    }
    this.later();
  }
}
