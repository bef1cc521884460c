import { randomBytes, randomInt } from 'node:crypto';
import { type RemoteInfo } from 'node:dgram';
import { RtpHeader, RtpPacket } from 'werift-rtp';
import { type Agreement } from './media-negotiation.js';
import { bindPortPair, type PortPair, type PortRange } from './port-pair.js';
import { parseReport, writeReport, type PeerReport } from './rtcp-packets.rules.js';
import { isSoundRtp } from './rtp-check.rules.js';
import { RtpStatistics } from './rtp-statistics.js';
import { SourceGate } from './source-gate.js';
import { SrtpTransform } from './srtp-transform.js';

const REPORT_MS = 5000;

/** What one RTP packet carries. */
export interface RtpContent {
  readonly payloadType: number;
  readonly marker: boolean;
  readonly timestamp: number;
  readonly payload: Buffer;
}

/** A packet of our peer. */
export interface ReceivedRtp extends RtpContent {
  readonly ssrc: number;
}

/** What went through a channel, packets. */
export interface RtpCounts {
  sent: number;
  received: number;
  /** Not RTP or RTCP at all: short, another version, parts that do not fit. */
  bad: number;
  /** SRTP that was not made with the peer's key, or a repetition. */
  unauthentic: number;
  /** Good packets of somebody who is not our peer. */
  stray: number;
}

/** What a channel needs from outside. */
export interface RtpChannelOptions {
  readonly localAddress: string;
  readonly ports: PortRange;
  /** Milliseconds that never go back. */
  readonly now: () => number;
  readonly random: () => number;
  readonly onPacket: (packet: ReceivedRtp) => void;
}

/**
 * The wire of one call: RTP and RTCP sockets, SRTP, who may send to us and where to send. Whatever comes from the
 * network is counted and, if it does not fit, dropped; nothing of it throws.
 */
export class RtpChannel {
  readonly counts: RtpCounts = { sent: 0, received: 0, bad: 0, unauthentic: 0, stray: 0 };
  readonly port: number;
  readonly #options: RtpChannelOptions;
  readonly #pair: PortPair;
  readonly #gate = new SourceGate();
  readonly #statistics = new RtpStatistics();
  readonly #ssrc = randomBytes(4).readUInt32BE();
  readonly #name = randomBytes(8).toString('hex');
  // Below 2^15, so that a packet lost at the beginning does not confuse the SRTP index (RFC 3711, 3.3.1).
  #sequence = randomInt(0, 2 ** 15);
  #remote: Agreement['peer']['remote'];
  #srtp: SrtpTransform | undefined;
  #sent = { octets: 0, timestamp: 0, sinceReport: 0 };
  #nextReportAt: number | undefined;
  #peerReport: { readonly report: PeerReport; readonly at: number } | undefined;
  #reportsGoTo: { readonly address: string; readonly port: number } | undefined;
  #isClosed = false;

