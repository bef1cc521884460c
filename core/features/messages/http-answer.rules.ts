import type { Extract as Extractor, HttpGatewaySettings } from '../../../contract/messages/gateway.model.js';
import type { Receipt, ReceiptState, SendResult } from './sms-gateway.js';

/** What a gateway's server answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

const longestValue = 200;
const longestDetail = 64;

function valueAt(parsed: unknown, path: string): unknown {
  let value = parsed;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** A value of an answer, by path or pattern; `undefined` when it is not there. */
export function extract(body: string, how: Extractor): string | undefined {
  const value = 'path' in how ? valueAt(parsedJson(body), how.path) : new RegExp(how.pattern, 'u').exec(body)?.[1];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return String(value).trim().slice(0, longestValue);
}

type Refusal = Extract<SendResult, { ok: false }>;

function byStatus(status: number): Omit<Refusal, 'detail'> {
  switch (status) {
    case 401:
      return { ok: false, code: 'credentials', retryable: true };
    case 429:
      return { ok: false, code: 'throttled', retryable: true };
    case 503:
      return { ok: false, code: 'gateway_error', retryable: true };
    default:
      // Behind any other failure of the server the message may have been taken.
      return { ok: false, code: status >= 500 ? 'unknown' : 'refused', retryable: false };
  }
}

function byCode(settings: HttpGatewaySettings, code: string): Omit<Refusal, 'detail'> | undefined {
  if (settings.wrongNumberCodes?.includes(code) === true) return { ok: false, code: 'wrong_number', retryable: false };
  if (settings.retryCodes?.includes(code) === true) return { ok: false, code: 'throttled', retryable: true };
  return undefined;
}

function statusFits({ success }: HttpGatewaySettings, status: number): boolean {
  return success?.statuses?.includes(status) ?? (status >= 200 && status < 300);
}

function codeFits({ success }: HttpGatewaySettings, code: string | undefined): boolean {
  return success?.code === undefined || (code !== undefined && success.codes?.includes(code) === true);
}

/** What an answer says of the message `id`. */
export function resultOf(settings: HttpGatewaySettings, { status, body }: HttpAnswer, id: string): SendResult {
  const { success, reference } = settings;
  const code = success?.code === undefined ? undefined : extract(body, success.code);
  if (!statusFits(settings, status) || !codeFits(settings, code)) {
    const refusal = (code === undefined ? undefined : byCode(settings, code)) ?? byStatus(status);
    return { ...refusal, detail: code === undefined ? `HTTP ${status}` : code.slice(0, longestDetail) };
  }
  if (reference === undefined) return { ok: true, refs: [id] };
  const ref = extract(body, reference);
  return { ok: true, refs: ref === undefined ? [] : [ref] };
}

/** A receipt in an answer or a push; `undefined` when its state is none that is known. */
export function receiptIn(settings: HttpGatewaySettings, body: string, ref: string): Receipt | undefined {
  const { receipts } = settings;
  if (receipts === undefined) return undefined;
  const word = extract(body, receipts.state);
  if (word === undefined) return undefined;
  const words: readonly (readonly [ReceiptState, readonly string[]])[] = [
    ['delivered', receipts.delivered],
    ['undelivered', receipts.undelivered],
    ['expired', receipts.expired ?? []],
  ];
  const state = words.find(([, known]) => known.includes(word))?.[0];
  return state === undefined ? undefined : { ref, state, detail: word.slice(0, longestDetail) };
}
