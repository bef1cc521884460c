import type { Subscription } from 'rxjs';
import type { Logger } from '../../log/logger.js';
import type { Cancel, Clock } from '../../ports/clock.js';
import type { Lane, MessageRow } from './messages.repository.js';
import type { Claim, MessagesService } from './messages.service.js';
import type { OutcomeKeeper } from './outcome-keeper.js';
import { backOffMs, lanePauseCapMs } from './retry.rules.js';
import { SendRate } from './send-rate.js';
import type { SerialWork } from './serial-work.js';
import type { SendResult, SmsGateway } from './sms-gateway.js';

interface LaneParts {
  readonly lane: Lane;
  /** The only gateway this lane can reach; without one its messages wait and expire. */
  readonly gateway: SmsGateway | undefined;
  readonly perSecond: number;
  readonly service: MessagesService;
  readonly keeper: OutcomeKeeper;
  readonly work: SerialWork;
  readonly clock: Clock;
  readonly logger: Logger;
}

// Centres allow few open hand-overs; each takes one answer's time.
const maxInFlight = 20;
const firstPauseMs = 1_000;
const databasePauseMs = 1_000;

/** Feeds one gateway from the queue: no faster than it may be fed, and with pauses while it is in trouble. */
export class SendingLane {
  private readonly rate: SendRate;
  private readonly subscriptions: Subscription[] = [];
  private cancelTimer: Cancel = () => undefined;
  private inFlight = 0;
  private troubles = 0;
  private pausedUntil = 0;
  private isClosed = false;
  private isAsked = false;

  constructor(private readonly parts: LaneParts) {
    this.rate = new SendRate(parts.perSecond);
    const { gateway, keeper } = parts;
    if (gateway === undefined) return;
    this.subscriptions.push(
      gateway.receipts.subscribe((receipt) => {
        keeper.add({ kind: 'receipt', gateway: gateway.kind, receipt });
      }),
      gateway.incoming.subscribe((text) => {
        keeper.add({ kind: 'incoming', text });
      }),
      gateway.health.subscribe(({ state }) => {
        if (state === 'up') this.resume();
      }),
    );
  }

  /** Looks into the queue as soon as the work before is done. */
  wake(): void {
    if (this.isClosed || this.isAsked) return;
    this.isAsked = true;
    this.parts.work.add(async () => {
      this.isAsked = false;
      // What was told before this look must stand in the queue, or a message put back would be overlooked.
      await this.parts.keeper.flush();
      await this.pump();
    });
  }

  /** Takes up nothing more; the gateway is closed once what is being handed over has been answered. */
  retire(): void {
    this.isClosed = true;
    this.cancelTimer();
    if (this.inFlight === 0) this.close();
  }

  /** Closes the gateway at once: what was being handed over is answered, perhaps as `unknown`. */
  close(): void {
    this.isClosed = true;
    this.cancelTimer();
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    this.parts.gateway?.close();
  }

  private resume(): void {
    this.troubles = 0;
    this.pausedUntil = 0;
    this.wake();
  }

  private async pump(): Promise<void> {
    if (this.isClosed) return;
    this.cancelTimer();
    const { service, lane, clock } = this.parts;
    let claim: Claim;
    try {
      const room = this.rate.room(clock.now());
      const isEmpty = room === this.parts.perSecond;
      claim = await service.claim(lane, { room, isEmpty, messages: this.capacity() });
    } catch (error) {
      this.parts.logger.warn({ cause: String(error), lane }, 'the message queue could not be read');
      this.callAgainAt(clock.now() + databasePauseMs);
      return;
    }
    for (const row of claim.rows) this.handOver(row);
    this.arm(claim);
  }

  /** How many more may be handed over now; while the gateway is in trouble one at a time finds out. */
  private capacity(): number {
    const { gateway, clock } = this.parts;
    if (gateway === undefined || !gateway.canSend() || clock.now() < this.pausedUntil) return 0;
    return Math.max(0, (this.troubles > 0 ? 1 : maxInFlight) - this.inFlight);
  }

  private handOver(row: MessageRow): void {
    const { gateway, clock, keeper } = this.parts;
    if (gateway === undefined) return;
    this.inFlight += 1;
    this.rate.take(clock.now(), row.parts);
    const text = {
      id: row.id,
      scope: row.scope,
      to: row.number,
      text: row.text,
      expiresAt: Date.parse(row.expires_at),
    };
    const done = (result: SendResult): void => {
      this.inFlight -= 1;
      this.learn(result);
      keeper.add({ kind: 'result', messageId: row.id, gateway: gateway.kind, result });
      if (this.isClosed && this.inFlight === 0) this.close();
      else this.wake();
    };
    gateway.send(text).then(done, (error: unknown) => {
      this.parts.logger.error({ cause: String(error) }, 'a message gateway failed');
      done({ ok: false, code: 'unknown', retryable: false });
    });
  }

  /** A gateway that is gone or overfed gets a pause that doubles; any other answer ends it. */
  private learn(result: SendResult): void {
    if (result.ok || !result.retryable) {
      this.troubles = 0;
      return;
    }
    const now = this.parts.clock.now();
    if (now < this.pausedUntil) return;
    this.troubles += 1;
    this.pausedUntil = now + backOffMs(this.troubles, firstPauseMs, lanePauseCapMs);
  }

  private arm({ tryAt, expireAt }: Claim): void {
    const now = this.parts.clock.now();
    const times = expireAt === undefined ? [] : [expireAt];
    const isReady = this.parts.gateway?.canSend() === true && this.inFlight < (this.troubles > 0 ? 1 : maxInFlight);
    if (tryAt !== undefined && isReady) times.push(Math.max(tryAt, this.pausedUntil, this.rate.nextAt(now) ?? 0));
    if (times.length > 0) this.callAgainAt(Math.min(...times));
  }

  private callAgainAt(at: number): void {
    this.cancelTimer = this.parts.clock.schedule(Math.max(1, at - this.parts.clock.now()), () => {
      this.wake();
    });
  }
}
