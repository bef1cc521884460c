import { parseDtmfEvent, type DtmfEvent } from './dtmf-event.rules.js';

const MOST_REMEMBERED = 16;
/** A key held longer than a duration can say goes on under a new timestamp (RFC 4733, 2.5.1.3). */
const LONGEST_DURATION = 0xffff;

/** Hears keys in telephone-event packets: each once, by its timestamp, whichever of its packets are lost or repeated. */
export class DigitReceiver {
  #ssrc: number | undefined;
  #known: number[] = [];
  #last: { event: DtmfEvent; timestamp: number } | undefined;

  /** The key that begins with this packet; undefined when it is known already or no key. */
  receive(ssrc: number, timestamp: number, payload: Uint8Array): string | undefined {
    const event = parseDtmfEvent(payload);
    if (event === undefined) return undefined;
    if (ssrc !== this.#ssrc) {
      this.#ssrc = ssrc;
      this.#known = [];
      this.#last = undefined;
    }
    const isContinuation = this.#continuesLast(event, timestamp);
    const isKnown = this.#known.includes(timestamp);
    if (!isKnown) this.#known = [...this.#known.slice(1 - MOST_REMEMBERED), timestamp];
    if (!isKnown || this.#last?.timestamp === timestamp) this.#last = { event, timestamp };
    return isKnown || isContinuation ? undefined : event.digit;
  }

  #continuesLast(event: DtmfEvent, timestamp: number): boolean {
    const last = this.#last;
    if (last === undefined || last.event.isEnd || last.event.digit !== event.digit) return false;
    return timestamp === (last.timestamp + LONGEST_DURATION) >>> 0;
  }
}
