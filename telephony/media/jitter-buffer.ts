import { CHUNK_SAMPLES } from './sound.js';

/** The decoded sound of one RTP packet. */
export interface SoundPacket {
  readonly ssrc: number;
  /** 32 bit RTP timestamp, 8000 a second. */
  readonly timestamp: number;
  /** First packet of a talkspurt. */
  readonly marker: boolean;
  readonly samples: Int16Array;
}

interface Chunk {
  /** Timestamp without wrap. */
  readonly at: number;
  readonly samples: Int16Array;
}

// All in chunks of 10 ms.
const LEAST_DELAY = 4;
const MOST_DELAY = 20;
/** Above this many the oldest go: a peer that sends faster than sound plays must not fill the memory. */
const MOST_BUFFERED = MOST_DELAY + 6;
/** Empty for this long: the next sound is a new talkspurt and gets its delay again. */
const EMPTY_UNTIL_WAITING = 6;
const SHRINK_WINDOW = 100;
/** What lies unused at the lowest moment of a window, two chunks being one ordinary packet. */
const SPARE_WORTH_SHRINKING = 3;
/** So many packets in a row from the past: the peer has started its clock anew. */
const LATE_UNTIL_RESTART = 10;

/**
 * Puts the sound of one call back into order and holds it just long enough. Plays chunks of 10 ms by RTP timestamp, so
 * packets of any length fit. Starts with 40 ms delay, grows to 200 ms when packets come late, shrinks when the room was
 * not needed.
 */
export class JitterBuffer {
  #chunks: Chunk[] = [];
  #ssrc: number | undefined;
  #lastAt = 0;
  #waiting = true;
  #waited = 0;
  #delay = LEAST_DELAY;
  #cursor = 0;
  /** End of what was really played: nothing before it may ever be played again. */
  #playedEnd = -Infinity;
  #missed: number[] = [];
  #hold = 0;
  #emptyFor = 0;
  #lateRun = 0;
  #window = { left: SHRINK_WINDOW, leastSpare: Infinity };

  /** Present wish for delay, milliseconds. */
  get delayMs(): number {
    return this.#delay * 10;
  }

  /** Chunks of 10 ms lying here. */
  get buffered(): number {
    return this.#chunks.length;
  }

  push(packet: SoundPacket): void {
    if (packet.ssrc !== this.#ssrc) this.#restart(packet);
    let at = this.#unwrapped(packet.timestamp);
    if (at < this.#playedEnd && !this.#isMissed(at) && ++this.#lateRun >= LATE_UNTIL_RESTART) {
      this.#restart(packet);
      at = this.#lastAt;
    }
    if (packet.marker && this.#chunks.length === 0 && at >= this.#cursor) this.#wait();
    for (let from = 0; from < packet.samples.length; from += CHUNK_SAMPLES) {
      this.#insert({ at: at + from, samples: wholeChunk(packet.samples, from) });
    }
    if (this.#chunks.length > MOST_BUFFERED) this.#chunks.splice(0, this.#chunks.length - MOST_DELAY);
  }

  /** The next 10 ms of sound, or undefined where there is none and something must be made up. */
  pull(): Int16Array | undefined {
    if (this.#waiting && !this.#startIfReady()) return undefined;
    if (this.#hold > 0) {
      this.#hold--;
      return undefined;
    }
    const next = this.#chunks[0];
    if (next === undefined) return this.#nothing();
    const gap = next.at - this.#cursor;
    if (gap > MOST_DELAY * CHUNK_SAMPLES) {
      this.#wait();
      return undefined;
    }
    if (gap >= CHUNK_SAMPLES) return this.#miss();
    return this.#play(next);
  }

  /** Throws away what is buffered; the next packet starts anew. */
  clear(): void {
    this.#chunks = [];
    this.#wait();
  }

  #restart(packet: SoundPacket): void {
    this.#ssrc = packet.ssrc;
    this.#lastAt = packet.timestamp;
    this.#playedEnd = -Infinity;
    this.#missed = [];
    this.#lateRun = 0;
    this.clear();
  }

  #unwrapped(timestamp: number): number {
    // The difference as a signed 32 bit number: right across the wrap in both directions.
    this.#lastAt += (timestamp - this.#lastAt) | 0;
    return this.#lastAt;
  }

  #wait(): void {
    this.#waiting = true;
    this.#waited = 0;
    this.#emptyFor = 0;
    this.#hold = 0;
  }

  #startIfReady(): boolean {
    const first = this.#chunks[0];
    if (first === undefined) return false;
    this.#waited++;
    if (this.#chunks.length < this.#delay && this.#waited <= this.#delay) return false;
    this.#waiting = false;
    this.#cursor = first.at;
    return true;
  }

  #insert(chunk: Chunk): void {
    if (chunk.at < this.#playedEnd) {
      this.#tooLate(chunk.at);
      return;
    }
    const index = this.#placeFor(chunk.at);
    if (index === undefined) return;
    this.#lateRun = 0;
    if (!this.#waiting && chunk.at < this.#cursor) {
      // Late, but nothing later was played yet: play it now and stay that much behind.
      this.#grow(Math.ceil((this.#cursor - chunk.at) / CHUNK_SAMPLES));
      this.#cursor = chunk.at;
    }
    this.#chunks.splice(index, 0, chunk);
  }

