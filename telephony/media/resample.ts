import { SAMPLE_RATE } from './sound.js';

/** Half-width of the filter in periods of the lower rate: enough for speech, cheap for a clip. */
const ZERO_CROSSINGS = 8;
/** Pass band ends a little below half the lower rate, so that the slope lies below it too. */
const PASS = 0.9;
/** Entries of the filter's table per zero crossing. */
const FINENESS = 256;
/** Output samples worked out at one go: about two milliseconds, so that calls going on are not held up. */
const SLICE = 8000;

/** A windowed sinc, one side: a table, because sines for every sample would hold up the calls. */
const filterTable = Float32Array.from({ length: ZERO_CROSSINGS * FINENESS + 1 }, (_, at) => {
  const x = at / FINENESS;
  const sinc = at === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / ZERO_CROSSINGS));
});

/**
 * Sound at `rate` (8000…48000 hertz) brought to 8000 hertz. A low-pass comes first, or everything above 4 kHz in the
 * speech programs' output would fold back as a whistle. Works in slices; between them other work goes on.
 */
export async function resampledTo8k(samples: Int16Array, rate: number): Promise<Int16Array> {
  if (rate === SAMPLE_RATE) return samples;
  const step = rate / SAMPLE_RATE;
  const resampled = new Int16Array(Math.floor(samples.length / step));
  for (let from = 0; from < resampled.length; from += SLICE) {
    resampleSlice(samples, step, resampled, from);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return resampled;
}

function resampleSlice(samples: Int16Array, step: number, into: Int16Array, from: number): void {
  const cutOff = PASS / step;
  const end = Math.min(into.length, from + SLICE);
  for (let at = from; at < end; at++) into[at] = clipped(interpolated(samples, at * step, cutOff));
}

/** The low-passed signal at the fractional place `place`, normalised so that steady sound stays. */
function interpolated(samples: Int16Array, place: number, cutOff: number): number {
  const reach = ZERO_CROSSINGS / cutOff;
  const first = Math.max(0, Math.ceil(place - reach));
  const last = Math.min(samples.length - 1, Math.floor(place + reach));
  let sum = 0;
  let weights = 0;
  for (let at = first; at <= last; at++) {
    const weight = filterTable[Math.round(Math.abs(at - place) * cutOff * FINENESS)] ?? 0;
    sum += (samples[at] ?? 0) * weight;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

function clipped(value: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(value)));
}
