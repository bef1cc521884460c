import { randomBytes, randomInt } from 'node:crypto';
import { answeringDirection, readPeerMedia, type DescriptionRole, type PeerMedia } from './agreement.rules.js';
import { G711_CODECS } from './g711.js';
import { MediaError } from './media-error.js';
import { SDES_KEY_BYTES } from './sdes.rules.js';
import { parseDescription, type MediaSection } from './session-description.rules.js';
import { writeDescription, type OwnSection } from './write-description.rules.js';

/** Payload type for keys in our own offers. */
export const DEFAULT_EVENT_TYPE = 101;

/** Both SRTP keys of a call, 30 octets each. */
export interface CallKeys {
  readonly local: Buffer;
  readonly remote: Buffer;
}

/** What was agreed with the peer. */
export interface Agreement {
  readonly peer: PeerMedia;
  /** Undefined for plain RTP. */
  readonly keys: CallKeys | undefined;
}

/** Offers, answers and what came of them, for one call. Nothing changes unless a description was accepted whole. */
export class MediaNegotiation {
  readonly #offerSrtp: boolean;
  readonly #localKey = randomBytes(SDES_KEY_BYTES);
  readonly #sessionId = randomInt(1, 2 ** 47);
  #version = 0;
  #agreement: Agreement | undefined;
  #sections: readonly MediaSection[] = [];
  /** What the next accepted description is: the offer we answered last, or the answer to ours. */
  #role: DescriptionRole = 'answer';
  /** Our offer carried a key: the answer must, too. */
  #offeredKey = false;

  constructor(offerSrtp: boolean) {
    this.#offerSrtp = offerSrtp;
  }

  /** Undefined until a description was accepted. */
  get agreement(): Agreement | undefined {
    return this.#agreement;
  }

  /** An offer, or the answer to `offer`. Throws MediaError `bad_description` or `nothing_fits`. */
  describe(address: string, port: number, isHolding: boolean, offer?: string): string {
    return offer === undefined ? this.#offer(address, port, isHolding) : this.#answer(address, port, isHolding, offer);
  }

  /** Takes the answer to our offer, or the offer just answered. Throws MediaError; then all stays as it was. */
  accept(description: string): Agreement {
    const role = this.#role;
    const sections = parseDescription(description);
    const peer = this.#readPeer(sections, role);
    this.#agreement = peer === undefined ? this.#switchedOff() : { peer, keys: this.#keysWith(peer, role) };
    this.#sections = sections;
    return this.#agreement;
  }

  /** Undefined when the peer switched the sound off. */
  #readPeer(sections: readonly MediaSection[], role: DescriptionRole): PeerMedia | undefined {
    const peer = readPeerMedia(sections, role);
    // Port 0 in a running call is a way to hold; at its beginning it is a refusal.
    if (peer === undefined) this.#switchedOff();
    return peer;
  }

  #switchedOff(): Agreement {
    if (this.#agreement === undefined) throw new MediaError('nothing_fits', 'The peer wants no sound');
    const { peer, keys } = this.#agreement;
    return { peer: { ...peer, remote: undefined, direction: 'inactive' }, keys };
  }

  #keysWith(peer: PeerMedia, role: DescriptionRole): CallKeys | undefined {
    // A key nobody asked for in an answer means nothing; one we asked for must be there.
    if (role === 'answer' && !this.#offeredKey) return undefined;
    if (peer.sdes !== undefined) return { local: this.#localKey, remote: peer.sdes.key };
    if (role === 'answer') throw new MediaError('nothing_fits', 'The peer answers our SRTP offer without SRTP');
    return undefined;
  }

  #offer(address: string, port: number, isHolding: boolean): string {
    const agreed = this.#agreement;
    this.#role = 'answer';
    this.#offeredKey = agreed === undefined ? this.#offerSrtp : agreed.keys !== undefined;
    const peer = agreed?.peer;
    return this.#write(address, peer?.index ?? 0, this.#sections, {
      port,
      ...termsAfter(peer, this.#offeredKey),
      direction: isHolding ? 'sendonly' : 'sendrecv',
      sdes: this.#offeredKey ? { tag: 1, key: this.#localKey } : undefined,
    });
  }

  #answer(address: string, port: number, isHolding: boolean, offer: string): string {
    const sections = parseDescription(offer);
    const peer = this.#readPeer(sections, 'offer');
    this.#role = 'offer';
    if (peer === undefined) return this.#write(address, 0, sections, undefined);
    return this.#write(address, peer.index, sections, {
      port,
      protocol: peer.protocol,
      codecs: [{ name: peer.codec.name, payloadType: peer.payloadType }],
      eventType: peer.eventType,
      direction: answeringDirection(peer.direction, isHolding),
      sdes: peer.sdes === undefined ? undefined : { tag: peer.sdes.tag, key: this.#localKey },
    });
  }

  #write(address: string, index: number, sections: readonly MediaSection[], own: OwnSection | undefined): string {
    this.#version++;
    const refused = own === undefined ? sections : sections.filter((_, at) => at !== index);
    return writeDescription({ sessionId: this.#sessionId, version: this.#version, address, own, index, refused });
  }
}

/** What keeps its meaning for the whole call: the protocol and the payload types. */
function termsAfter(
  peer: PeerMedia | undefined,
  isSecure: boolean,
): Pick<OwnSection, 'protocol' | 'codecs' | 'eventType'> {
  const types = new Map(Array.from(peer?.decoders ?? [], ([type, codec]) => [codec, type]));
  return {
    protocol: peer?.protocol ?? (isSecure ? 'RTP/SAVP' : 'RTP/AVP'),
    codecs: G711_CODECS.map((codec) => ({ name: codec.name, payloadType: types.get(codec) ?? codec.payloadType })),
    eventType: peer?.eventType ?? DEFAULT_EVENT_TYPE,
  };
}