  /** Where a chunk belongs; undefined for a duplicate. */
  #placeFor(at: number): number | undefined {
    const found = this.#chunks.findLastIndex((chunk) => chunk.at <= at);
    const before = this.#chunks[found]?.at ?? -Infinity;
    const after = this.#chunks[found + 1]?.at ?? Infinity;
    // An overlap of less than a chunk is a duplicate too: two packets cannot own the same moment.
    return before + CHUNK_SAMPLES > at || at + CHUNK_SAMPLES > after ? undefined : found + 1;
  }

  #tooLate(at: number): void {
    // A duplicate of something played says nothing about delay; only what had to be made up does.
    if (!this.#isMissed(at)) return;
    this.#missed = this.#missed.filter((missed) => Math.abs(missed - at) >= CHUNK_SAMPLES);
    if (this.#delay < MOST_DELAY) this.#hold++;
    this.#grow(1);
  }

  #isMissed(at: number): boolean {
    return this.#missed.some((missed) => Math.abs(missed - at) < CHUNK_SAMPLES);
  }

  #grow(chunks: number): void {
    this.#delay = Math.min(MOST_DELAY, this.#delay + chunks);
    this.#window = { left: SHRINK_WINDOW, leastSpare: Infinity };
  }

  #nothing(): undefined {
    if (++this.#emptyFor >= EMPTY_UNTIL_WAITING) this.#wait();
    return this.#miss();
  }

  #miss(): undefined {
    this.#missed.push(this.#cursor);
    if (this.#missed.length > 2 * MOST_DELAY) this.#missed.shift();
    this.#cursor += CHUNK_SAMPLES;
    return undefined;
  }

  #play(next: Chunk): Int16Array {
    this.#chunks.shift();
    this.#emptyFor = 0;
    const samples = this.#hasSpare() ? this.#mergedWithFollower(next) : next.samples;
    this.#cursor = Math.max(this.#cursor, next.at + CHUNK_SAMPLES);
    this.#playedEnd = this.#cursor;
    return samples;
  }

  #hasSpare(): boolean {
    this.#window.leastSpare = Math.min(this.#window.leastSpare, this.#chunks.length);
    if (--this.#window.left > 0) return false;
    const spare = this.#window.leastSpare;
    this.#window = { left: SHRINK_WINDOW, leastSpare: Infinity };
    return spare >= SPARE_WORTH_SHRINKING;
  }

  /** Two chunks faded into one: 10 ms less delay without a click. */
  #mergedWithFollower(chunk: Chunk): Int16Array {
    const follower = this.#chunks[0];
    this.#delay = Math.max(LEAST_DELAY, this.#delay - 1);
    if (follower?.at !== chunk.at + CHUNK_SAMPLES) return chunk.samples;
    this.#chunks.shift();
    this.#cursor = follower.at + CHUNK_SAMPLES;
    return chunk.samples.map((sample, at) => sample + (((follower.samples[at] ?? 0) - sample) * at) / CHUNK_SAMPLES);
  }
}

function wholeChunk(samples: Int16Array, from: number): Int16Array {
  if (from + CHUNK_SAMPLES <= samples.length) return samples.subarray(from, from + CHUNK_SAMPLES);
  const chunk = new Int16Array(CHUNK_SAMPLES);
  chunk.set(samples.subarray(from));
  return chunk;
}
