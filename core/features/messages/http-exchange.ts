import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Clock } from '../../ports/clock.js';
import type { HttpAnswer } from './http-answer.rules.js';

/** One request as it goes out. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly timeoutMs: number;
}

/**
 * What came of it. `not_sent`: no connection, so nothing of it left. `lost`: it may have arrived, the answer did not.
 * `code` is the system's own, e.g. `ECONNREFUSED`, or `timeout`.
 */
export type ExchangeResult =
  | ({ readonly kind: 'answer' } & HttpAnswer)
  | { readonly kind: 'not_sent'; readonly code: string }
  | { readonly kind: 'lost'; readonly code: string };

const longestBody = 64 * 1024;

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'failed';
}

function begin({ url, method, headers, body }: HttpRequest): ClientRequest {
  const target = new URL(url);
  const options = {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
    // A connection of its own: a kept one may die unseen just when a message goes over it.
    agent: false as const,
  };
  return target.protocol === 'https:' ? httpsRequest(target, options) : httpRequest(target, options);
}

/** Reads an answer to its end, or as much of it as is ever looked at. */
function read(response: IncomingMessage, done: (answer: HttpAnswer) => void): void {
  let body = '';
  const answered = (): void => {
    done({ status: response.statusCode ?? 0, body });
  };
  response.setEncoding('utf8');
  response.on('data', (piece: string) => {
    body += piece;
    if (body.length >= longestBody) answered();
  });
  response.on('end', answered);
}

/** Sends one request over a connection of its own and reads the answer. Never throws, never follows a redirect. */
export function exchange(request: HttpRequest, clock: Clock, open: Set<ClientRequest>): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    let isConnected = false;
    let made: ClientRequest;
    try {
      made = begin(request);
    } catch (error) {
      resolve({ kind: 'not_sent', code: codeOf(error) });
      return;
    }
    open.add(made);
    const end = (result: ExchangeResult): void => {
      cancelTimeout();
      open.delete(made);
      resolve(result);
      made.destroy();
    };
    const fail = (code: string): void => {
      end({ kind: isConnected ? 'lost' : 'not_sent', code });
    };
    const cancelTimeout = clock.schedule(request.timeoutMs, () => {
      fail('timeout');
    });
    made.on('socket', (socket) => {
      socket.once(request.url.startsWith('https') ? 'secureConnect' : 'connect', () => {
        isConnected = true;
      });
    });
    made.on('error', (error) => {
      fail(codeOf(error));
    });
    made.on('close', () => {
      fail('closed');
    });
    made.on('response', (response) => {
      read(response, (answer) => {
        end({ kind: 'answer', ...answer });
      });
      response.on('error', (error) => {
        fail(codeOf(error));
      });
    });
    made.end(request.body);
  });
}
