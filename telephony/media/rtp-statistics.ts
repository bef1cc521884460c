import { RtcpReceiverInfo } from 'werift-rtp';
import { SAMPLE_RATE } from './sound.js';

/** Jump beyond which a sequence is taken as begun anew (RFC 3550, A.1). */
const MOST_DROPOUT = 3000;

/** What a receiver report says about the stream of one source (RFC 3550, A.1, A.3, A.8). */
export class RtpStatistics {
  #ssrc: number | undefined;
  #first = 0;
  #highest = 0;
  #received = 0;
  #reported = { expected: 0, received: 0 };
  #jitter = 0;
  #lastTransit: number | undefined;

  add(ssrc: number, sequence: number, timestamp: number, nowMs: number): void {
    const difference = ((sequence - this.#highest) << 16) >> 16;
    if (ssrc !== this.#ssrc || Math.abs(difference) > MOST_DROPOUT) this.#begin(ssrc, sequence);
    else if (difference > 0) this.#highest += difference;
    this.#received++;
    const transit = Math.round((nowMs * SAMPLE_RATE) / 1000) - timestamp;
    if (this.#lastTransit !== undefined) {
      const change = Math.abs((transit - this.#lastTransit) | 0);
      this.#jitter += (change - this.#jitter) / 16;
    }
    this.#lastTransit = transit;
  }

  /** The report block since the last one; undefined before anything came. */
  report(): RtcpReceiverInfo | undefined {
    if (this.#ssrc === undefined) return undefined;
    const expected = this.#highest - this.#first + 1;
    const expectedSince = expected - this.#reported.expected;
    const lostSince = Math.max(0, expectedSince - (this.#received - this.#reported.received));
    this.#reported = { expected, received: this.#received };
    return new RtcpReceiverInfo({
      ssrc: this.#ssrc,
      fractionLost: expectedSince <= 0 ? 0 : Math.min(255, Math.floor((lostSince * 256) / expectedSince)),
      packetsLost: Math.min(0x7fffff, Math.max(0, expected - this.#received)),
      highestSequence: this.#highest >>> 0,
      jitter: Math.floor(this.#jitter) >>> 0,
      lsr: 0,
      dlsr: 0,
    });
  }

  #begin(ssrc: number, sequence: number): void {
    this.#ssrc = ssrc;
    this.#first = sequence;
    this.#highest = sequence;
    this.#received = 0;
    this.#reported = { expected: 0, received: 0 };
    this.#jitter = 0;
    this.#lastTransit = undefined;
  }
}