  private constructor(options: RtpChannelOptions, pair: PortPair) {
    this.#options = options;
    this.#pair = pair;
    this.port = pair.port;
    pair.rtp.on('message', (datagram, from) => this.#receive(datagram, from));
    pair.rtcp.on('message', (datagram, from) => this.#receiveReport(datagram, from));
    // Windows reports a peer's closed port as an error of our socket; the silence watch tells what matters of it.
    for (const socket of [pair.rtp, pair.rtcp]) socket.on('error', () => undefined);
  }

  /** Binds the sockets. Throws MediaError `no_ports`. */
  static async open(options: RtpChannelOptions): Promise<RtpChannel> {
    return new RtpChannel(options, await bindPortPair(options.localAddress, options.ports, options.random));
  }

  /** Who our peer is from now on; a peer that takes no sound has no remote. */
  connect({ peer, keys }: Agreement): void {
    this.#remote = peer.remote;
    if (peer.remote !== undefined) this.#gate.announce(peer.remote.address, peer.remote.port);
    if (keys === undefined) this.#srtp = undefined;
    else if (this.#srtp === undefined) this.#srtp = new SrtpTransform(keys);
    else this.#srtp.renew(keys);
  }

  send(content: RtpContent): void {
    const remote = this.#remote;
    if (this.#isClosed || remote === undefined) return;
    const { payload, payloadType, marker, timestamp } = content;
    const header = new RtpHeader({ payloadType, marker, timestamp, ssrc: this.#ssrc, sequenceNumber: this.#sequence });
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const datagram = this.#srtp?.protect(header, payload) ?? new RtpPacket(header, payload).serialize();
    const { address, port } = this.#gate.source ?? remote;
    this.#pair.rtp.send(datagram, port, address, () => undefined);
    this.counts.sent++;
    this.#sent.octets += payload.length;
    this.#sent.timestamp = timestamp;
    this.#sent.sinceReport++;
  }

  /** To be called every frame: sends a report about every five seconds, at no fixed beat (RFC 3550, 6.2). */
  tick(): void {
    const now = this.#options.now();
    this.#nextReportAt ??= now + this.#reportAfter() / 2;
    if (now < this.#nextReportAt) return;
    this.#nextReportAt = now + this.#reportAfter();
    this.#report(false);
  }

  /** Says BYE to a peer we talked with and gives the ports back. */
  close(): void {
    if (this.#isClosed) return;
    const isTalking = this.counts.sent > 0 || this.counts.received > 0;
    if (!isTalking || !this.#report(true, () => this.#pair.rtcp.close())) this.#pair.rtcp.close();
    this.#isClosed = true;
    this.#pair.rtp.close();
  }

  #reportAfter(): number {
    return REPORT_MS * (0.75 + 0.5 * this.#options.random());
  }

  #receive(datagram: Buffer, from: RemoteInfo): void {
    if (this.#isClosed) return;
    if (!isSoundRtp(datagram)) {
      this.counts.bad++;
      return;
    }
    const plain = this.#srtp === undefined ? datagram : this.#srtp.unprotect(datagram);
    if (plain === undefined) {
      this.counts.unauthentic++;
      return;
    }
    const { header, payload } = RtpPacket.deSerialize(plain);
    const { ssrc, sequenceNumber: sequence, timestamp, payloadType, marker } = header;
    const isAuthentic = this.#srtp !== undefined;
    const now = this.#options.now();
    if (!this.#gate.admit({ address: from.address, port: from.port, ssrc, sequence, isAuthentic }, now)) {
      this.counts.stray++;
      return;
    }
    this.counts.received++;
    this.#statistics.add(ssrc, sequence, timestamp, now);
    this.#options.onPacket({ ssrc, timestamp, payloadType, marker, payload });
  }

  #receiveReport(datagram: Buffer, from: RemoteInfo): void {
    if (this.#isClosed) return;
    const plain = this.#srtp === undefined ? datagram : this.#srtp.unprotectReport(datagram);
    if (plain === undefined) {
      this.counts.unauthentic++;
      return;
    }
    const report = parseReport(plain);
    if (report === undefined) {
      this.counts.bad++;
      return;
    }
    // Only of the stream we hear: a stranger must not draw our reports to himself.
    if (report.ssrc !== this.#gate.source?.ssrc || from.address !== this.#gate.source.address) return;
    this.#reportsGoTo = { address: from.address, port: from.port };
    if (report.senderReport !== undefined) this.#peerReport = { report, at: this.#options.now() };
  }

  /** Whether there was somebody to report to. */
  #report(isBye: boolean, onSent: () => void = () => undefined): boolean {
    const remote = this.#remote;
    if (remote === undefined || this.#isClosed) return false;
    const { octets, timestamp, sinceReport } = this.#sent;
    this.#sent.sinceReport = 0;
    const report = writeReport({
      ssrc: this.#ssrc,
      name: this.#name,
      sent: sinceReport === 0 ? undefined : { packets: this.counts.sent, octets, timestamp },
      received: this.#reception(),
      isBye,
      wallMs: Date.now(),
    });
    const { address, port } = this.#reportsGoTo ?? { address: remote.address, port: remote.rtcpPort };
    this.#pair.rtcp.send(this.#srtp?.protectReport(report) ?? report, port, address, onSent);
    return true;
  }

  #reception(): ReturnType<RtpStatistics['report']> {
    const reception = this.#statistics.report();
    const last = this.#peerReport;
    if (reception === undefined || last?.report.ssrc !== reception.ssrc) return reception;
    reception.lsr = last.report.senderReport ?? 0;
    reception.dlsr = Math.floor(((this.#options.now() - last.at) * 65536) / 1000) >>> 0;
    return reception;
  }
}
