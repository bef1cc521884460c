import { timingSafeEqual } from 'node:crypto';
import type { ClientRequest } from 'node:http';
import { BehaviorSubject, EMPTY, Subject } from 'rxjs';
import type { GatewaySecrets, HttpGatewaySettings } from '../../../contract/messages/gateway.model.js';
import type { Cancel, Clock } from '../../ports/clock.js';
import { extract, receiptIn, resultOf } from './http-answer.rules.js';
import { exchange, type ExchangeResult } from './http-exchange.js';
import { escapeFor, fill, type TemplateValues } from './http-template.rules.js';
import type { GatewayHealth, OutgoingText, Receipt, SendResult, SmsGateway } from './sms-gateway.js';
import { probeTcp } from './tcp-probe.js';

interface HttpParts {
  readonly settings: HttpGatewaySettings;
  readonly secrets: GatewaySecrets;
  readonly clock: Clock;
}

const defaultTimeoutMs = 10_000;
const probeEveryMs = 30_000;
const json = 'application/json';

function asValues(secrets: GatewaySecrets): TemplateValues {
  return Object.fromEntries(Object.entries(secrets).map(([name, value]) => [`secret:${name}`, value]));
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A gateway that takes one HTTP request per message, as its templates say. */
export class HttpGateway implements SmsGateway {
  readonly kind = 'http';
  readonly incoming = EMPTY;
  readonly poll: SmsGateway['poll'];
  private readonly receiptSubject = new Subject<Receipt>();
  readonly receipts = this.receiptSubject.asObservable();
  private readonly healthSubject = new BehaviorSubject<GatewayHealth>({ state: 'down', why: 'connecting' });
  readonly health = this.healthSubject.asObservable();
  private readonly open = new Set<ClientRequest>();
  private readonly secretValues: TemplateValues;
  private cancelProbe: Cancel = () => undefined;
  private isClosed = false;

  constructor(private readonly parts: HttpParts) {
    this.secretValues = asValues(parts.secrets);
    const poll = parts.settings.receipts?.poll;
    if (poll !== undefined) {
      this.poll = { everyMs: poll.everyS * 1_000, ask: (refs) => this.askFor(poll.url, refs) };
    }
    void this.probe();
  }

  /** Always: whether the server takes a request only a request shows. */
  canSend(): boolean {
    return true;
  }

  async send(message: OutgoingText): Promise<SendResult> {
    const { settings } = this.parts;
    const values = { ...this.secretValues, to: message.to, text: message.text, id: message.id };
    const contentType = settings.contentType ?? json;
    const result = await this.ask(settings.url, settings.method, values, {
      type: contentType,
      body: settings.body === undefined ? undefined : fill(settings.body, values, escapeFor(contentType)),
    });
    if (result.kind === 'not_sent') return { ok: false, code: 'network', retryable: true, detail: result.code };
    if (result.kind === 'lost') return { ok: false, code: 'unknown', retryable: false, detail: result.code };
    const verdict = resultOf(settings, result, message.id);
    if (!verdict.ok && verdict.code === 'credentials') this.tell({ state: 'down', why: 'credentials' });
    return verdict;
  }

  takePushed(token: string, body: string): boolean {
    const { settings, secrets } = this.parts;
    const push = settings.receipts?.push;
    const expected = secrets['push'];
    if (push === undefined || expected === undefined || !isSame(token, expected)) return false;
    const ref = extract(body, push.reference);
    const receipt = ref === undefined ? undefined : receiptIn(settings, body, ref);
    if (receipt === undefined) return false;
    this.receiptSubject.next(receipt);
    return true;
  }

  close(): void {
    this.isClosed = true;
    this.cancelProbe();
    for (const request of this.open) request.destroy();
    this.receiptSubject.complete();
  }

  private async askFor(url: string, refs: readonly string[]): Promise<void> {
    for (const ref of refs) {
      const result = await this.ask(url, 'GET', { ...this.secretValues, ref });
      if (this.isClosed || result.kind !== 'answer') return;
      const receipt = receiptIn(this.parts.settings, result.body, ref);
      if (receipt !== undefined && result.status < 300) this.receiptSubject.next(receipt);
    }
  }

  private async ask(
    url: string,
    method: string,
    values: TemplateValues,
    content?: { readonly type: string; readonly body: string | undefined },
  ): Promise<ExchangeResult> {
    const { settings, clock } = this.parts;
    const headers = Object.entries(settings.headers ?? {}).map(([name, value]) => [
      name,
      fill(value, values, (text) => text),
    ]);
    const result = await exchange(
      {
        url: fill(url, values, encodeURIComponent),
        method,
        headers: {
          ...(content?.body === undefined ? {} : { 'content-type': content.type }),
          ...Object.fromEntries(headers),
        },
        body: content?.body,
        timeoutMs: settings.timeoutMs ?? defaultTimeoutMs,
      },
      clock,
      this.open,
    );
    this.tell(result.kind === 'answer' ? { state: 'up' } : { state: 'down', why: result.code });
    return result;
  }

  /** Looks now and then whether the server can be reached, so that the lamp is right before the first message. */
  private async probe(): Promise<void> {
    const why = await probeTcp(new URL(this.parts.settings.url.split(/[?#]/u)[0] ?? ''), this.parts.clock);
    if (this.isClosed) return;
    const isBarred = this.healthSubject.value.why === 'credentials';
    if (why !== undefined) this.tell({ state: 'down', why });
    else if (!isBarred) this.tell({ state: 'up' });
    this.cancelProbe = this.parts.clock.schedule(probeEveryMs, () => void this.probe());
  }

  private tell(health: GatewayHealth): void {
    const { state, why } = this.healthSubject.value;
    if (!this.isClosed && (state !== health.state || why !== health.why)) this.healthSubject.next(health);
  }
}
