import type { Subscription } from 'rxjs';
import type { JournalRow } from '../../../contract/journal/journal.contract.js';
import type { GatewayKind } from '../../../contract/messages/messages.contract.js';
import type { Database } from '../../db/connect.js';
import type { Logger } from '../../log/logger.js';
import { type Cancel, type Clock, instantOf, SystemClock } from '../../ports/clock.js';
import type { SecretBox } from '../../ports/secret-box.js';
import type { StoredGateway } from './gateway-settings.repository.js';
import { targetOf } from './gateway-target.rules.js';
import { laneOf } from './messages.repository.js';
import { interruptedMs, MessagesService } from './messages.service.js';
import { openGateway } from './open-gateway.js';
import { OutcomeKeeper } from './outcome-keeper.js';
import { ReceiptPoller } from './receipt-poller.js';
import { SendingLane } from './sending-lane.js';
import { SerialWork } from './serial-work.js';
import { defaultSimulation, SimulatedGateway, type SimulationScript } from './simulated-gateway.js';
import type { GatewayHealth, SmsGateway } from './sms-gateway.js';

/** How a station is started in the matter of short messages. */
export interface MessagingStart {
  /** Real messages go to the simulated gateway, whatever is configured: for a station that only shows. */
  readonly real?: { readonly kind: 'simulated'; readonly script?: SimulationScript; readonly perSecond?: number };
  /** How the simulated gateway of drills behaves. */
  readonly drills?: SimulationScript;
}

interface MessagingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly box: SecretBox;
  readonly announce: (row: JournalRow) => void;
  readonly start?: MessagingStart | undefined;
}

/** The gateway of real messages as it is now. */
export interface GatewayNow {
  readonly kind: GatewayKind;
  readonly target: string | undefined;
  readonly health: GatewayHealth;
  readonly since: string;
  readonly perSecond: number;
  readonly secretNames: readonly string[];
}

interface OpenLane {
  readonly lane: SendingLane;
  readonly gateway: SmsGateway | undefined;
  readonly subscription: Subscription | undefined;
  readonly poller: ReceiptPoller | undefined;
}

const simulatedPerSecond = 20;
const noGateway: GatewayHealth = { state: 'down', why: 'no_gateway' };

/**
 * Short messages of the station: one lane for real messages and their configured gateway, one for drills and the
 * simulated gateway. Nothing leads from the drills' lane to the real gateway.
 */
export class Messaging {
  readonly service: MessagesService;
  /** What drills have sent. */
  readonly drillGateway: SimulatedGateway;
  private readonly work: SerialWork;
  private readonly keeper: OutcomeKeeper;
  private readonly drills: SendingLane;
  private real: OpenLane | undefined;
  private now: GatewayNow;
  private cancelSettling: Cancel = () => undefined;

  constructor(private readonly parts: MessagingParts) {
    const { clock, logger, start } = parts;
    this.service = new MessagesService(parts);
    this.work = new SerialWork((error) => {
      logger.error({ cause: String(error) }, 'message work failed');
    });
    this.keeper = new OutcomeKeeper({
      service: this.service,
      work: this.work,
      clock,
      logger,
      recovering: () => {
        this.drills.wake();
        this.real?.lane.wake();
      },
    });
    this.drillGateway = new SimulatedGateway(clock, start?.drills ?? defaultSimulation);
    this.drills = new SendingLane({
      ...this.laneParts(),
      lane: 'drill',
      gateway: this.drillGateway,
      perSecond: simulatedPerSecond,
    });
    this.now = this.describe(undefined);
  }

  /** Takes up what waits from the last run. */
  async open(): Promise<void> {
    await this.service.settleInterrupted();
    if (this.service.isShared) this.settleLater();
    let stored: StoredGateway | undefined;
    try {
      stored = await this.service.storedGateway();
    } catch (error) {
      this.parts.logger.error({ cause: String(error) }, 'the stored message gateway cannot be read');
    }
    this.use(stored);
    this.drills.wake();
  }

  /** Changes the gateway of real messages; what waits goes out by the new one. */
  use(stored: StoredGateway | undefined): void {
    this.leaveReal('retire');
    const { clock, logger } = this.parts;
    const gateway = this.gatewayOf(stored);
    this.now = this.describe(stored);
    const subscription = gateway?.health.subscribe((health) => {
      this.now = { ...this.now, health, since: instantOf(clock) };
    });
    const lane = new SendingLane({ ...this.laneParts(), lane: 'real', gateway, perSecond: this.now.perSecond });
    const poller =
      gateway?.poll &&
      new ReceiptPoller({ kind: gateway.kind, poll: gateway.poll, service: this.service, clock, logger });
    this.real = { lane, gateway, subscription, poller };
    lane.wake();
  }

  gatewayNow(): GatewayNow {
    return this.now;
  }

  /** Whether a message of this scope has a gateway at all. */
  canReach(scope: string): boolean {
    return laneOf(scope) === 'drill' || this.now.kind !== 'none';
  }

  /** Looks into the queue of a scope: something was put into it. */
  wake(scope: string): void {
    if (laneOf(scope) === 'drill') this.drills.wake();
    else this.real?.lane.wake();
  }

  /**
   * A receipt the gateway pushed to the host: its body and the token that came with it. `false` when it is not to be
   * taken: wrong token, not understood, or this gateway pushes none.
   */
  takePushedReceipt(token: string, body: string): boolean {
    return this.real?.gateway?.takePushed?.(token, body) ?? false;
  }

  /** Resolves once everything told so far stands in the record. */
  async idle(): Promise<void> {
    await this.work.idle();
  }

  async close(): Promise<void> {
    this.cancelSettling();
    this.leaveReal('close');
    this.drills.close();
    await this.work.idle();
    this.keeper.close();
  }

  /** A station that shares the database may have gone down meanwhile. */
  private settleLater(): void {
    // Whether another station died is a matter of real time, whatever clock a drill or a test runs on.
    this.cancelSettling = new SystemClock().schedule(interruptedMs, () => {
      this.work.add(async () => {
        await this.service.settleInterrupted();
      });
      this.settleLater();
    });
  }

  private gatewayOf(stored: StoredGateway | undefined): SmsGateway | undefined {
    const { clock, logger, start } = this.parts;
    if (start?.real !== undefined) return new SimulatedGateway(clock, start.real.script);
    if (stored?.secrets === undefined) return undefined;
    return openGateway(stored.settings, stored.secrets, { clock, logger });
  }

  private leaveReal(end: 'retire' | 'close'): void {
    this.real?.poller?.close();
    this.real?.subscription?.unsubscribe();
    this.real?.lane[end]();
    this.real = undefined;
  }

  private laneParts() {
    const { clock, logger } = this.parts;
    return { service: this.service, keeper: this.keeper, work: this.work, clock, logger };
  }

  private describe(stored: StoredGateway | undefined): GatewayNow {
    const since = instantOf(this.parts.clock);
    const { real } = this.parts.start ?? {};
    if (real !== undefined) {
      const perSecond = real.perSecond ?? simulatedPerSecond;
      return { kind: 'simulated', target: undefined, health: { state: 'up' }, since, perSecond, secretNames: [] };
    }
    if (stored === undefined) {
      return { kind: 'none', target: undefined, health: noGateway, since, perSecond: 1, secretNames: [] };
    }
    return {
      kind: stored.settings.kind,
      target: targetOf(stored.settings),
      health: { state: 'down', why: stored.secrets === undefined ? 'secrets_lost' : 'connecting' },
      since,
      perSecond: stored.settings.perSecond,
      secretNames: stored.secretNames,
    };
  }
}
