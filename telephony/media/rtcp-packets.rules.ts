import {
  RtcpHeader,
  type RtcpReceiverInfo,
  RtcpRrPacket,
  RtcpSenderInfo,
  RtcpSourceDescriptionPacket,
  RtcpSrPacket,
  SourceDescriptionChunk,
  SourceDescriptionItem,
} from 'werift-rtp';

const BYE = 203;
const CNAME = 1;
const HEADER_BYTES = 4;
const LARGEST_BYTES = 2048;
const NTP_EPOCH_SECONDS = 2_208_988_800;

/** What the sender of a report has sent. */
export interface SentSoFar {
  readonly packets: number;
  readonly octets: number;
  /** RTP timestamp that belongs to the moment of the report. */
  readonly timestamp: number;
}

/** One of our reports. */
export interface OwnReport {
  readonly ssrc: number;
  /** Sixteen characters. NOTE: werift-rtp forgets the closing zero octet when a chunk needs no padding; 16 needs some. */
  readonly name: string;
  /** Undefined when nothing was sent since the last report. */
  readonly sent: SentSoFar | undefined;
  readonly received: RtcpReceiverInfo | undefined;
  readonly isBye: boolean;
  /** Unix time, milliseconds. */
  readonly wallMs: number;
}

/** A compound RTCP packet: sender or receiver report, name, and BYE at the end of the call. */
export function writeReport(report: OwnReport): Buffer {
  const { ssrc, sent } = report;
  const reports = report.received === undefined ? [] : [report.received];
  const first =
    sent === undefined
      ? new RtcpRrPacket({ ssrc, reports })
      : new RtcpSrPacket({ ssrc, reports, senderInfo: senderInfo(sent, report.wallMs) });
  const item = new SourceDescriptionItem({ type: CNAME, text: report.name });
  const name = new RtcpSourceDescriptionPacket({
    chunks: [new SourceDescriptionChunk({ source: ssrc, items: [item] })],
  });
  const parts = [first.serialize(), name.serialize()];
  if (report.isBye) {
    const payload = Buffer.alloc(4);
    payload.writeUInt32BE(ssrc);
    parts.push(RtcpHeader.serialize(BYE, 1, payload, 1));
  }
  return Buffer.concat(parts);
}

function senderInfo(sent: SentSoFar, wallMs: number): RtcpSenderInfo {
  return new RtcpSenderInfo({
    ntpTimestamp: ntpOf(wallMs),
    rtpTimestamp: sent.timestamp >>> 0,
    packetCount: sent.packets >>> 0,
    octetCount: sent.octets >>> 0,
  });
}

function ntpOf(wallMs: number): bigint {
  const seconds = Math.floor(wallMs / 1000);
  const fraction = Math.floor(((wallMs - seconds * 1000) / 1000) * 2 ** 32);
  return (BigInt(seconds + NTP_EPOCH_SECONDS) << 32n) | BigInt(fraction);
}

/** What we want to know of a peer's compound packet. */
export interface PeerReport {
  readonly ssrc: number;
  /** Middle 32 bits of its NTP time, to be sent back as "last SR"; undefined in a receiver report. */
  readonly senderReport: number | undefined;
}

/** Reads an RTCP packet, compound or not; undefined when it is none. */
export function parseReport(datagram: Buffer): PeerReport | undefined {
  if (datagram.length < 8 || datagram.length > LARGEST_BYTES) return undefined;
  const first = partAt(datagram, 0);
  // Reduced-size packets need not begin with a report (RFC 5506); baresip opens with an APP.
  if (first === undefined || first.type < 200 || first.type > 207 || first.payload.length < 4) return undefined;
  for (let at = 0; at < datagram.length;) {
    const part = partAt(datagram, at);
    if (part === undefined) return undefined;
    at += HEADER_BYTES + part.payload.length;
  }
  const isSender = first.type === RtcpSrPacket.type;
  return {
    ssrc: first.payload.readUInt32BE(0),
    senderReport: isSender ? first.payload.readUInt32BE(6) : undefined,
  };
}

interface Part {
  readonly type: number;
  readonly payload: Buffer;
}

function partAt(datagram: Buffer, at: number): Part | undefined {
  if (datagram.length < at + HEADER_BYTES) return undefined;
  const { version, type, count, length } = RtcpHeader.deSerialize(datagram.subarray(at, at + HEADER_BYTES));
  const end = at + HEADER_BYTES + 4 * length;
  const isReport = type === RtcpSrPacket.type || type === RtcpRrPacket.type;
  const least = isReport ? 4 + (type === RtcpSrPacket.type ? 20 : 0) + 24 * count : 0;
  if (version !== 2 || end > datagram.length || 4 * length < least) return undefined;
  return { type, payload: datagram.subarray(at + HEADER_BYTES, end) };
}
