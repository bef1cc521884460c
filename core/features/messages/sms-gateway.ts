import type { Observable } from 'rxjs';
import type { GatewayKind, MessageProblem } from '../../../contract/messages/messages.contract.js';

/** A text on its way out. */
export interface OutgoingText {
  readonly id: string;
  /** `real`, or the drill it belongs to; a real gateway takes nothing of a drill. */
  readonly scope: string;
  /** Digits, perhaps after a plus sign. */
  readonly to: string;
  readonly text: string;
  /** The network should not deliver it after this; milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What came of handing a text over. `network` says that nothing of it can have left. */
export type SendResult =
  | {
      readonly ok: true;
      /** One reference for each part the gateway counts. */
      readonly refs: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: Exclude<MessageProblem, 'gave_up' | 'undelivered' | 'too_late' | 'by_hand'>;
      /** Trying again cannot double it and may help. */
      readonly retryable: boolean;
      /** The gateway's own code, never its words. */
      readonly detail?: string;
    };

/** What became of a part. `unknown` changes nothing. */
export type ReceiptState = 'delivered' | 'undelivered' | 'expired' | 'unknown';

/** A delivery receipt. */
export interface Receipt {
  readonly ref: string;
  readonly state: ReceiptState;
  readonly detail?: string;
  /** Told once it stands in the database (`true`) or could not be kept; a centre then sends it again. */
  readonly settle?: (kept: boolean) => void;
}

/** A text that came in. */
export interface IncomingText {
  readonly from: string;
  readonly text: string;
  readonly settle?: (kept: boolean) => void;
}

/** Whether the gateway can be used; `why` is a code, see `messages.gateway`. */
export interface GatewayHealth {
  readonly state: 'up' | 'down';
  readonly why?: string;
}

/** A way to send short messages. Its troubles are answers and health; it never throws out of the process. */
export interface SmsGateway {
  readonly kind: Exclude<GatewayKind, 'none'>;
  send(message: OutgoingText): Promise<SendResult>;
  /** False while handing over makes no sense; `health` tells when it does again. */
  canSend(): boolean;
  readonly receipts: Observable<Receipt>;
  readonly incoming: Observable<IncomingText>;
  /** Says how it is on subscription, then each change. */
  readonly health: Observable<GatewayHealth>;
  /** Asks what became of messages, where the gateway has to be asked; answers come as receipts. */
  readonly poll?: { readonly everyMs: number; ask(refs: readonly string[]): Promise<void> } | undefined;
  /** A receipt pushed to the host; false when it is not to be taken. */
  takePushed?(token: string, body: string): boolean;
  /** Ends every connection; what was being handed over is answered. */
  close(): void;
}
