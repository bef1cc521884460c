/** All sound in the engine is 16 bit PCM, mono, at this rate. */
export const SAMPLE_RATE = 8000;
export const FRAME_MS = 20;
/** Samples of one frame: the unit the conference and the phones are clocked by. */
export const FRAME_SAMPLES = 160;
/** Samples of 10 ms: the unit the jitter buffer plays, because peers also send 10, 30 or 60 ms packets. */
export const CHUNK_SAMPLES = 80;

/** A new silent frame. */
export function silentFrame(): Int16Array {
  return new Int16Array(FRAME_SAMPLES);
}

/** Largest magnitude in `samples`, 0…32768. */
export function peakOf(samples: Int16Array): number {
  let peak = 0;
  for (const sample of samples) {
    const magnitude = sample < 0 ? -sample : sample;
    if (magnitude > peak) peak = magnitude;
  }
  return peak;
}
