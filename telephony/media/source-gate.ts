/** What of a packet decides whether it is our peer's. */
export interface PacketOrigin {
  readonly address: string;
  readonly port: number;
  readonly ssrc: number;
  readonly sequence: number;
  /** Proven by SRTP to come from the holder of the call's key. */
  readonly isAuthentic: boolean;
}

interface Source {
  readonly address: string;
  readonly port: number;
  readonly ssrc: number;
  lastAt: number;
}

interface Candidate {
  readonly origin: PacketOrigin;
  readonly run: number;
}

/** A running stream is only replaced from elsewhere when it has been silent for this long. */
const SILENT_BEFORE_MOVE_MS = 1000;

/**
 * Decides which packets belong to the call. Sound may really come from elsewhere than the description said (NAT, media
 * proxies), so the first who sends consecutive packets is believed; but a stray packet must not take over a running
 * stream.
 */
export class SourceGate {
  #announced: { readonly address: string; readonly port: number } | undefined;
  #source: Source | undefined;
  #candidate: Candidate | undefined;

  /** Where the stream really comes from; undefined before the first packets. */
  get source(): { readonly address: string; readonly port: number; readonly ssrc: number } | undefined {
    return this.#source;
  }

  /** The peer announced its address. A new one is awaited without doubt of the old. */
  announce(address: string, port: number): void {
    if (this.#announced?.address === address && this.#announced.port === port) return;
    this.#announced = { address, port };
    this.#source = undefined;
    this.#candidate = undefined;
  }

  /** Whether to take this packet; remembers it. */
  admit(origin: PacketOrigin, nowMs: number): boolean {
    const source = this.#source;
    if (source !== undefined && isSamePlace(source, origin) && source.ssrc === origin.ssrc) {
      source.lastAt = nowMs;
      this.#candidate = undefined;
      return true;
    }
    const run = this.#runOf(origin);
    if (run < this.#runNeeded(origin, nowMs)) {
      this.#candidate = { origin, run };
      return false;
    }
    this.#source = { address: origin.address, port: origin.port, ssrc: origin.ssrc, lastAt: nowMs };
    this.#candidate = undefined;
    return true;
  }

  /** How many consecutive packets this one makes. */
  #runOf(origin: PacketOrigin): number {
    const last = this.#candidate;
    const isNext =
      last !== undefined &&
      isSamePlace(last.origin, origin) &&
      last.origin.ssrc === origin.ssrc &&
      origin.sequence === ((last.origin.sequence + 1) & 0xffff);
    return isNext ? last.run + 1 : 1;
  }

  #runNeeded(origin: PacketOrigin, nowMs: number): number {
    if (origin.isAuthentic) return 1;
    const source = this.#source;
    const isAnnounced = this.#announced !== undefined && isSamePlace(this.#announced, origin);
    if (source === undefined) return isAnnounced ? 1 : 2;
    // Another stream of the same peer (transferred behind its exchange), or the peer where it said it would be.
    if (isAnnounced || isSamePlace(source, origin)) return 2;
    return nowMs - source.lastAt >= SILENT_BEFORE_MOVE_MS ? 3 : Infinity;
  }
}

function isSamePlace(
  a: { readonly address: string; readonly port: number },
  b: { readonly address: string; readonly port: number },
): boolean {
  return a.address === b.address && a.port === b.port;
}
