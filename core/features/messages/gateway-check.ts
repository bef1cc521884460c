import { validateHeaderValue } from 'node:http';
import type { GatewaySecrets, GatewaySettings, HttpGatewaySettings } from '../../../contract/messages/gateway.model.js';
import { AppError } from '../../dispatch/app-error.js';
import { escapeFor, fill, namesIn } from './http-template.rules.js';

interface Place {
  readonly path: string;
  readonly template: string;
  /** Names that may stand here beside secrets. */
  readonly known: readonly string[];
}

// The connection's own headers are the program's business.
const ownHeaders = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'content-type']);
const sample = { to: '13800000000', text: '测试 "引号" \\ {to}\n<&>', id: 'id-1', ref: 'ref-1' };

function invalid(path: string, problem: string): AppError {
  return new AppError('messages.gateway_invalid', `the gateway is not set up right: ${path}`, { field: path }, [
    { path: `settings.${path}`, problem },
  ]);
}

function placesOf(settings: HttpGatewaySettings): readonly Place[] {
  const { url, body, headers, receipts } = settings;
  return [
    { path: 'url', template: url, known: ['to', 'text', 'id'] },
    ...(body === undefined ? [] : [{ path: 'body', template: body, known: ['to', 'text', 'id'] }]),
    ...Object.entries(headers ?? {}).map(([name, template]) => ({
      path: `headers.${name}`,
      template,
      known: ['to', 'id'],
    })),
    ...(receipts?.poll === undefined
      ? []
      : [{ path: 'receipts.poll.url', template: receipts.poll.url, known: ['ref'] }]),
  ];
}

function checkNames(places: readonly Place[], secrets: GatewaySecrets): void {
  for (const { path, template, known } of places) {
    for (const name of namesIn(template)) {
      if (known.includes(name)) continue;
      if (!name.startsWith('secret:')) throw invalid(path, `does not know {${name}}`);
      const secret = name.slice('secret:'.length);
      if (secrets[secret] === undefined) {
        throw new AppError('messages.secret_missing', `the secret ${secret} is needed`, { name: secret });
      }
    }
  }
}

function checkBody({ body, method, contentType }: HttpGatewaySettings): void {
  if (body === undefined) return;
  if (method === 'GET') throw invalid('body', 'a GET has none');
  const type = contentType ?? 'application/json';
  if (!type.toLowerCase().includes('json')) return;
  const names = Object.fromEntries(namesIn(body).map((name) => [name, 'x']));
  try {
    JSON.parse(fill(body, { ...names, ...sample }, escapeFor(type)));
  } catch {
    throw invalid('body', 'is no JSON once it is filled in');
  }
}

function checkHeaders(headers: Readonly<Record<string, string>>, secrets: GatewaySecrets): void {
  const values = {
    ...sample,
    ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [`secret:${name}`, value])),
  };
  for (const [name, template] of Object.entries(headers)) {
    if (ownHeaders.has(name.toLowerCase())) throw invalid(`headers.${name}`, 'is set by the program itself');
    try {
      validateHeaderValue(
        name,
        fill(template, values, (value) => value),
      );
    } catch {
      throw invalid(`headers.${name}`, 'holds signs that no header may hold');
    }
  }
}

function checkAddress(path: string, url: string): void {
  try {
    new URL(fill(url, sample, encodeURIComponent));
  } catch {
    throw invalid(path, 'is no web address');
  }
}

function checkReceipts(receipts: NonNullable<HttpGatewaySettings['receipts']>, secrets: GatewaySecrets): void {
  const { poll, push } = receipts;
  if (poll !== undefined) {
    checkAddress('receipts.poll.url', poll.url);
    if (!namesIn(poll.url).includes('ref')) throw invalid('receipts.poll.url', '{ref} is missing');
  }
  if (push !== undefined && secrets['push'] === undefined) {
    throw new AppError('messages.secret_missing', 'the secret push is needed', { name: 'push' });
  }
}

function checkNeeded({ url, body, method }: HttpGatewaySettings): void {
  const names = new Set([...namesIn(url), ...namesIn(body ?? '')]);
  for (const needed of ['to', 'text']) {
    if (!names.has(needed)) throw invalid(method === 'GET' ? 'url' : 'body', `{${needed}} is missing`);
  }
}

function checkHttp(settings: HttpGatewaySettings, secrets: GatewaySecrets): void {
  checkNames(placesOf(settings), secrets);
  checkAddress('url', settings.url);
  checkNeeded(settings);
  checkBody(settings);
  checkHeaders(settings.headers ?? {}, secrets);
  const { success, receipts } = settings;
  if (success?.code !== undefined && (success.codes ?? []).length === 0) {
    throw invalid('success.codes', 'say which codes mean success');
  }
  if (receipts !== undefined) checkReceipts(receipts, secrets);
}

/** Refuses settings with which no message could be sent, and names the field. */
export function checkGateway(settings: GatewaySettings, secrets: GatewaySecrets): void {
  if (settings.kind === 'http') checkHttp(settings, secrets);
}
