import { type Socket } from 'jssip';

/** Why a socket could not connect or lost its connection. */
export type SocketTrouble = 'unreachable' | 'refused' | 'lost';

/** Where a socket connects to. */
export interface SocketTarget {
  /** Host name or address. */
  readonly host: string;
  readonly port: number;
  /** Address to bind to; found by the route to `host` when absent. */
  readonly localAddress?: string;
}

/** JsSIP's Socket plus what the line needs. `ondisconnect` gives a SocketTrouble as its reason. */
export interface SipSocket extends Socket {
  /**
   * The exchange has not answered for a while: look again. UDP finds its own address anew (the network may have
   * changed), a stream gives up its connection (it may be dead without saying so); JsSIP connects again.
   */
  freshen(): void;
  /** An exception out of JsSIP while it read a message; the message is lost, the engine lives. */
  onfault: (error: unknown) => void;
}
