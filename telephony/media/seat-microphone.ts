import { FRAME_MS, FRAME_SAMPLES } from './sound.js';

/** Sound gathered before the first is used: frames come over a socket or a pipe, in little heaps. */
const START_FRAMES = 2;
const MOST_FRAMES = 10;

/** The officer's microphone: frames come when they come, one is taken every 20 ms. */
export class SeatMicrophone {
  #frames: Int16Array[] = [];
  #rest = new Int16Array(0);
  #isStarted = false;
  #quietFor = 0;

  /** Milliseconds of ticks since sound last came. */
  get quietForMs(): number {
    return this.#quietFor * FRAME_MS;
  }

  /** Sound of any length, cut into frames. Too much: the oldest goes. */
  push(samples: Int16Array): void {
    this.#quietFor = 0;
    const whole = new Int16Array(this.#rest.length + samples.length);
    whole.set(this.#rest);
    whole.set(samples, this.#rest.length);
    const frames = Math.floor(whole.length / FRAME_SAMPLES);
    for (let frame = 0; frame < frames; frame++) {
      this.#frames.push(whole.slice(frame * FRAME_SAMPLES, (frame + 1) * FRAME_SAMPLES));
    }
    this.#rest = whole.slice(frames * FRAME_SAMPLES);
    if (this.#frames.length > MOST_FRAMES) this.#frames.splice(0, this.#frames.length - START_FRAMES - 1);
    if (this.#frames.length >= START_FRAMES) this.#isStarted = true;
  }

  /** The frame of this tick; undefined when the microphone is behind. */
  next(): Int16Array | undefined {
    this.#quietFor++;
    if (!this.#isStarted) return undefined;
    const frame = this.#frames.shift();
    if (frame === undefined) this.#isStarted = false;
    return frame;
  }
}
