import { debug, UA } from 'jssip';
import { type UAConfiguration } from 'jssip/lib/UA.js';
import { EventEmitter } from 'node:events';

import { FakePeerConnection } from './fake-peer-connection.js';

/** Prepares what JsSIP expects of a browser. JsSIP itself is meant to run there. */
export function prepareJsSip(): void {
  // Its log would hold numbers and names; DEBUG in the environment must not switch it on.
  debug.disable();
  Object.assign(globalThis, {
    RTCPeerConnection: FakePeerConnection,
    // `new Object(description)` is the description itself.
    RTCSessionDescription: Object,
    window: { RTCPeerConnection: FakePeerConnection },
  });
}

/** A transaction as JsSIP's `newTransaction` and `transactionDestroyed` give it; not in its types. */
export interface JsSipTransaction extends EventEmitter {
  /** `ict` INVITE client, `nict` other client, `ist` and `nist` server. */
  readonly type: string;
  readonly state: number;
  readonly request: { readonly call_id: string };
}

/** `state` of an INVITE that has had a provisional answer. */
export const TRANSACTION_PROCEEDING = 2;

/** JsSIP's user agent with what its types leave out and one habit taken away. */
export class UserAgent extends UA {
  /** Sends OPTIONS; emits `succeeded` or `failed` once. */
  declare sendOptions: (
    target: unknown,
    body: undefined,
    options: { eventHandlers: { succeeded: () => void; failed: (event: { response: unknown }) => void } },
  ) => void;
  declare destroyTransaction: (transaction: JsSipTransaction) => void;
  declare registrator: () => ReturnType<UA['registrator']> & { onTransportClosed: () => void };

  /**
   * NOTE: an exchange may give out a GRUU, and JsSIP would put it into Contact instead of our address; the far side's
   * BYE would then find us only if every proxy between resolves it.
   */
  constructor(configuration: UAConfiguration) {
    super(configuration);
    for (const name of ['pub_gruu', 'temp_gruu']) {
      Object.defineProperty(this.contact, name, { get: () => null, set: () => undefined });
    }
  }

  onTransaction(
    event: 'newTransaction' | 'transactionDestroyed',
    heard: (transaction: JsSipTransaction) => void,
  ): void {
    // JsSIP types its own events only.
    EventEmitter.prototype.on.call(this, event, (data: { transaction: JsSipTransaction }) => heard(data.transaction));
  }

  /**
   * NOTE: after the first challenge JsSIP keeps a digest for that realm only and forgets the password. Exchanges
   * that challenge REGISTER and INVITE with different realms would then refuse every call.
   */
  override set(...[parameter, value]: Parameters<UA['set']>): boolean {
    return parameter === 'ha1' || super.set(parameter, value);
  }
}

/** For every call: no microphone is opened, and sessions are refreshed rarely enough for any exchange (no 422). */
export const SESSION_OPTIONS = {
  mediaConstraints: { audio: false, video: false },
  sessionTimersExpires: 1_800,
} as const;
