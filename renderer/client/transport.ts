import type { Observable } from 'rxjs';
import type { Reply, RequestEnvelope } from '../../contract/wire/envelope.js';

/** A journal row as the event stream carries it. */
export interface JournalEvent {
  readonly seq: number;
  readonly kind: string;
  readonly incidentId?: string;
  readonly scope: string;
  readonly subject: string;
  readonly at: string;
  readonly actor: string;
}

export type ConnectionState =
  /** `since`: instant by the clock of this seat. */
  { readonly status: 'online' } | { readonly status: 'reconnecting'; readonly since: string };

export interface Stream {
  readonly close: () => void;
}

export interface HostInfo {
  readonly kind: 'desktop' | 'web';
  readonly platform: string;
  readonly capabilities: readonly string[];
  readonly version?: string;
}

/** One way to the station: the preload bridge of the desktop window, or HTTP. */
export interface Transport {
  readonly host: HostInfo;
  readonly connection$: Observable<ConnectionState>;
  /** Never throws: an unreachable station is a reply of category `unavailable`. */
  readonly request: (envelope: RequestEnvelope) => Promise<Reply<unknown>>;
  /** Journal rows after `afterSeq`, in order, resumed by itself after an interruption. */
  readonly follow: (afterSeq: number, onEvent: (event: JournalEvent) => void) => Stream;
  /** Hands a `tel:` or `sip:` address to the operating system; false when nothing there handles it. */
  readonly openExternal: (address: string) => Promise<boolean>;
}
