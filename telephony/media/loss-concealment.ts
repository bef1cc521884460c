import { SAMPLE_RATE } from './sound.js';

const FADE_SAMPLES = (SAMPLE_RATE * 60) / 1000;
const CROSSFADE_SAMPLES = (SAMPLE_RATE * 5) / 1000;
// Periods looked for: 67…200 Hz, the voice's fundamental.
const SHORTEST_PERIOD = 40;
const LONGEST_PERIOD = 120;
const COMPARED = 160;
const REMEMBERED = LONGEST_PERIOD + COMPARED;

/**
 * Makes up sound where a packet is missing: repeats the last period of the voice, fading to silence within 60 ms, and
 * fades back into the real sound when it returns (after ITU-T G.711 Appendix I, simplified).
 */
export class LossConcealment {
  readonly #past = new Int16Array(REMEMBERED);
  #period = LONGEST_PERIOD;
  /** Samples made up since the last real sound. */
  #madeUp = FADE_SAMPLES;
  #isLost = false;

  /** Takes real sound; returns what to play for it. */
  sound(samples: Int16Array): Int16Array {
    const wasLost = this.#isLost;
    const played = wasLost ? this.#fadedIn(samples) : samples;
    this.#isLost = false;
    this.#madeUp = 0;
    this.#remember(samples);
    return played;
  }

  /** Makes up `length` samples. */
  lost(length: number): Int16Array {
    if (!this.#isLost) {
      this.#isLost = true;
      if (this.#madeUp < FADE_SAMPLES) this.#period = periodOf(this.#past);
    }
    const samples = new Int16Array(length);
    for (let at = 0; at < length && this.#madeUp < FADE_SAMPLES; at++) samples[at] = this.#next();
    return samples;
  }

  #next(): number {
    const repeated = this.#past[REMEMBERED - this.#period + (this.#madeUp % this.#period)] ?? 0;
    const gain = 1 - this.#madeUp / FADE_SAMPLES;
    this.#madeUp++;
    return Math.round(repeated * gain);
  }

  #fadedIn(samples: Int16Array): Int16Array {
    const faded = samples.slice();
    const length = Math.min(CROSSFADE_SAMPLES, samples.length);
    const rest = this.lost(length);
    for (let at = 0; at < length; at++) {
      const weight = (at + 1) / (length + 1);
      faded[at] = Math.round((samples[at] ?? 0) * weight + (rest[at] ?? 0) * (1 - weight));
    }
    return faded;
  }

  #remember(samples: Int16Array): void {
    if (samples.length >= REMEMBERED) {
      this.#past.set(samples.subarray(samples.length - REMEMBERED));
      return;
    }
    this.#past.copyWithin(0, samples.length);
    this.#past.set(samples, REMEMBERED - samples.length);
  }
}

/** The lag at which the end of `past` looks most like itself. */
function periodOf(past: Int16Array): number {
  let best = LONGEST_PERIOD;
  let bestLikeness = -Infinity;
  const start = past.length - COMPARED;
  for (let lag = SHORTEST_PERIOD; lag <= LONGEST_PERIOD; lag++) {
    let product = 0;
    let energy = 1;
    for (let at = start; at < past.length; at++) {
      const earlier = past[at - lag] ?? 0;
      product += (past[at] ?? 0) * earlier;
      energy += earlier * earlier;
    }
    const likeness = product / Math.sqrt(energy);
    if (likeness > bestLikeness) {
      bestLikeness = likeness;
      best = lag;
    }
  }
  return best;
}
