import { peakOf } from './sound.js';

const SILENCE_DBFS = -90;

/** Peak of the sound since it was last read. */
export class LevelMeter {
  #peak = 0;

  add(samples: Int16Array): void {
    this.#peak = Math.max(this.#peak, peakOf(samples));
  }

  /** Peak in dBFS, −90 for silence, rounded to tenths; starts the next period. */
  read(): number {
    const level = this.#peak === 0 ? SILENCE_DBFS : 20 * Math.log10(this.#peak / 32768);
    this.#peak = 0;
    return Math.max(SILENCE_DBFS, Math.round(level * 10) / 10);
  }
}
