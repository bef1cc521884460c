import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOperationName, maxRequestBytes, maxUploadBytes, uploadOperations } from '../contract/index.js';
import type { Core } from '../core/create-core.js';
import { AppError } from '../core/dispatch/app-error.js';
import type { Logger } from '../core/log/logger.js';
import { streamEvents } from './event-stream.js';
import { readBody, refusal, sendJson, sendReply } from './http-reply.js';
import { endedCookie, sessionCookie, tokenOf } from './session-cookie.js';
import { serveStatic } from './static-files.js';

/** A station host: the application behind HTTP, and the renderer beside it. */
export interface StationHost {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

interface HostParts {
  readonly core: Core;
  readonly rendererDir: string;
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A page of another site, or a name that only pretends to be this machine, gets nothing. */
function originAllowed(request: IncomingMessage, boundHost: string): boolean {
  const host = request.headers.host ?? '';
  const hostName = host.replace(/:\d+$/u, '');
  if (loopback.has(boundHost) && !loopback.has(hostName)) return false;
  const origin = request.headers.origin;
  return origin === undefined || origin === `http://${host}`;
}

function splitCommandId(body: unknown, header: string | undefined): { input: unknown; commandId: string | undefined } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { input: body, commandId: header };
  const { commandId, ...input } = body as Record<string, unknown>;
  return { input, commandId: typeof commandId === 'string' && commandId.length <= 64 ? commandId : header };
}

function keepSession(operation: string, reply: { ok: boolean; result?: unknown }, response: ServerResponse): void {
  if (!reply.ok) return;
  if (operation === 'access.signOut') response.setHeader('set-cookie', endedCookie());
  if (operation !== 'access.signIn' && operation !== 'access.setUp') return;
  response.setHeader('set-cookie', sessionCookie((reply.result as { token: string }).token));
}

async function handleOperation(
  parts: HostParts,
  request: IncomingMessage,
  response: ServerResponse,
  operation: string,
): Promise<void> {
  // Only somebody signed in may send files.
  const isUpload = uploadOperations.has(operation) && tokenOf(request) !== undefined;
  const body = await readBody(request, isUpload ? maxUploadBytes : maxRequestBytes);
  const header = request.headers['idempotency-key'];
  const { input, commandId } = splitCommandId(body, typeof header === 'string' ? header.slice(0, 64) : undefined);
  const reply = await parts.core.dispatch(
    { token: tokenOf(request), seat: request.headers['x-seat']?.toString().slice(0, 80) },
    { operation, input, ...(commandId === undefined ? {} : { commandId }) },
  );
  keepSession(operation, reply, response);
  sendReply(response, reply);
}

async function handleEvents(
  parts: HostParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const token = tokenOf(request);
  const session = token === undefined ? undefined : await parts.core.session(token);
  if (session === undefined) {
    sendReply(response, refusal('access.sign_in_required', 'sign in first'));
    return;
  }
  streamEvents(parts.core, request, response, url);
}

async function handle(parts: HostParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://station');
  if (!originAllowed(request, parts.host)) {
    sendReply(response, refusal('request.origin_refused', 'requests from other sites are refused'));
    return;
  }
  if (url.pathname === '/api/events' && request.method === 'GET') {
    await handleEvents(parts, request, response, url);
    return;
  }
  if (url.pathname.startsWith('/api/')) {
    const operation = url.pathname.slice('/api/'.length);
    if (request.method !== 'POST' || !isOperationName(operation)) {
      sendReply(
        response,
        refusal('request.unknown_operation', 'there is no such operation; use POST /api/<feature.verb>'),
      );
      return;
    }
    await handleOperation(parts, request, response, operation);
    return;
  }
  const reply = await serveStatic(parts.rendererDir, url.pathname);
  response.writeHead(reply.status, reply.headers);
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

function answerFailure(parts: HostParts, response: ServerResponse, error: unknown): void {
  if (error instanceof AppError) {
    const reply = refusal(error.reason, error.message);
    if (!response.headersSent)
      sendReply(
        response,
        reply.ok
          ? reply
          : { ...reply, error: { ...reply.error, ...(error.fields === undefined ? {} : { fields: error.fields }) } },
      );
    return;
  }
  parts.logger.error({ cause: String(error) }, 'a request failed');
  if (!response.headersSent) sendJson(response, 500, refusal('internal.unexpected', 'something unexpected happened'));
  else response.end();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Opens the port. Port 0 takes a free one; a taken port fails with the system's `EADDRINUSE`. */
export async function startStationHost(parts: HostParts): Promise<StationHost> {
  const server = createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      answerFailure(parts, response, error);
    });
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  await listen(server, parts.port, parts.host);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${parts.host}:${port}`,
    async close() {
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      server.closeAllConnections();
      await closed;
    },
  };
}
