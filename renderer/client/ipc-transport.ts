import { of } from 'rxjs';
import type { RequestEnvelope } from '../../contract/wire/envelope.js';
import { isReply, unreachable } from './replies.js';
import type { HostInfo, JournalEvent, Transport } from './transport.js';

/** What the preload script of the desktop window puts on `window.liandong`. */
export interface DesktopBridge {
  readonly request: (envelope: RequestEnvelope) => Promise<unknown>;
  readonly onEvent: (handler: (event: JournalEvent) => void, afterSeq: number) => () => void;
  readonly openExternal: (address: string) => Promise<boolean>;
  readonly hostInfo: {
    readonly kind: 'desktop';
    readonly platform: string;
    readonly capabilities: readonly string[];
    readonly version: string;
  };
}

/** The station inside the desktop app, through the preload bridge. */
export function createIpcTransport(bridge: DesktopBridge): Transport {
  const host: HostInfo = bridge.hostInfo;
  return {
    host,
    connection$: of({ status: 'online' }),
    request: async (envelope) => {
      try {
        const reply = await bridge.request(envelope);
        return isReply(reply) ? reply : unreachable;
      } catch {
        return unreachable;
      }
    },
    follow: (afterSeq, onEvent) => ({ close: bridge.onEvent(onEvent, afterSeq) }),
    openExternal: async (address) => {
      try {
        return await bridge.openExternal(address);
      } catch {
        return false;
      }
    },
  };
}
