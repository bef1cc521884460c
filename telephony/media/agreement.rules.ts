import { isIPv4 } from 'node:net';
import { G711_CODECS, type SoundCodec } from './g711.js';
import { MediaError } from './media-error.js';
import { parseSdesKey, type SdesKey } from './sdes.rules.js';
import { type Direction, type MediaSection } from './session-description.rules.js';

/** What a peer's open audio section means for us. */
export interface PeerMedia {
  /** Which section is ours; all others are refused with port 0. */
  readonly index: number;
  readonly protocol: string;
  /** Where its sound and reports are to go; undefined while the peer takes none (0.0.0.0). */
  readonly remote: { readonly address: string; readonly port: number; readonly rtcpPort: number } | undefined;
  /** As the peer sees it. */
  readonly direction: Direction;
  /** Ours to send, with the peer's payload type. */
  readonly codec: SoundCodec;
  readonly payloadType: number;
  /** All we understand of what may come. */
  readonly decoders: ReadonlyMap<number, SoundCodec>;
  /** The peer's payload type for keys. */
  readonly eventType: number | undefined;
  /** The peer's SRTP key, when its section carries one we can use. */
  readonly sdes: SdesKey | undefined;
}

/** `offer`: ours is the choice, PCMA before PCMU; `answer`: the peer has chosen, its first is taken. */
export type DescriptionRole = 'offer' | 'answer';

/**
 * Finds the section to talk over; undefined when the only audio is switched off with port 0. Throws MediaError
 * `nothing_fits`.
 */
export function readPeerMedia(sections: readonly MediaSection[], role: DescriptionRole): PeerMedia | undefined {
  const audio = sections.filter((section) => section.kind === 'audio');
  for (const section of audio.filter(({ port }) => port > 0)) {
    const media = mediaOf(section, sections.indexOf(section), role);
    if (media !== undefined) return media;
  }
  if (audio.length > 0 && audio.every(({ port }) => port === 0)) return undefined;
  throw new MediaError('nothing_fits', 'No audio section with G.711 over IPv4 that fits');
}

/** Whether a section's protocol promises SRTP. */
export function isSecureProtocol(protocol: string): boolean {
  return /^RTP\/SAVPF?$/.test(protocol);
}

function mediaOf(section: MediaSection, index: number, role: DescriptionRole): PeerMedia | undefined {
  const { protocol, direction } = section;
  const decoders = decodersOf(section);
  const [payloadType, codec] = chosenFrom(decoders, role) ?? [];
  const sdes = section.cryptos.map(parseSdesKey).find((key) => key !== undefined);
  if (codec === undefined || payloadType === undefined || !isIPv4(section.address ?? '')) return undefined;
  if (isSecureProtocol(protocol) ? sdes === undefined : !/^RTP\/AVPF?$/.test(protocol)) return undefined;
  const eventType = eventTypeOf(section);
  return { index, protocol, remote: remoteOf(section), direction, codec, payloadType, decoders, eventType, sdes };
}

function remoteOf(section: MediaSection): PeerMedia['remote'] {
  const { address, port } = section;
  if (address === undefined || address === '0.0.0.0') return undefined;
  return { address, port, rtcpPort: section.rtcpPort ?? Math.min(port + 1, 65535) };
}

function decodersOf(section: MediaSection): Map<number, SoundCodec> {
  const decoders = new Map<number, SoundCodec>();
  for (const format of section.formats) {
    const type = payloadTypeOf(format);
    if (type === undefined) continue;
    const coding = section.codings.get(type);
    const codec = G711_CODECS.find(({ name, payloadType }) =>
      coding === undefined ? payloadType === type : coding === `${name}/8000`,
    );
    if (codec !== undefined) decoders.set(type, codec);
  }
  return decoders;
}

function chosenFrom(
  decoders: ReadonlyMap<number, SoundCodec>,
  role: DescriptionRole,
): [number, SoundCodec] | undefined {
  const listed = Array.from(decoders);
  if (role === 'answer') return listed[0];
  return listed.sort(([, a], [, b]) => G711_CODECS.indexOf(a) - G711_CODECS.indexOf(b))[0];
}

function eventTypeOf(section: MediaSection): number | undefined {
  return section.formats
    .map(payloadTypeOf)
    .find((type) => type !== undefined && section.codings.get(type) === 'TELEPHONE-EVENT/8000');
}

function payloadTypeOf(format: string): number | undefined {
  return /^\d{1,3}$/.test(format) && Number(format) < 128 ? Number(format) : undefined;
}

/** Our side of a direction: what we may do with what the peer said, `isHolding` when we do not want to hear it. */
export function answeringDirection(peer: Direction, isHolding: boolean): Direction {
  const sends = peer === 'sendrecv' || peer === 'recvonly';
  const receives = (peer === 'sendrecv' || peer === 'sendonly') && !isHolding;
  if (sends) return receives ? 'sendrecv' : 'sendonly';
  return receives ? 'recvonly' : 'inactive';
}
