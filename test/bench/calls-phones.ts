import { type LineAccount } from '../../telephony/telephony-messages.js';
import { NodePhone } from '../telephony/support/node-phone.js';
import { header, userIn } from '../telephony/support/sip-message.js';
import type { Cleanup } from './cleanup.js';

/** The phones' numbers; each rings at once and is never taken. */
export const phoneNumbers: readonly string[] = Array.from({ length: 20 }, (_, index) => String(4_001 + index));

const patienceMs = 20_000;

/** When numbers were called, milliseconds of `performance.now()`. */
export interface RingTimes {
  readonly firstMs: number;
  readonly lastMs: number;
  /** The INVITE of each number, which is answered with 180 in the same moment. */
  readonly at: ReadonlyMap<string, number>;
}

/** Twenty phones behind one exchange on loopback, in this process, with a watch on the wire. */
export class BenchPhones {
  private at = new Map<string, number>();
  private gone = new Set<string>();
  private wake: () => void = () => undefined;

  private constructor(private readonly exchange: NodePhone) {
    exchange.onheard = ({ status, method, headers }) => {
      if (status !== undefined) return;
      const to = headers.find(([name]) => name === 'to')?.[1] ?? '';
      if (method === 'INVITE' && !this.at.has(userIn(to))) this.at.set(userIn(to), performance.now());
      if (method === 'CANCEL') this.gone.add(userIn(to));
      this.wake();
    };
  }

  static async open(cleanup: Cleanup): Promise<BenchPhones> {
    const rings = { provisional: [100, 180] };
    const exchange = await NodePhone.open(Object.fromEntries(phoneNumbers.map((number) => [number, rings])));
    cleanup.add(() => exchange.close());
    return new BenchPhones(exchange);
  }

  /** An account at it. */
  get account(): LineAccount {
    const place = { transport: 'udp', host: '127.0.0.1', port: this.exchange.port, domain: 'pbx.test' } as const;
    return { ...place, user: 'op1', password: 'secret', srtp: false, registerSeconds: 300 };
  }

  /** Forgets what was heard; a new round begins. */
  clear(): void {
    this.exchange.heard.length = 0;
    this.at = new Map();
    this.gone = new Set();
  }

  /** Resolves when somebody has registered. */
  async registered(): Promise<void> {
    await this.exchange.hears((message) => message.method === 'REGISTER' && header(message, 'contact') !== '');
  }

  /** Resolves when every phone has said that it rings. */
  async allRing(): Promise<RingTimes> {
    await this.until(() => this.at.size === phoneNumbers.length, 'not every phone was called');
    const times = [...this.at.values()];
    return { firstMs: Math.min(...times), lastMs: Math.max(...times), at: this.at };
  }

  /** Resolves when every call was cancelled. */
  allGone(): Promise<void> {
    return this.until(() => this.gone.size === phoneNumbers.length, 'not every call was cancelled');
  }

  private async until(isSo: () => boolean, words: string): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (!isSo()) {
      if (performance.now() > deadline) throw new Error(words);
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, patienceMs);
        this.wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    }
  }
}
