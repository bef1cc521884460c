import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorCategories, type ErrorReason, maxRequestBytes, type Reply } from '../contract/index.js';
import { AppError } from '../core/dispatch/app-error.js';

/** Writes an operation's reply with the status of its category. */
export function sendReply(response: ServerResponse, reply: Reply<unknown>): void {
  const status = reply.ok ? 200 : errorCategories[reply.error.category].status;
  sendJson(response, status, reply);
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

/** A refusal made before the request reached the application. */
export function refusal(reason: ErrorReason, message: string): Reply<never> {
  const error = new AppError(reason, message);
  return { ok: false, error: { category: error.category, reason, message, requestId: 'transport' } };
}

/** Reads a JSON body up to a number of bytes. */
export async function readBody(request: IncomingMessage, limit = maxRequestBytes): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new AppError('request.too_large', `the request is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AppError('request.invalid', 'the request body is not valid JSON', undefined, [
      { path: '(body)', problem: 'not valid JSON' },
    ]);
  }
}
