import { of, Subject } from 'rxjs';
import type { Cancel, Clock } from '../../ports/clock.js';
import type { IncomingText, OutgoingText, Receipt, ReceiptState, SendResult, SmsGateway } from './sms-gateway.js';

/** How a simulated telephone number behaves. */
export interface NumberScript {
  /** Answers to the hand-overs in turn; the last one stays. Taken when absent. */
  readonly results?: readonly Extract<SendResult, { ok: false }>[];
  /** How often `results` are given before the text is taken; always when absent. */
  readonly refusals?: number;
  /** The receipt that follows; `none` for a telephone that stays silent. */
  readonly receipt?: ReceiptState | 'none';
  readonly receiptAfterMs?: number;
}

/** The simulated gateway's behaviour. */
export interface SimulationScript {
  readonly receiptAfterMs: number;
  readonly numbers?: Readonly<Record<string, NumberScript>>;
}

export const defaultSimulation: SimulationScript = { receiptAfterMs: 2_000 };

const keptTexts = 1_000;

/** The built-in simulated gateway: nothing leaves the station. Keeps the last texts; receipts follow a script. */
export class SimulatedGateway implements SmsGateway {
  readonly kind = 'simulated';
  readonly incoming = new Subject<IncomingText>();
  readonly health = of({ state: 'up' } as const);
  private readonly kept: OutgoingText[] = [];
  private readonly tries = new Map<string, number>();
  private readonly receiptSubject = new Subject<Receipt>();
  readonly receipts = this.receiptSubject.asObservable();
  private readonly waiting = new Set<Cancel>();

  constructor(
    private readonly clock: Clock,
    private readonly script: SimulationScript = defaultSimulation,
  ) {}

  /** What was taken, oldest first, at most the last thousand. */
  texts(): readonly OutgoingText[] {
    return [...this.kept];
  }

  canSend(): boolean {
    return true;
  }

  async send(message: OutgoingText): Promise<SendResult> {
    const number = this.script.numbers?.[message.to] ?? {};
    const made = this.tries.get(message.id) ?? 0;
    this.tries.set(message.id, made + 1);
    const refusal = number.results?.[Math.min(made, number.results.length - 1)];
    if (refusal !== undefined && made < (number.refusals ?? Infinity)) return refusal;
    this.tries.delete(message.id);
    this.kept.push(message);
    if (this.kept.length > keptTexts) this.kept.shift();
    const ref = `sim-${message.id}`;
    this.receiptLater(ref, number);
    return { ok: true, refs: [ref] };
  }

  close(): void {
    for (const cancel of this.waiting) cancel();
    this.waiting.clear();
    this.receiptSubject.complete();
    this.incoming.complete();
  }

  private receiptLater(ref: string, number: NumberScript): void {
    const state = number.receipt ?? 'delivered';
    if (state === 'none') return;
    const cancel = this.clock.schedule(number.receiptAfterMs ?? this.script.receiptAfterMs, () => {
      this.waiting.delete(cancel);
      this.receiptSubject.next({ ref, state });
    });
    this.waiting.add(cancel);
  }
}
