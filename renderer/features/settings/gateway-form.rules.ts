import {
  type GatewaySecrets,
  type GatewaySettings,
  gatewaySettingsSchema,
} from '../../../contract/messages/gateway.model.js';
import type { WireError } from '../../../contract/wire/errors.js';
import type { GatewayField, GatewayFields } from './gateway-fields.js';

/** Secrets as they are typed, by name; empty keeps the one the station has. */
export type TypedSecrets = Readonly<Record<string, string>>;

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
const isGiven = (text: string): boolean => text.trim() !== '';
const codes = (text: string): readonly string[] => text.split(/[\s,，、;；]+/u).filter(isGiven);

/** `/…/` is a pattern, anything else a dotted path. */
function extract(text: string): { readonly pattern: string } | { readonly path: string } {
  const typed = text.trim();
  const pattern = /^\/(.+)\/$/u.exec(typed)?.[1];
  return pattern === undefined ? { path: typed } : { pattern };
}

/** Only what was typed becomes part of the settings. */
function optional<K extends string, V>(key: K, text: string, read: (text: string) => V): Partial<Record<K, V>> {
  return isGiven(text) ? ({ [key]: read(text) } as Record<K, V>) : {}; // one key of the type asked for
}
const trimmed = (text: string): string => text.trim();

/** Header lines as a record; a line without a colon spoils its name, so that the field is found wrong. */
function headersOf(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').filter(isGiven);
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [`${line} `, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

const receiptFields = ['receiptState', 'delivered', 'undelivered', 'expired', 'pollUrl', 'pushReference'] as const;

function receiptsOf(fields: GatewayFields): unknown {
  const { receiptState, delivered, undelivered, expired, pollUrl, pollEveryS, pushReference } = fields;
  return {
    state: extract(receiptState),
    delivered: codes(delivered),
    undelivered: codes(undelivered),
    ...optional('expired', expired, codes),
    ...optional('poll', pollUrl, (url) => ({ url: url.trim(), everyS: number(pollEveryS) })),
    ...optional('push', pushReference, (text) => ({ reference: extract(text) })),
  };
}

function httpOf(fields: GatewayFields): unknown {
  const { url, method, contentType, body, headers, successCode, successCodes, reference } = fields;
  const hasVerdict = isGiven(successCode) || isGiven(successCodes);
  return {
    kind: 'http',
    url: url.trim(),
    method,
    ...(method === 'GET' ? {} : { contentType, ...optional('body', body, trimmed) }),
    ...optional('headers', headers, headersOf),
    ...(hasVerdict ? { success: { code: extract(successCode), codes: codes(successCodes) } } : {}),
    ...optional('reference', reference, extract),
    ...optional('wrongNumberCodes', fields.wrongNumberCodes, codes),
    ...optional('retryCodes', fields.retryCodes, codes),
    ...(receiptFields.some((name) => isGiven(fields[name])) ? { receipts: receiptsOf(fields) } : {}),
    timeoutMs: Math.round(number(fields.timeoutS) * 1000),
    perSecond: number(fields.perSecond),
  };
}

function smppOf(fields: GatewayFields): unknown {
  const { host, port, tls, systemId, systemType, sender, longText, decimalReceipts, enquireS } = fields;
  return {
    kind: 'smpp',
    host: host.trim(),
    port: number(port),
    tls,
    systemId: systemId.trim(),
    ...optional('systemType', systemType, trimmed),
    ...optional('sender', sender, trimmed),
    longText,
    decimalReceipts,
    enquireS: number(enquireS),
    timeoutMs: Math.round(number(fields.timeoutS) * 1000),
    perSecond: number(fields.perSecond),
  };
}

/** Where a wrong part of the settings stands in the form; the longest beginning counts. */
const places: readonly (readonly [string, GatewayField])[] = [
  ['receipts.poll.url', 'pollUrl'],
  ['receipts.poll.everyS', 'pollEveryS'],
  ['receipts.push', 'pushReference'],
  ['receipts.state', 'receiptState'],
  ['receipts.delivered', 'delivered'],
  ['receipts.undelivered', 'undelivered'],
  ['receipts.expired', 'expired'],
  ['success.codes', 'successCodes'],
  ['success.code', 'successCode'],
  ['timeoutMs', 'timeoutS'],
];

function fieldAt(path: string, fields: GatewayFields): GatewayField | undefined {
  const place = places.find(([beginning]) => path.startsWith(beginning));
  if (place) return place[1];
  const [first = ''] = path.split('.');
  return Object.keys(fields).find((name): name is GatewayField => name === first);
}

/** The fields a refusal of the station names. */
export function wrongFields(error: WireError | undefined, fields: GatewayFields): readonly GatewayField[] {
  return (error?.fields ?? []).flatMap(({ path }) => fieldAt(path.replace(/^settings\./u, ''), fields) ?? []);
}

/** Names of the secrets that the settings need. */
export function secretsNeeded(fields: GatewayFields): readonly string[] {
  if (fields.kind === 'smpp') return ['password'];
  const { url, headers, body, pollUrl, pushReference } = fields;
  const texts = [url, headers, fields.method === 'GET' ? '' : body, pollUrl].join('\n');
  const named = [...texts.matchAll(/\{secret:([a-z0-9_]{1,32})\}/gu)].map((match) => match[1] ?? '');
  return [...new Set([...named, ...(isGiven(pushReference) ? ['push'] : [])])];
}

/** Secrets that are lacking: given are either all of them, or none where the station has them all. */
function secretsLacking(needed: readonly string[], typed: TypedSecrets, kept: readonly string[]): readonly string[] {
  const empty = needed.filter((name) => (typed[name] ?? '') === '');
  const isKept = empty.length === needed.length && needed.every((name) => kept.includes(name));
  return isKept ? [] : empty;
}

export type GatewayChecked =
  | { readonly isGood: true; readonly settings: GatewaySettings; readonly secrets?: GatewaySecrets }
  | { readonly isGood: false; readonly wrong: readonly GatewayField[]; readonly lacking: readonly string[] };

/** The settings as the contract wants them, or what is wrong with them. */
export function checkGateway(fields: GatewayFields, typed: TypedSecrets, kept: readonly string[]): GatewayChecked {
  const parsed = gatewaySettingsSchema.safeParse(fields.kind === 'http' ? httpOf(fields) : smppOf(fields));
  const needed = secretsNeeded(fields);
  const lacking = secretsLacking(needed, typed, kept);
  if (parsed.success && lacking.length === 0) {
    const given = needed.filter((name) => (typed[name] ?? '') !== '');
    const secrets = Object.fromEntries(given.map((name) => [name, typed[name] ?? '']));
    return { isGood: true, settings: parsed.data, ...(given.length === 0 ? {} : { secrets }) };
  }
  const issues = parsed.success ? [] : parsed.error.issues;
  const wrong = issues.flatMap((issue) => fieldAt(issue.path.map(String).join('.'), fields) ?? []);
  return { isGood: false, wrong, lacking };
}
