import { ProtectionProfileAes128CmHmacSha1_80, SrtcpSession, SrtpSession, type RtpHeader } from 'werift-rtp';
import { type CallKeys } from './media-negotiation.js';

const MASTER_KEY_BYTES = 16;
const REPLAY_WINDOW = 64n;

/** What is known of one authenticated source: its highest packet index and which before it were seen. */
interface SourceState {
  highest: number;
  seen: bigint;
}

/**
 * SRTP and SRTCP of one call. The packet index (roll-over counter) is guessed after RFC 3711 here and not by
 * werift-rtp, which loses it for good when more than a hundred packets around a wrap are lost; replayed packets are
 * refused.
 */
export class SrtpTransform {
  #rtp: SrtpSession;
  #rtcp: SrtcpSession;
  #remote: Buffer;
  #sources = new Map<number, SourceState>();

  constructor(keys: CallKeys) {
    this.#remote = keys.remote;
    this.#rtp = new SrtpSession(configOf(keys));
    this.#rtcp = new SrtcpSession(configOf(keys));
  }

  /** Takes a new key of the peer; our own side goes on counting, as its key is the same. */
  renew(keys: CallKeys): void {
    if (keys.remote.equals(this.#remote)) return;
    const [rtp, rtcp] = [new SrtpSession(configOf(keys)), new SrtcpSession(configOf(keys))];
    rtp.localContext = this.#rtp.localContext;
    rtcp.localContext = this.#rtcp.localContext;
    [this.#rtp, this.#rtcp, this.#remote] = [rtp, rtcp, keys.remote];
    this.#sources.clear();
  }

  protect(header: RtpHeader, payload: Buffer): Buffer {
    return this.#rtp.encrypt(payload, header);
  }

  /** The plain packet; undefined when it was not made with the peer's key, or came before. */
  unprotect(packet: Buffer): Buffer | undefined {
    const sequence = packet.readUInt16BE(2);
    const ssrc = packet.readUInt32BE(8);
    const state = this.#sources.get(ssrc);
    const index = state === undefined ? sequence : likelyIndex(state.highest, sequence);
    if (state !== undefined && wasSeen(state, index)) return undefined;
    const states = this.#rtp.remoteContext.srtpSSRCStates;
    // The library finds its last packet to be this very one, so its own guess changes nothing.
    states[ssrc] = {
      ssrc,
      rolloverCounter: Math.floor(index / 65536),
      lastSequenceNumber: sequence,
      rolloverHasProcessed: true,
    };
    const plain = attempt(() => this.#rtp.decrypt(packet));
    Reflect.deleteProperty(states, ssrc);
    if (plain !== undefined) this.#sources.set(ssrc, withSeen(state, index));
    return plain;
  }

  protectReport(report: Buffer): Buffer {
    return this.#rtcp.encrypt(report);
  }

  unprotectReport(report: Buffer): Buffer | undefined {
    return attempt(() => this.#rtcp.decrypt(report));
  }
}

function configOf(keys: CallKeys): ConstructorParameters<typeof SrtpSession>[0] {
  return {
    profile: ProtectionProfileAes128CmHmacSha1_80,
    keys: {
      localMasterKey: keys.local.subarray(0, MASTER_KEY_BYTES),
      localMasterSalt: keys.local.subarray(MASTER_KEY_BYTES),
      remoteMasterKey: keys.remote.subarray(0, MASTER_KEY_BYTES),
      remoteMasterSalt: keys.remote.subarray(MASTER_KEY_BYTES),
    },
  };
}

/** The index nearest to the highest one that ends in this sequence number (RFC 3711, 3.3.1). */
function likelyIndex(highest: number, sequence: number): number {
  const difference = ((sequence - highest) << 16) >> 16;
  return highest + difference < 0 ? sequence : highest + difference;
}

function wasSeen(state: SourceState, index: number): boolean {
  if (index > state.highest) return false;
  const back = BigInt(state.highest - index);
  return back >= REPLAY_WINDOW || ((state.seen >> back) & 1n) === 1n;
}

function withSeen(state: SourceState | undefined, index: number): SourceState {
  if (state === undefined) return { highest: index, seen: 1n };
  if (index <= state.highest) return { ...state, seen: state.seen | (1n << BigInt(state.highest - index)) };
  const moved = BigInt(Math.min(index - state.highest, Number(REPLAY_WINDOW)));
  return { highest: index, seen: BigInt.asUintN(Number(REPLAY_WINDOW), state.seen << moved) | 1n };
}

function attempt(decrypt: () => Buffer): Buffer | undefined {
  try {
    return decrypt();
  } catch {
    // Any failure means the same here: not a packet of this call.
    return undefined;
  }
}
