import { BehaviorSubject } from 'rxjs';
import type { Reply, RequestEnvelope } from '../../contract/wire/envelope.js';
import { followEvents } from './follow-events.js';
import { isReply, unreachable } from './replies.js';
import type { ConnectionState, Transport } from './transport.js';

const requestTimeoutMs = 20_000;

async function post(envelope: RequestEnvelope): Promise<Reply<unknown>> {
  const { operation, input, commandId } = envelope;
  const body = { ...(input as object), ...(commandId === undefined ? {} : { commandId }) };
  try {
    const response = await fetch(`/api/${operation}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    const reply: unknown = await response.json();
    return isReply(reply) ? reply : unreachable;
  } catch {
    return unreachable;
  }
}

/** A station host over HTTP and server-sent events; the session is an HttpOnly cookie. */
export function createWebTransport(): Transport {
  const connection$ = new BehaviorSubject<ConnectionState>({ status: 'online' });
  const report = (isOnline: boolean): void => {
    const wasOnline = connection$.value.status === 'online';
    if (isOnline === wasOnline) return;
    connection$.next(isOnline ? { status: 'online' } : { status: 'reconnecting', since: new Date().toISOString() });
  };
  return {
    host: { kind: 'web', platform: navigator.platform, capabilities: [] },
    connection$: connection$.asObservable(),
    request: async (envelope) => {
      const reply = await post(envelope);
      report(reply.ok || reply.error.reason !== 'station.unreachable');
      return reply;
    },
    follow: (afterSeq, onEvent) => followEvents(afterSeq, onEvent, report),
    openExternal: (address) => {
      window.location.assign(address);
      // A browser does not tell whether a program took it.
      return Promise.resolve(true);
    },
  };
}
