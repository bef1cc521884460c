import { DTMF_COLUMNS, DTMF_ROWS, keyAt } from './dtmf-tones.rules.js';
import { goertzelPower } from './goertzel.rules.js';

/** Length looked at: long enough to tell 697 from 770 Hz, short enough for a 50 ms key. */
const WINDOW = 205;
const HOP = 80;
/** So many hops alike in a row begin a key; so many without end it. */
const HOPS_TO_BEGIN = 3;
const HOPS_TO_END = 3;
/** Weakest tone heard, as squared amplitude: about −36 dBFS. */
const WEAKEST = 500 ** 2;
/** Row and column may differ by so much (Q.24 asks for 8 dB at most). */
const MOST_TWIST = 10 ** 0.8;
/** The strongest of a group stands out from its neighbours by so much. */
const LEAST_STAND_OUT = 6;
/** Part of the whole sound that is the two tones: what tells a key from a voice. */
const LEAST_PURITY = 0.75;

/** Hears keys in the sound itself (Goertzel), for phones that do not send telephone-events. */
export class InbandDtmf {
  readonly #window = new Int16Array(WINDOW);
  #pending = 0;
  #candidate: string | undefined;
  #alike = 0;
  #missing = 0;
  #sounding: string | undefined;

  /** Keys that begin in this piece of sound; its length must be a multiple of 10 ms. */
  detect(samples: Int16Array): string[] {
    const keys: string[] = [];
    for (let from = 0; from < samples.length; from += HOP) {
      const hop = samples.subarray(from, from + HOP);
      this.#window.copyWithin(0, hop.length);
      this.#window.set(hop, WINDOW - hop.length);
      this.#pending += hop.length;
      if (this.#pending < WINDOW) continue;
      const key = this.#hear(keyIn(this.#window));
      if (key !== undefined) keys.push(key);
    }
    return keys;
  }

  #hear(key: string | undefined): string | undefined {
    this.#alike = key !== undefined && key === this.#candidate ? this.#alike + 1 : 1;
    this.#candidate = key;
    this.#missing = key === this.#sounding ? 0 : this.#missing + 1;
    if (this.#missing >= HOPS_TO_END) this.#sounding = undefined;
    if (key === undefined || this.#alike < HOPS_TO_BEGIN || key === this.#sounding) return undefined;
    this.#sounding = key;
    this.#missing = 0;
    return key;
  }
}

/** The key whose double tone, and little else, fills the window. */
function keyIn(window: Int16Array): string | undefined {
  let energy = 0;
  for (const sample of window) energy += sample * sample;
  // Mean square of a sine is half its squared amplitude.
  const whole = (2 * energy) / window.length;
  if (whole < 2 * WEAKEST) return undefined;
  const row = strongest(window, DTMF_ROWS);
  const column = strongest(window, DTMF_COLUMNS);
  if (row === undefined || column === undefined) return undefined;
  const twist = Math.max(row.power / column.power, column.power / row.power);
  if (twist > MOST_TWIST || (row.power + column.power) / whole < LEAST_PURITY) return undefined;
  return keyAt(row.index, column.index);
}

function strongest(window: Int16Array, frequencies: readonly number[]): { index: number; power: number } | undefined {
  const powers = frequencies.map((frequency) => goertzelPower(window, frequency));
  const power = Math.max(...powers);
  const index = powers.indexOf(power);
  const second = Math.max(...powers.filter((_, at) => at !== index));
  return power < WEAKEST || power < LEAST_STAND_OUT * second ? undefined : { index, power };
}
