import { frameSamples } from './pcm.rules.js';

const most = 32_767;
const least = -32_768;

/** Cuts what the microphone gives, in whatever pieces, into frames of 20 ms. */
export class FramePacker {
  #frame = new Int16Array(frameSamples);
  #filled = 0;

  /** Samples from −1 to 1; louder ones are cut off. Answers the frames that became full. */
  push(samples: Float32Array): readonly Int16Array<ArrayBuffer>[] {
    const full: Int16Array<ArrayBuffer>[] = [];
    for (const sample of samples) {
      this.#frame[this.#filled] = Math.min(most, Math.max(least, Math.round(sample * (most + 1))));
      this.#filled += 1;
      if (this.#filled < frameSamples) continue;
      full.push(this.#frame);
      this.#frame = new Int16Array(frameSamples);
      this.#filled = 0;
    }
    return full;
  }
}
