import { goertzelPower } from '../goertzel.rules.js';
import { SAMPLE_RATE } from '../sound.js';

/** A sine of `length` samples starting at sample `from`, so that successive frames join without a step. */
export function sine(frequency: number, amplitude: number, length: number, from = 0): Int16Array {
  return Int16Array.from({ length }, (_, at) =>
    Math.round(amplitude * Math.sin((2 * Math.PI * frequency * (from + at)) / SAMPLE_RATE)),
  );
}

/** Level of one frequency in dB of a full-scale sine. */
export function levelOf(samples: Int16Array, frequency: number): number {
  return 10 * Math.log10(goertzelPower(samples, frequency) / 32768 ** 2 + 1e-12);
}

/** Several pieces of sound one after another. */
export function joined(pieces: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Repeatable noise: numbers 0…1 from a seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
