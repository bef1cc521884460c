import { BehaviorSubject, Subject } from 'rxjs';
import type { SmppGatewaySettings } from '../../../contract/messages/gateway.model.js';
import type { Logger } from '../../log/logger.js';
import type { Clock } from '../../ports/clock.js';
import { backOffMs } from './retry.rules.js';
import type { GatewayHealth, IncomingText, OutgoingText, Receipt, SendResult, SmsGateway } from './sms-gateway.js';
import type { Pdu, PduFields } from './smpp/smpp-library.js';
import { SmppLink, type Submitted } from './smpp/smpp-link.js';
import { readDelivered, refOf } from './smpp/smpp-receipt.rules.js';
import { failureOf } from './smpp/smpp-status.rules.js';
import { textFields } from './smpp/smpp-text.rules.js';

interface SmppParts {
  readonly settings: SmppGatewaySettings;
  readonly password: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

const international = 1;
const telephonePlan = 1;
const receiptWanted = 1;
// A text whose first part is out cannot start anew; its later parts are worth some patience.
const partTries = 5;
const firstPartPauseMs = 500;
const partPauseCapMs = 4_000;

function typeOfNumber(number: string): number {
  return number.startsWith('+') ? international : 0;
}

/** What a submission that was not accepted means for the whole message. */
function failureAt(index: number, submitted: Submitted): Extract<SendResult, { ok: false }> {
  if (submitted.kind === 'lost') return { ok: false, code: 'unknown', retryable: false };
  const failure: Extract<SendResult, { ok: false }> =
    submitted.kind === 'answer'
      ? failureOf(submitted.status)
      : submitted.kind === 'unfit'
        ? { ok: false, code: 'refused', retryable: false }
        : { ok: false, code: 'network', retryable: true };
  return index === 0 ? failure : { ...failure, code: 'partial', retryable: false };
}

/** A short-message centre over SMPP 3.4. */
export class SmppGateway implements SmsGateway {
  readonly kind = 'smpp';
  private readonly receiptSubject = new Subject<Receipt>();
  readonly receipts = this.receiptSubject.asObservable();
  private readonly incomingSubject = new Subject<IncomingText>();
  readonly incoming = this.incomingSubject.asObservable();
  private readonly healthSubject = new BehaviorSubject<GatewayHealth>({ state: 'down', why: 'connecting' });
  readonly health = this.healthSubject.asObservable();
  private readonly link: SmppLink;
  private joinNumber = 0;

  constructor(private readonly parts: SmppParts) {
    this.link = new SmppLink({
      ...parts,
      delivered: (pdu, settle) => {
        this.take(pdu, settle);
      },
      health: (health) => {
        this.healthSubject.next(health);
      },
    });
    this.link.open();
  }

  canSend(): boolean {
    return this.link.isReady;
  }

  async send(message: OutgoingText): Promise<SendResult> {
    const { longText, decimalReceipts } = this.parts.settings;
    this.joinNumber += 1;
    const refs: string[] = [];
    for (const [index, text] of textFields(message.text, longText ?? 'parts', this.joinNumber).entries()) {
      const submitted = await this.submitPart(index, { ...this.envelope(message), ...text });
      if (submitted.kind !== 'answer' || submitted.status !== 0) return failureAt(index, submitted);
      refs.push(refOf(submitted.messageId, decimalReceipts === true));
    }
    return { ok: true, refs };
  }

  close(): void {
    this.link.close();
    this.receiptSubject.complete();
    this.incomingSubject.complete();
  }

  private envelope(message: OutgoingText): PduFields {
    const { sender } = this.parts.settings;
    return {
      ...(sender === undefined
        ? {}
        : {
            source_addr: sender.replace('+', ''),
            source_addr_ton: typeOfNumber(sender),
            source_addr_npi: telephonePlan,
          }),
      destination_addr: message.to.replace('+', ''),
      dest_addr_ton: typeOfNumber(message.to),
      dest_addr_npi: telephonePlan,
      registered_delivery: receiptWanted,
      validity_period: new Date(message.expiresAt),
    };
  }

  private async submitPart(index: number, fields: PduFields): Promise<Submitted> {
    let submitted = await this.link.submit(fields);
    for (let tries = 1; index > 0 && tries < partTries; tries += 1) {
      if (submitted.kind !== 'answer' || submitted.status === 0 || !failureOf(submitted.status).retryable) break;
      await this.pause(backOffMs(tries, firstPartPauseMs, partPauseCapMs));
      submitted = await this.link.submit(fields);
    }
    return submitted;
  }

  private pause(durationMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.parts.clock.schedule(durationMs, resolve);
    });
  }

  private take(pdu: Pdu, settle: (kept: boolean) => void): void {
    const delivered = readDelivered(pdu, this.parts.settings.decimalReceipts === true);
    switch (delivered.kind) {
      case 'receipt': {
        const { ref, state, detail } = delivered;
        this.receiptSubject.next({ ref, state, detail, settle });
        return;
      }
      case 'text':
        this.incomingSubject.next({ from: delivered.from, text: delivered.text, settle });
        return;
      case 'other':
        settle(true);
        return;
      default: {
        const never: never = delivered;
        throw new Error(`unknown delivery ${String(never)}`);
      }
    }
  }
}
