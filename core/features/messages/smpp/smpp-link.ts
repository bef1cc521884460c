import type { SmppGatewaySettings } from '../../../../contract/messages/gateway.model.js';
import type { Logger } from '../../../log/logger.js';
import type { Cancel, Clock } from '../../../ports/clock.js';
import { backOffMs } from '../retry.rules.js';
import type { GatewayHealth } from '../sms-gateway.js';
import { type Pdu, type PduFields, smpp, type SmppSession } from './smpp-library.js';
import { bindRefusal } from './smpp-status.rules.js';

/** What came of a submission. `not_sent`: nothing left. `unfit`: it cannot be written as a PDU. `lost`: unknown. */
export type Submitted =
  | { readonly kind: 'answer'; readonly status: number; readonly messageId: string }
  | { readonly kind: 'not_sent' | 'unfit' | 'lost' };

interface LinkParts {
  readonly settings: SmppGatewaySettings;
  readonly password: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A `deliver_sm`; it is answered once `settle` is called. */
  readonly delivered: (pdu: Pdu, settle: (kept: boolean) => void) => void;
  readonly health: (health: GatewayHealth) => void;
}

const version34 = 0x34;
/** ESME_RX_T_APPN: the centre keeps the receipt and sends it again. */
const temporaryError = 0x64;
const defaultTimeoutMs = 10_000;
const defaultEnquireS = 30;
const firstPauseMs = 1_000;
const pauseCapMs = 60_000;
const goodbyeMs = 1_000;

/** A bound connection to a centre: watched, and set up again when it dies. Nothing it meets is thrown. */
export class SmppLink {
  private session: SmppSession | undefined;
  private isBound = false;
  private isClosed = false;
  private failures = 0;
  private readonly lose = new Set<() => void>();
  private cancelWait: Cancel = () => undefined;

  constructor(private readonly parts: LinkParts) {}

  get isReady(): boolean {
    return this.isBound;
  }

  open(): void {
    if (this.isClosed) return;
    const { host, port, tls } = this.parts.settings;
    try {
      const session = smpp.connect({ host, port, tls: tls === true });
      this.session = session;
      session.on('error', (error) => {
        this.drop(session, (error as NodeJS.ErrnoException).code ?? 'protocol');
      });
      session.on('close', () => {
        this.drop(session, 'closed');
      });
      session.on('pdu', (pdu) => {
        this.take(session, pdu);
      });
      session.on(tls === true ? 'secureConnect' : 'connect', () => {
        this.bind(session);
      });
      this.wait(this.timeoutMs, () => {
        this.drop(session, 'timeout');
      });
    } catch (error) {
      this.parts.logger.warn({ cause: String(error) }, 'the message centre could not be called');
      this.later('failed');
    }
  }

  submit(fields: PduFields): Promise<Submitted> {
    const { session } = this;
    if (session === undefined || !this.isBound) return Promise.resolve({ kind: 'not_sent' });
    return new Promise((resolve) => {
      const end = (submitted: Submitted): void => {
        cancel();
        this.lose.delete(lost);
        resolve(submitted);
      };
      const lost = (): void => {
        end({ kind: 'lost' });
      };
      const cancel = this.parts.clock.schedule(this.timeoutMs, lost);
      this.lose.add(lost);
      try {
        const isWritten = session.submit_sm(fields, (pdu) => {
          end({ kind: 'answer', status: pdu.command_status, messageId: pdu.message_id ?? '' });
        });
        if (!isWritten) end({ kind: 'not_sent' });
      } catch (error) {
        this.parts.logger.error({ cause: String(error) }, 'a message could not be written as a PDU');
        end({ kind: 'unfit' });
      }
    });
  }

  close(): void {
    this.isClosed = true;
    const { session } = this;
    if (session === undefined) {
      this.cancelWait();
      return;
    }
    if (this.isBound) session.unbind();
    session.close();
    this.drop(session, 'closed', () => {
      this.parts.clock.schedule(goodbyeMs, () => {
        session.destroy();
      });
    });
  }

  private get timeoutMs(): number {
    return this.parts.settings.timeoutMs ?? defaultTimeoutMs;
  }

  private wait(delayMs: number, callback: () => void): void {
    this.cancelWait();
    this.cancelWait = this.parts.clock.schedule(delayMs, callback);
  }

  private bind(session: SmppSession): void {
    const { systemId, systemType } = this.parts.settings;
    const fields = {
      system_id: systemId,
      password: this.parts.password,
      system_type: systemType ?? '',
      interface_version: version34,
    };
    session.bind_transceiver(fields, (answer) => {
      if (session !== this.session) return;
      if (answer.command_status !== 0) {
        this.drop(session, bindRefusal(answer.command_status));
        return;
      }
      this.isBound = true;
      this.failures = 0;
      this.watch(session);
      this.parts.health({ state: 'up' });
    });
  }

  /** Asks now and then whether the other side is still there; a frozen connection shows no other sign. */
  private watch(session: SmppSession): void {
    this.wait((this.parts.settings.enquireS ?? defaultEnquireS) * 1_000, () => {
      session.enquire_link(() => {
        if (session === this.session) this.watch(session);
      });
      this.wait(this.timeoutMs, () => {
        this.drop(session, 'no_answer');
      });
    });
  }

  private take(session: SmppSession, pdu: Pdu): void {
    try {
      if (pdu.command === 'enquire_link') session.send(pdu.response());
      if (pdu.command === 'unbind') {
        session.send(pdu.response());
        session.close();
      }
      if (pdu.command !== 'deliver_sm') return;
      this.parts.delivered(pdu, (kept) => {
        session.send(pdu.response(kept ? {} : { command_status: temporaryError }));
      });
    } catch (error) {
      this.parts.logger.warn({ cause: String(error) }, 'a PDU of the message centre could not be read');
    }
  }

  private drop(session: SmppSession, why: string, end: () => void = () => session.destroy()): void {
    if (session !== this.session) return;
    this.session = undefined;
    this.isBound = false;
    for (const lost of [...this.lose]) lost();
    this.cancelWait();
    end();
    this.later(why);
  }

  private later(why: string): void {
    if (this.isClosed) return;
    this.failures += 1;
    this.parts.health({ state: 'down', why });
    this.wait(backOffMs(this.failures, firstPauseMs, pauseCapMs), () => {
      this.open();
    });
  }
}
